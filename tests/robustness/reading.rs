//! Errors of reading do not contain secrets, and no long values.

use std::collections::BTreeMap;
use std::fmt::Debug;

use run_request::{RunRequest, Valid};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};

const SECRET: &str = "sk-very-secret";

#[derive(RunRequest, Debug)]
struct Login {
    user: String,
    #[request(secret)]
    key: u32,
    #[request(secret, not_null)]
    strict: Option<u8>,
    #[request(secret)]
    #[allow(clippy::option_option, reason = "what is to be read")]
    double: Option<Option<u8>>,
    #[request(secret)]
    account: Option<Account>,
    #[request(secret)]
    map: BTreeMap<u8, u8>,
    #[request(secret)]
    #[serde(deserialize_with = "echo_value", default)]
    echoed: u8,
    last: Option<u8>,
}

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Account {
    pin: u8,
    #[request(length(..=3))]
    names: Vec<Name>,
}

#[derive(Deserialize, serde::Serialize, Debug, run_request::Validate)]
enum Name {
    Long,
}

fn echo_value<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    let text = String::deserialize(deserializer)?;
    Err(D::Error::custom(text))
}

#[derive(RunRequest, Debug)]
struct Flat {
    first: u8,
    #[serde(flatten)]
    #[request(secret)]
    account: Account,
}

#[derive(RunRequest, Debug)]
struct Open {
    first: u8,
    #[serde(flatten)]
    #[request(secret)]
    rest: BTreeMap<String, u8>,
}

#[derive(RunRequest, Debug)]
struct Foreign {
    first: u8,
    #[serde(flatten)]
    #[request(foreign, secret)]
    rest: Theirs,
}

#[derive(Deserialize, serde::Serialize, Debug, run_request::Validate)]
struct Theirs {
    number: u8,
}

/// The errors of JSON as text and as a value, of YAML, and of CBOR.
fn list_errors<T: DeserializeOwned + Debug + run_request::Validate>(json: &str) -> Vec<String> {
    let mut errors = vec![
        serde_json::from_str::<T>(json).unwrap_err().to_string(),
        serde_json::from_str::<Valid<T>>(json).unwrap_err().to_string(),
        yaml_serde::from_str::<T>(json).unwrap_err().to_string(),
    ];
    if let Ok(value) = serde_json::from_str::<serde_json::Value>(json) {
        errors.push(serde_json::from_value::<T>(value.clone()).unwrap_err().to_string());
        let mut bytes = Vec::new();
        ciborium::into_writer(&value, &mut bytes).unwrap();
        errors.push(ciborium::from_reader::<T, _>(&bytes[..]).unwrap_err().to_string());
    }
    errors
}

#[track_caller]
fn assert_redacted<T: DeserializeOwned + Debug + run_request::Validate>(
    json: &str,
    expected: &str,
) {
    for error in list_errors::<T>(json) {
        let shows = ["secret-", "sk-", "1234567"].iter().any(|part| error.contains(part));
        assert!(!shows && error.contains(expected), "{json}: {error}");
    }
}

#[test]
fn errors_of_reading_do_not_show_secrets() {
    let login = |fields: &str| format!("{{\"user\":\"u\",{fields}}}");
    for (fields, name) in [
        (format!("\"key\":\"{SECRET}\""), "key"),
        (format!("\"key\":[\"{SECRET}\"]"), "key"),
        ("\"key\":12345678901234567890".to_owned(), "key"),
        ("\"key\":1234567.5".to_owned(), "key"),
        (format!("\"key\":1,\"strict\":\"{SECRET}\""), "strict"),
        (format!("\"key\":1,\"double\":\"{SECRET}\""), "double"),
        (format!("\"key\":1,\"account\":\"{SECRET}\""), "account"),
        (format!("\"key\":1,\"account\":{{\"pin\":\"{SECRET}\"}}"), "account"),
        (format!("\"key\":1,\"account\":{{\"{SECRET}\":1}}"), "account"),
        (format!("\"key\":1,\"account\":{{\"names\":[\"{SECRET}\"]}}"), "account"),
        (format!("\"key\":1,\"map\":{{\"{SECRET}\":1}}"), "map"),
        (format!("\"key\":1,\"map\":{{\"1\":\"{SECRET}\"}}"), "map"),
        (format!("\"key\":1,\"echoed\":\"{SECRET}\""), "echoed"),
    ] {
        let expected = format!("invalid value of the secret field `{name}`");
        assert_redacted::<Login>(&login(&fields), &expected);
    }
}

