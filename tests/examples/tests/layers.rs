//! The program `layers`: what it prints of valid layers, and which layer it blames for a fault.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const LAYERS: &str = env!("CARGO_BIN_EXE_layers");

/// Merges these layers, in a folder of this test.
fn merge_layers(test: &str, [gateway, tenant, body]: [&str; 3]) -> Output {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in [("gateway.toml", gateway), ("tenant.json", tenant), ("body.json", body)] {
        fs::write(folder.join(name), text).unwrap();
    }
    let arguments = ["gateway.toml", "tenant.json", "body.json"];
    Command::new(LAYERS).args(arguments).current_dir(&folder).output().unwrap()
}

/// The call that these layers make.
fn merge_valid(test: &str, layers: [&str; 3]) -> Value {
    let output = merge_layers(test, layers);
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && error.is_empty(), "{error}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What is wrong with these layers.
fn find_faults(test: &str, layers: [&str; 3]) -> Vec<String> {
    let output = merge_layers(test, layers);
    let faults = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{faults}");
    faults.lines().map(str::to_owned).collect()
}

const GATEWAY: &str = "model = 'small'\ntemperature = 0.7\ntimeout = 30\n";
const TENANT: &str = r#"{"model": "large", "labels": {"team": "support"}}"#;
const BODY: &str = r#"{"prompt": "Hi"}"#;

#[test]
fn the_layers_of_the_program_itself() {
    let output = Command::new(LAYERS).output().unwrap();
    let expected = r#"{
  "model": "large",
  "prompt": "Why is the sky blue?",
  "temperature": 0.2,
  "retries": 2,
  "timeout": 30,
  "labels": {
    "team": "support"
  }
}
"#;
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    assert!(output.status.success());
}

#[test]
fn each_layer_wins_over_those_below() {
    let call = merge_valid("each_layer_wins", [GATEWAY, TENANT, BODY]);
    let expected = json!({
        "model": "large", "prompt": "Hi", "temperature": 0.7, "retries": 2, "timeout": 30,
        "labels": {"team": "support"},
    });
    assert_eq!(call, expected);

    // `null` is a value, so the gateway's setting no longer counts.
    let body = r#"{"prompt": "Hi", "temperature": null, "top_p": 0.5, "model": "tiny"}"#;
    let call = merge_valid("null_wins", [GATEWAY, TENANT, body]);
    let expected = json!({
        "model": "tiny", "prompt": "Hi", "top_p": 0.5, "retries": 2, "timeout": 30,
        "labels": {"team": "support"},
    });
    assert_eq!(call, expected);
}

#[test]
fn a_fault_is_told_with_its_layer() {
    let above = "decimal above maximum value. Expected a value <= 2, but got 3 instead.";
    let faults = find_faults("of_gateway", ["temperature = 3.0", TENANT, BODY]);
    assert_eq!(faults, [format!("gateway.toml: Invalid 'temperature': {above}")]);

    let faults = find_faults("of_tenant", [GATEWAY, r#"{"temperature": 3}"#, BODY]);
    assert_eq!(faults, [format!("tenant: Invalid 'temperature': {above}")]);

    let faults = find_faults("of_body", [GATEWAY, TENANT, r#"{"temperature": 3}"#]);
    assert_eq!(faults, [format!("body: Invalid 'temperature': {above}")]);
}

#[test]
fn all_faults_of_all_layers_are_told() {
    let faults = find_faults(
        "of_all",
        [
            "timeout = 'long'\nretries = 11\nproxy = true\n",
            r#"{"labels": {"Team": "a"}, "model": ""}"#,
            r#"{"stop": ["", "b"], "max_tokens": "many"}"#,
        ],
    );
    let expected = [
        "gateway.toml: Invalid 'retries': integer above maximum value. Expected a value <= 10, but got 11 instead.",
        "gateway.toml: Invalid type for 'timeout': expected an integer, but got a string instead.",
        "gateway.toml: Unknown parameter: 'proxy'.",
        "tenant: Invalid 'model': string too short. Expected a string with minimum length 1, but got an empty string instead.",
        "tenant: Invalid property name in 'labels': 'Team' does not match pattern. Expected a string that matches the pattern '^[a-z_]+$'.",
        "body: Invalid 'stop[0]': string too short. Expected a string with minimum length 1, but got an empty string instead.",
        "body: Invalid type for 'max_tokens': expected an integer, but got a string instead.",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn what_cannot_be_parsed_is_told_with_its_layer() {
    let faults = find_faults("no_toml", ["model = \n", TENANT, BODY]);
    assert!(faults.iter().all(|line| line.starts_with("gateway.toml: ")), "{faults:?}");
    assert!(faults[0].contains("line 1"), "{faults:?}");

    let faults = find_faults("no_json", [GATEWAY, "{", BODY]);
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].starts_with("tenant: We could not parse the JSON body"), "{faults:?}");
}

#[test]
fn what_only_shows_in_the_merged_call() {
    let faults = find_faults("missing", ["", "{}", "{}"]);
    assert_eq!(faults, ["no layer sets 'model'", "no layer sets 'prompt'"]);

    let body = r#"{"prompt": "Hi", "top_p": 0.5}"#;
    let faults = find_faults("contradicting", [GATEWAY, TENANT, body]);
    let expected =
        ["merged: Invalid 'temperature': conflicts with 'top_p'. Only one of them may be set."];
    assert_eq!(faults, expected);
}

#[test]
fn the_arguments_are_three_files() {
    let output = Command::new(LAYERS).arg("--help").output().unwrap();
    assert!(output.status.success() && output.stdout.starts_with(b"usage: layers"));
    for arguments in [&["--bad"][..], &["a", "b"], &["a", "b", "c", "d"]] {
        let output = Command::new(LAYERS).args(arguments).output().unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
        assert!(output.stderr.starts_with(b"usage: layers"));
    }
    let output = Command::new(LAYERS).args(["not/there.toml", "b", "c"]).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{error}");
    assert!(error.starts_with("not/there.toml cannot be read: "), "{error}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_output_is_no_panic() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = Command::new(LAYERS).stdout(full).stderr(Stdio::piped()).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(error.starts_with("standard output: ") && error.lines().count() == 1, "{error}");
}
