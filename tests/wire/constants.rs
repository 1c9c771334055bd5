//! Fields that always have the same value.

use run_request::{RunRequest, Validate};
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::support::violations::list_messages;

#[derive(RunRequest, Clone, Copy, Debug, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Mode {
    Fast,
    Slow,
}

#[derive(RunRequest, Clone, Debug, PartialEq)]
#[request(extensible)]
struct Location {
    #[request(constant = "approximate")]
    r#type: String,
    #[request(constant = "loc", default)]
    #[serde(rename = "objectKind", alias = "kind")]
    object: &'static str,
    #[request(constant = -3)]
    level: i16,
    #[request(constant = Mode::Fast)]
    mode: Mode,
    #[request(constant = 0.5, default)]
    half: f64,
    #[request(constant = true)]
    on: bool,
    city: Option<String>,
}

#[derive(RunRequest, Clone, Debug, PartialEq)]
struct Search {
    query: String,
    #[serde(flatten)]
    location: Location,
}

fn search() -> Search {
    Search::builder().query("weather").city("Oslo").build().unwrap()
}

#[test]
fn constants_are_written_and_need_no_setter() {
    assert_eq!(
        serde_json::to_value(search()).unwrap(),
        json!({
            "query": "weather",
            "type": "approximate",
            "objectKind": "loc",
            "level": -3,
            "mode": "fast",
            "half": 0.5,
            "on": true,
            "city": "Oslo",
        }),
    );
}

#[test]
fn constants_round_trip_in_every_format() {
    fn compare<T: DeserializeOwned + PartialEq + std::fmt::Debug>(read: &T, value: &T) {
        assert_eq!(read, value);
    }
    let location = search().location;
    let bytes = postcard::to_stdvec(&location).unwrap();
    assert_eq!(postcard::from_bytes::<Location>(&bytes).unwrap(), location);
    let mut bytes = Vec::new();
    ciborium::into_writer(&search(), &mut bytes).unwrap();
    compare(&ciborium::from_reader(&bytes[..]).unwrap(), &search());
    compare(&rmp_serde::from_slice(&rmp_serde::to_vec(&search()).unwrap()).unwrap(), &search());
    compare(&yaml_serde::from_str(&yaml_serde::to_string(&search()).unwrap()).unwrap(), &search());
    compare(&toml::from_str(&toml::to_string(&search()).unwrap()).unwrap(), &search());
}

#[test]
fn any_other_value_is_an_error() {
    let read = |change: &str, value: serde_json::Value| {
        let mut body = serde_json::to_value(search()).unwrap();
        body[change] = value;
        let plain =
            serde_json::from_value::<Search>(body.clone()).map_err(|error| error.to_string());
        let told = run_request::json::from_slice::<Search>(body.to_string().as_bytes());
        (plain.unwrap_err(), told.unwrap_err().to_string())
    };
    for (field, value, plain, told) in [
        (
            "type",
            json!("exact"),
            "unknown variant `exact`, expected `approximate`",
            "Invalid 'type': value not supported. Supported values are: 'approximate'.",
        ),
        (
            "type",
            json!(1),
            "invalid type: integer `1`, expected a string",
            "Invalid type for 'type': expected a string, but got an integer instead.",
        ),
        (
            "level",
            json!(3),
            "invalid value: another value, expected -3",
            "Invalid 'level': expected -3.",
        ),
        (
            "level",
            json!("-3"),
            "invalid type: string \"-3\", expected i16",
            "Invalid type for 'level': expected an integer, but got a string instead.",
        ),
        (
            "mode",
            json!("slow"),
            "invalid value: another value, expected 'fast'",
            "Invalid 'mode': expected 'fast'.",
        ),
        (
            "half",
            json!(0.25),
            "invalid value: another value, expected 0.5",
            "Invalid 'half': expected 0.5.",
        ),
        (
            "on",
            json!(false),
            "invalid value: another value, expected true",
            "Invalid 'on': expected true.",
        ),
    ] {
        assert_eq!(
            read(field, value.clone()),
            (plain.to_owned(), told.to_owned()),
            "{field}: {value}"
        );
    }
}

#[test]
fn a_constant_may_only_be_absent_if_it_has_a_default() {
    let body = br#"{"query": "a", "kind": "loc"}"#;
    assert_eq!(
        run_request::json::from_slice::<Search>(body).unwrap_err().to_string(),
        "Missing required parameter: 'type'.\nMissing required parameter: 'level'.\n\
         Missing required parameter: 'mode'.\nMissing required parameter: 'on'.",
    );
    let body = r#"{"query": "weather", "type": "approximate", "level": -3, "mode": "fast", "on": true,
        "city": "Oslo"}"#;
    assert_eq!(serde_json::from_str::<Search>(body).unwrap(), search());
}

#[test]
fn validation_reports_another_value() {
    let mut other = search();
    assert_eq!(list_messages(other.validate()), [""; 0]);
    other.location.object = "no";
    other.location.level = 0;
    other.location.mode = Mode::Slow;
    assert_eq!(
        list_messages(Validate::validate(&other)),
        [
            "Invalid 'objectKind': value not supported. Supported values are: 'loc'.",
            "Invalid 'level': value not supported. Supported values are: -3.",
            "Invalid 'mode': value not supported. Supported values are: 'fast'.",
        ],
    );
}

/// Constants tell the variants of an untagged enum apart.
#[test]
fn variants_may_have_constants() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(untagged)]
    enum Shape {
        Circle {
            #[request(constant = "circle")]
            shape: String,
            size: u8,
        },
        Square {
            #[request(constant = "square")]
            shape: String,
            size: u8,
        },
    }
    let read = |body| serde_json::from_str::<Shape>(body).map_err(|error| error.to_string());
    let square = Shape::Square { shape: "square".into(), size: 1 };
    assert_eq!(read(r#"{"size": 1, "shape": "square"}"#), Ok(square));
    assert_eq!(
        read(r#"{"size": 1, "shape": "line"}"#).unwrap_err(),
        "shape: unknown variant `line`, expected `circle` at line 1 column 28",
    );
}

/// A literal converts into the field's type, as it does in a setter.
#[test]
fn a_literal_may_be_a_name_of_an_open_enum() {
    #[derive(RunRequest, Clone, Debug, PartialEq)]
    #[request(string)]
    #[serde(rename_all = "lowercase")]
    enum Tier {
        Flex,
        #[request(other)]
        Other(String),
    }
    #[derive(RunRequest, Clone, Debug, PartialEq)]
    struct Job {
        #[request(constant = "flex")]
        tier: Tier,
        #[request(constant = "gold")]
        plan: Tier,
        #[request(constant = "x")]
        text: Box<str>,
    }
    let mut job = Job::builder().build().unwrap();
    assert_eq!((&job.tier, &job.plan), (&Tier::Flex, &Tier::Other("gold".to_owned())));
    let json = serde_json::to_string(&job).unwrap();
    assert_eq!(json, r#"{"tier":"flex","plan":"gold","text":"x"}"#);
    assert_eq!(serde_json::from_str::<Job>(&json).unwrap(), job);
    job.plan = Tier::Flex;
    assert_eq!(
        list_messages(job.validate()),
        ["Invalid 'plan': value not supported. Supported values are: 'gold'."],
    );
}
