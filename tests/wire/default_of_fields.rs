//! Defaults that are made of the values of fields before them.

use run_request::RunRequest;
use serde_json::json;

use crate::support::violations::list_messages;

#[derive(RunRequest, Clone, Debug, PartialEq)]
#[request(extensible)]
struct Bounds {
    #[request(default = 1)]
    min: u32,
    #[request(default = self.min + 1, range(..=100))]
    max: u32,
    #[request(default = { self.min..self.max })]
    #[serde(skip)]
    range: std::ops::Range<u32>,
    #[request(default = vec![self.min, self.max])]
    ends: Vec<u32>,
    #[request(default = self.ends[1] as u64)]
    last: u64,
}

fn bounds(min: u32, max: u32) -> Bounds {
    Bounds { min, max, range: min..max, ends: vec![min, max], last: max.into() }
}

#[test]
fn builder_makes_defaults_in_order() {
    assert_eq!(Bounds::builder().build().unwrap(), bounds(1, 2));
    assert_eq!(Bounds::builder().min(5).build().unwrap(), bounds(5, 6));
    assert_eq!(Bounds::builder().max(9).build().unwrap(), bounds(1, 9));
    let set = Bounds::builder().last(7_u64).ends([3]).build().unwrap();
    assert_eq!(set, Bounds { ends: vec![3], last: 7, ..bounds(1, 2) });
    assert_eq!(
        list_messages(Bounds::builder().min(100).build()),
        ["Invalid 'max': integer above maximum value. Expected a value <= 100, but got 101 \
          instead."],
    );
}

#[test]
fn reading_makes_the_same_defaults() {
    let read = |value| serde_json::from_value::<Bounds>(value).unwrap();
    assert_eq!(read(json!({})), bounds(1, 2));
    assert_eq!(read(json!({ "max": 4, "min": 3 })), bounds(3, 4));
    assert_eq!(read(json!({ "min": 5 })), bounds(5, 6));
    let rejection = run_request::json::from_str::<Bounds>(r#"{"min":100}"#).unwrap_err();
    assert!(rejection.to_string().contains("got 101"), "{rejection}");
}

#[derive(RunRequest, Clone, Debug, PartialEq)]
struct Extended<T: Clone> {
    #[serde(flatten)]
    bounds: Bounds,
    #[request(default = self.bounds.max * 2)]
    r#type: u32,
    #[request(skip)]
    first: T,
    #[request(skip, default = self.first.clone())]
    second: T,
    name: String,
    #[request(default = Some(format!("{}-{}", self.name, self.r#type)))]
    title: Option<String>,
    #[request(default = { (self.name.len() > 3).then(|| self.name.clone()) })]
    label: Option<String>,
}

#[test]
fn flattened_and_generic_fields_can_be_named() {
    let built = Extended::builder().min(7).first(true).name("run").build().unwrap();
    assert_eq!((built.r#type, built.second), (16, true));
    assert_eq!((built.title.as_deref(), built.label), (Some("run-16"), None));
    let body = json!({ "min": 7, "first": 2_u8, "name": "four" });
    let read: Extended<u8> = serde_json::from_value(body).unwrap();
    assert_eq!((read.r#type, read.second), (16, 2));
    assert_eq!((read.title.as_deref(), read.label.as_deref()), (Some("four-16"), Some("four")));
}

#[test]
fn none_round_trips_beside_such_a_default() {
    for name in ["run", "four"] {
        let built = Extended::builder().first(1_u8).name(name).maybe_title(None).maybe_label(None);
        let request = built.build().unwrap();
        let body = serde_json::to_value(&request).unwrap();
        // `null` is written where an absent field would not be read as `None`.
        assert_eq!(body.get("label").is_some(), name == "four");
        assert_eq!(body.get("title"), Some(&json!(null)));
        assert_eq!(serde_json::from_value::<Extended<u8>>(body).unwrap(), request);
        let bytes = postcard::to_stdvec(&request.bounds).unwrap();
        assert_eq!(postcard::from_bytes::<Bounds>(&bytes).unwrap(), request.bounds);
    }
}

/// What is not written may be read as something else, so that the default cannot be compared.
#[derive(RunRequest, Clone, Debug, PartialEq)]
struct Hidden {
    #[serde(skip_serializing, default)]
    seed: u8,
    #[request(default = (self.seed == 0).then_some(self.seed))]
    limit: Option<u8>,
}

#[test]
fn none_round_trips_beside_a_default_of_what_is_not_written() {
    let request = Hidden::builder().seed(1).build().unwrap();
    assert_eq!(request.limit, None);
    let body = serde_json::to_value(&request).unwrap();
    assert_eq!(body, json!({ "limit": null }));
    assert_eq!(serde_json::from_value::<Hidden>(body).unwrap().limit, None);
}

#[derive(RunRequest, Clone, Debug, PartialEq)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part {
    Text {
        text: String,
        #[request(default = self.text.len())]
        length: usize,
        #[request(default = self.text.chars().next())]
        first: Option<char>,
    },
}

#[test]
fn variants_make_defaults_of_their_fields() {
    let text = "ab".to_owned();
    let read = |value| serde_json::from_value::<Part>(value).unwrap();
    let part = Part::Text { text: text.clone(), length: 2, first: Some('a') };
    assert_eq!(read(json!({ "type": "text", "text": "ab" })), part);
    assert_eq!(read(json!({ "length": 2, "text": "ab", "type": "text" })), part);
    for first in [None, Some('x')] {
        let part = Part::Text { text: text.clone(), length: 2, first };
        assert_eq!(read(serde_json::to_value(&part).unwrap()), part);
    }
    let empty = Part::Text { text: String::new(), length: 0, first: None };
    let body = serde_json::to_value(&empty).unwrap();
    assert_eq!(body, json!({ "type": "text", "text": "", "length": 0 }));
    assert_eq!(read(body), empty);
}

const ONE: u8 = 1;

/// A path that begins with `self` is no field.
#[derive(RunRequest, Debug, PartialEq)]
struct OfModule {
    #[request(default = self::ONE)]
    one: u8,
    #[request(default = self::ONE + self.one)]
    two: u8,
}

#[test]
fn paths_are_no_fields() {
    assert_eq!(OfModule::builder().build().unwrap(), OfModule { one: 1, two: 2 });
}
