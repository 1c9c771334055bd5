//! How many of several fields are set, and `requires` with a value.

use run_request::RunRequest;
use serde_json::{Value, json};

use super::compare_schema;
use super::documents::Documents;

#[derive(RunRequest)]
#[request(schema, exactly_one_of(prompt, messages, "prefix", code = "exactly"))]
#[request(at_least_one_of("top", seed, code = "at_least"))]
#[request(at_most_one_of(seed, "max", stop, code = "at_most"))]
struct Completion {
    prompt: Option<String>,
    #[serde(rename = "msgs", alias = "messages")]
    #[request(not_null)]
    messages: Option<Vec<u8>>,
    seed: Option<Option<u8>>,
    #[request(requires(stream = true, code = "stop_stream"), requires(n = 1, code = "stop_n"))]
    stop: Option<bool>,
    stream: Option<bool>,
    #[request(default = 1)]
    #[serde(alias = "choices")]
    n: u8,
    #[request(constant = "text")]
    #[serde(alias = "sort")]
    kind: &'static str,
    #[request(constant = 2, default)]
    version: u8,
    #[serde(flatten)]
    limits: Limits,
}

#[derive(RunRequest)]
#[request(schema)]
struct Limits {
    #[serde(rename = "max", alias = "limit")]
    max_tokens: Option<u8>,
    #[request(nullable)]
    top: Option<u8>,
    #[request(requires(mode = "fast", code = "prefix_mode"))]
    prefix: Option<String>,
    #[serde(alias = "how")]
    mode: Option<String>,
}

#[test]
fn groups_of_fields_agree_with_the_schema() {
    let rules = ["exactly", "at_least", "at_most", "stop_stream", "stop_n", "prefix_mode", "type"];
    compare_schema::<Completion>("Completion", &rules, |d| {
        let input = d.one(
            json!([{"prompt": ""}, {"msgs": []}, {"messages": [1], "prompt": null}, {"prefix": "", "mode": "fast"}, {"prefix": "a", "how": "fast"}]),
            json!([{}, {"prompt": null}, {"prompt": "", "msgs": []}, {"messages": [], "prefix": "", "mode": "fast"}, {"msgs": null}]),
        );
        let mode = d.one(
            json!([{}]),
            json!([{"prefix": "", "msgs": "none"}, {"prefix": "", "mode": "slow", "prompt": null}]),
        );
        let limits = d.one(
            json!([{"top": 1}, {"top": 0, "seed": null}, {"top": null, "seed": 1}, {"top": 1, "max": 1}, {"top": 1, "limit": 9, "stop": null}]),
            json!([{"top": null}, {}, {"top": null, "stop": null}, {"top": 1, "seed": null, "limit": 1}, {"top": 1, "max": 1, "seed": 7}]),
        );
        let stop = d.one(
            json!([{}, {"n": 1}, {"choices": 2}, {"stream": null}, {"stream": false, "n": 0}]),
            json!([{"stop": true}, {"stop": false, "stream": false}, {"stop": true, "stream": true, "n": 2}, {"stop": true, "stream": true, "choices": 0}, {"stop": true, "stream": null}, {"n": "1"}]),
        );
        let kind = d.one(
            json!([{"kind": "text"}, {"sort": "text"}]),
            json!([{}, {"kind": "image"}, {"sort": ""}, {"kind": "text", "sort": "text"}]),
        );
        let version = d.one(json!([{}, {"version": 2}]), json!([{"version": 3}, {"version": "2"}]));
        let mut document = Documents::object([]);
        let object = document.as_object_mut().unwrap();
        for part in [input, limits, mode, stop, kind, version] {
            let part = part.as_object().unwrap();
            if part.contains_key("prefix") && part.contains_key("msgs") {
                // Only the rule for the mode is broken.
                object.retain(|name, _| {
                    !["prompt", "msgs", "messages", "mode", "how"].contains(&name.as_str())
                });
                object.insert("prefix".into(), json!(""));
                continue;
            }
            if part.contains_key("stop") && part.get("stop") != Some(&Value::Null) {
                object.retain(|name, _| !["seed", "max", "limit"].contains(&name.as_str()));
                if object.get("top").is_none_or(Value::is_null) {
                    object.insert("top".into(), json!(1));
                }
            }
            if part.contains_key("mode") && part.get("mode") == Some(&json!("slow")) {
                object.retain(|name, _| {
                    !["prompt", "msgs", "messages", "how"].contains(&name.as_str())
                });
            }
            object.extend(part.clone());
        }
        document
    });
}