#[test]
fn errors_of_reading_do_not_show_flattened_secrets() {
    for (pin, name) in [("pin", "pin"), ("names", "names")] {
        let expected = format!("invalid value of the secret field `{name}`");
        assert_redacted::<Flat>(&format!("{{\"first\":1,\"{pin}\":\"{SECRET}\"}}"), &expected);
    }
    let expected = "invalid value of a secret field";
    assert_redacted::<Open>(&format!("{{\"first\":1,\"{SECRET}\":\"{SECRET}\"}}"), expected);
    assert_redacted::<Foreign>(&format!("{{\"first\":1,\"number\":\"{SECRET}\"}}"), expected);
    let twice = format!("{{\"first\":1,\"{SECRET}\":1,\"{SECRET}\":1}}");
    let error = serde_json::from_str::<Foreign>(&twice).unwrap_err().to_string();
    assert!(error.starts_with(expected), "{error}");
    let error = serde_json::from_str::<Open>(&twice).unwrap_err().to_string();
    assert!(error.starts_with("duplicate key among the unknown fields"), "{error}");
}

#[test]
fn errors_of_secrets_have_a_position() {
    let read = |json: &str| serde_json::from_str::<Login>(json).unwrap_err();
    let json = format!("{{\"user\":\"u\",\n  \"key\": \"{SECRET}\",\n\"last\":1}}");
    let error = read(&json);
    let shown = error.to_string();
    assert_eq!(shown, "invalid value of the secret field `key` at line 2 column 25");
    let error = read("{\"user\":\"u\"}").to_string();
    assert_eq!(error, "missing field `key` at line 1 column 12");
    let error = read("{\"key\":1,\"key\":2}").to_string();
    assert!(error.starts_with("duplicate field `key`"), "{error}");
}

/// A client that sends a megabyte in place of a value does not get it back in the error.
#[test]
fn a_wrong_value_of_a_megabyte_gives_a_short_error() {
    use run_request::assistants::CreateRunRequest;

    #[derive(RunRequest, Debug)]
    #[serde(deny_unknown_fields)]
    struct Strict {
        #[request(length(..=3), pattern("^$"), one_of("a"))]
        text: Option<String>,
        #[request(keys(length(..=3)), values(length(..=3), range(..="b".to_owned())))]
        map: Option<BTreeMap<String, String>>,
    }

    #[derive(RunRequest, Debug)]
    struct Kept {
        #[serde(flatten)]
        #[request(foreign)]
        rest: Theirs,
    }

    #[derive(RunRequest, Debug)]
    struct Collected {
        #[serde(flatten)]
        #[request(keys(length(..=3)), values(length(..=3)))]
        rest: BTreeMap<String, String>,
    }

    let long = "k".repeat(1_000_000);
    let wide = "\u{1f511}".repeat(250_000);
    for long in [&long, &wide] {
        let read = [
            read_error::<Strict>(&format!("{{\"{long}\":1}}")),
            read_error::<Valid<Strict>>(&format!("{{\"text\":\"{long}\"}}")),
            read_error::<Valid<Strict>>(&format!("{{\"map\":{{\"{long}\":\"{long}\"}}}}")),
            read_error::<Kept>(&format!("{{\"{long}\":1,\"{long}\":1}}")),
            read_error::<Valid<Collected>>(&format!("{{\"{long}\":\"{long}\"}}")),
            read_error::<Collected>(&format!("{{\"{long}\":\"\",\"{long}\":\"\"}}")),
            read_error::<CreateRunRequest>(&format!("{{\"{long}\":1}}")),
            read_error::<CreateRunRequest>(&format!("{{\"tool_choice\":\"{long}\"}}")),
            read_error::<CreateRunRequest>(&format!("{{\"tools\":[{{\"type\":\"{long}\"}}]}}")),
            read_error::<CreateRunRequest>(&format!("{{\"response_format\":\"{long}\"}}")),
            read_error::<CreateRunRequest>(&format!(
                "{{\"truncation_strategy\":{{\"type\":\"{long}\"}}}}"
            )),
        ];
        for error in read {
            assert!(error.len() < 3_000, "{} bytes: {error:.300}", error.len());
        }
    }
}

fn read_error<T: DeserializeOwned + Debug>(json: &str) -> String {
    serde_json::from_str::<T>(json).unwrap_err().to_string()
}
