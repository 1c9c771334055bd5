//! Violations as problem details.

use std::collections::BTreeMap;

use run_request::{ProblemDetails, RunRequest, Violation, Violations};
use serde_json::{Value, json};

/// The problem details of the violations, as they are sent.
fn describe(violations: impl Into<Violations>) -> Value {
    serde_json::to_value(ProblemDetails::from(&violations.into())).unwrap()
}

#[test]
fn the_detail_of_one_violation_is_its_message() {
    let violation = Violation::new("odd_total", "the parts do not add up").at("parts").at_index(3);
    assert_eq!(
        describe(violation),
        json!({
            "type": "about:blank",
            "title": "Bad Request",
            "status": 400,
            "detail": "Invalid 'parts[3]': the parts do not add up",
            "errors": [{
                "pointer": "#/parts/3",
                "path": "parts[3]",
                "code": "odd_total",
                "rule": "custom",
                "params": {},
                "detail": "the parts do not add up",
            }],
        })
    );
}

#[test]
fn the_request_itself_has_no_path() {
    assert_eq!(
        describe("is not for today")["errors"],
        json!([{
            "pointer": "#",
            "code": "invalid_value",
            "rule": "custom",
            "params": {},
            "detail": "is not for today",
        }])
    );
}

#[test]
fn pointers_are_fragments_of_uris() {
    // All but the last five are the examples of RFC 6901, section 6.
    let names = [
        ("foo", "#/foo"),
        ("", "#/"),
        ("a/b", "#/a~1b"),
        ("c%d", "#/c%25d"),
        ("e^f", "#/e%5Ef"),
        ("g|h", "#/g%7Ch"),
        ("i\\j", "#/i%5Cj"),
        ("k\"l", "#/k%22l"),
        (" ", "#/%20"),
        ("m~n", "#/m~0n"),
        ("#", "#/%23"),
        ("grüße", "#/gr%C3%BC%C3%9Fe"),
        ("\u{1F600}\n", "#/%F0%9F%98%80%0A"),
        ("[0]", "#/%5B0%5D"),
        ("-._~!$&'()*+,;=:@?", "#/-._~0!$&'()*+,;=:@?"),
    ];
    for (name, pointer) in names {
        let problem = describe(Violation::from("is not welcome").at(name));
        assert_eq!(problem["errors"][0]["pointer"], json!(pointer), "{name:?}");
    }
}

#[derive(RunRequest)]
struct Labels {
    #[request(keys(length(..=4)), values(length(..=8)))]
    labels: BTreeMap<String, String>,
    #[request(length(..=2), inner(length(..=8)))]
    tags: Vec<String>,
}

#[test]
fn violations_are_listed_and_the_omitted_counted() {
    let long = "a secret of 24 letters..";
    let labels: BTreeMap<_, _> = [("city of", "Oslo"), ("a.b", long)]
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .into();
    let bad = Labels { labels, tags: vec![long.to_owned(); 150] };
    let violations = bad.validate().unwrap_err();
    let problem = describe(violations.clone());

    let errors = problem["errors"].as_array().unwrap();
    assert_eq!(errors.len(), violations.len());
    assert_eq!(problem["omitted"], json!(violations.omitted()));
    assert_eq!(errors.len() + violations.omitted(), 153);
    assert_eq!(
        errors.iter().map(|error| &error["pointer"]).take(4).collect::<Vec<_>>(),
        ["#/labels", "#/labels/a.b", "#/tags", "#/tags/0"]
    );
    for (error, violation) in errors.iter().zip(&violations) {
        assert_eq!(error["path"], json!(violation.path().to_string()));
        assert_eq!(error["code"], json!(violation.code()));
        assert_eq!(error["detail"], json!(violation.reason()));
    }
    let detail = problem["detail"].as_str().unwrap();
    assert_eq!(detail, format!("{} (and 152 more)", violations.first()));
    assert!(!problem.to_string().contains("secret"), "{problem}");
}

#[test]
fn every_member_of_a_custom_problem_is_written() {
    let mut problem = ProblemDetails::new(503, "Service Unavailable");
    problem.r#type = "https://example.com/problems/closed".into();
    problem.detail = Some("We open at nine.".to_owned());
    problem.instance = Some("/answers/7".to_owned());
    assert_eq!(
        serde_json::to_string(&problem).unwrap(),
        r#"{"type":"https://example.com/problems/closed","title":"Service Unavailable","status":503,"detail":"We open at nine.","instance":"/answers/7"}"#
    );
    assert_eq!(ProblemDetails::MEDIA_TYPE, "application/problem+json");
}

#[test]
fn formats_that_need_the_number_of_members_accept_it() {
    let bare = ProblemDetails::new(404, "Not Found");
    let full = ProblemDetails::from(Violations::from("is not for today"));
    for problem in [bare, full] {
        let bytes = rmp_serde::to_vec_named(&problem).unwrap();
        let read: Value = rmp_serde::from_slice(&bytes).unwrap();
        assert_eq!(read, serde_json::to_value(&problem).unwrap());
    }
}
