//! Partial requests as bodies: everything that is wrong at once, `Valid`, and the extractor.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use axum::routing::patch;
use run_request::axum::Json;
use run_request::{Rejection, RunRequest, Valid, json};
use tower::ServiceExt;

#[derive(RunRequest, Debug, PartialEq)]
#[request(partial)]
#[serde(deny_unknown_fields)]
struct Call {
    #[request(length(1..=8))]
    model: String,
    #[request(range(0.0..=2.0))]
    temperature: Option<f64>,
    #[request(length(..=2), inner(length(1..)))]
    stop: Option<Vec<String>>,
    #[serde(flatten)]
    limits: Limits,
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(partial)]
struct Limits {
    max_tokens: u32,
    #[request(requires(min_calls))]
    max_calls: Option<u32>,
    min_calls: Option<u32>,
}

/// Each fault with its line, as an editor would list them.
fn list_faults(body: &str) -> Vec<String> {
    let Err(Rejection::Violations(violations)) = json::from_str::<CallPartial>(body) else {
        panic!("it is rejected for its contents");
    };
    let lines = json::locate_all(body.as_bytes(), &violations);
    let faults = violations.iter().zip(lines);
    faults.map(|(fault, at)| format!("{}: {fault}", at.map_or(0, |at| at.line))).collect()
}

#[test]
fn all_faults_are_told_with_their_lines() {
    let body = r#"{
        "model": "",
        "temperature": "hot",
        "stop": ["a", 5, ""],
        "max_tokens": -1,
        "colour": "red"
    }"#;
    let expected = [
        "2: Invalid 'model': string too short. Expected a string with minimum length 1, but got \
         an empty string instead.",
        "3: Invalid type for 'temperature': expected a decimal, but got a string instead.",
        "4: Invalid type for 'stop[1]': expected a string, but got an integer instead.",
        "4: Invalid 'stop[2]': string too short. Expected a string with minimum length 1, but got \
         an empty string instead.",
        "5: Invalid 'max_tokens': integer below minimum value. Expected a value >= 0, but got -1 \
         instead.",
        "6: Unknown parameter: 'colour'.",
    ];
    assert_eq!(list_faults(body), expected);
    assert_eq!(list_faults(r#"{"temperature": 3, "temperature": 3}"#).len(), 2);
    assert_eq!(
        list_faults("[]"),
        ["1: Invalid type for the request: expected an object, but got an array instead."],
    );
}

#[test]
fn nothing_is_missing_in_a_layer() {
    for body in ["{}", r#"{"max_calls": 1}"#, r#"{"stop": null}"#] {
        assert!(json::from_str::<CallPartial>(body).is_ok(), "{body}");
    }
    // Beside a fault too.
    let faults = list_faults(r#"{"max_calls": 1, "model": 1}"#);
    let expected = ["1: Invalid type for 'model': expected a string, but got an integer instead."];
    assert_eq!(faults, expected);
    let collected = run_request::collect::<CallPartial, _>(serde_json::json!({"model": ""}));
    assert_eq!(collected.unwrap().err().unwrap().len(), 1);
}

#[test]
fn a_valid_layer_is_proven() {
    let layer: Valid<CallPartial> = serde_json::from_str(r#"{"model": "m"}"#).unwrap();
    assert_eq!(serde_json::to_string(&layer).unwrap(), r#"{"model":"m"}"#);
    let below =
        CallPartial::default().limits(Limits { max_tokens: 1, max_calls: None, min_calls: None });
    assert_eq!(layer.into_inner().or(below).build().unwrap().model, "m");
    assert!(serde_json::from_str::<Valid<CallPartial>>(r#"{"model": ""}"#).is_err());
    assert!(Valid::new(CallPartial::default().model("")).is_err());
}

async fn patch_call(Json(patch): Json<CallPartial>) -> Result<String, String> {
    let limits = Limits { max_tokens: 1, max_calls: None, min_calls: None };
    let call = Call { model: "m".into(), temperature: Some(0.5), stop: None, limits };
    let call = call.patched(patch.into_inner()).map_err(|violations| violations.to_string())?;
    serde_json::to_string(&call).map_err(|error| error.to_string())
}

fn send(body: &'static str) -> (u16, String) {
    let app = Router::new().route("/", patch(patch_call));
    let request = Request::patch("/")
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(body))
        .unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let response = app.oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    })
}

#[test]
fn a_patch_as_the_body_of_a_route() {
    let (status, body) = send(r#"{"temperature": null, "max_tokens": 5}"#);
    assert_eq!((status, body.as_str()), (200, r#"{"model":"m","max_tokens":5}"#));
    let (status, body) = send(r#"{"temperature": 3, "model": ""}"#);
    assert_eq!(status, 400);
    assert!(body.contains(r#""param":"model""#), "{body}");
}
