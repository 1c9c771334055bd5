//! The schemas of the responses to invalid requests accept all such responses.

use run_request::schemars::{JsonSchema, schema_for};
use run_request::{ErrorBody, ProblemDetails, Rejection, RunRequest, Violations, json};
use serde::Serialize;
use serde_json::{Value, json, to_value};

#[derive(RunRequest, Debug)]
struct Settings {
    #[request(length(1..))]
    name: String,
    #[request(range(0..=2))]
    temperature: f64,
}

fn rejections() -> Vec<Rejection> {
    let bodies = [r#"{"name": "", "temperature": 3}"#, r#"{"name": 3}"#, "[]", "{", ""];
    let rejected = bodies.map(|body| json::from_str::<Settings>(body).unwrap_err());
    let whole = Violations::from("is not for today").into();
    rejected.into_iter().chain([whole]).collect()
}

fn check<T: JsonSchema + Serialize>(convert: fn(Rejection) -> T, spoil: &[(&str, Value)]) {
    let schema = to_value(schema_for!(T)).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for rejection in rejections() {
        let response = to_value(convert(rejection)).unwrap();
        assert!(validator.is_valid(&response), "{response}");
        for (pointer, value) in spoil {
            let mut spoiled = response.clone();
            if let Some(slot) = spoiled.pointer_mut(pointer) {
                *slot = value.clone();
                assert!(!validator.is_valid(&spoiled), "{spoiled}");
            }
        }
    }
}

#[test]
fn the_error_body_has_its_schema() {
    let spoil =
        [("/error", json!(null)), ("/error/message", json!(1)), ("/error/param", json!([]))];
    check(ErrorBody::from, &spoil);
}

#[test]
fn problem_details_have_their_schema() {
    let spoil = [
        ("/status", json!("400")),
        ("/errors/0/rule", json!(null)),
        ("/errors/0/line", json!(0)),
        ("/errors/0/params", json!([])),
    ];
    check(ProblemDetails::from, &spoil);
}
