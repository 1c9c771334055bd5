//! Fields of which the first value counts where they are given twice.

use std::fmt::Debug;

use run_request::{Rejection, RunRequest, Validate, form, json};
use serde::de::DeserializeOwned;

#[derive(RunRequest, Clone, Debug, PartialEq)]
struct Page {
    #[request(first_key_wins, range(1..), default = 10)]
    #[serde(alias = "max")]
    limit: u8,
    #[request(first_key_wins)]
    #[serde(alias = "after")]
    cursor: Option<String>,
    #[request(first_key_wins, secret)]
    token: Option<u32>,
    #[request(first_key_wins)]
    tags: Option<Vec<u8>>,
    order: Option<u8>,
}

#[derive(RunRequest, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Search {
    #[request(first_key_wins)]
    #[serde(alias = "q")]
    query: String,
    #[serde(flatten)]
    page: Page,
    #[serde(flatten)]
    range: Option<Range>,
}

#[derive(RunRequest, Clone, Debug, PartialEq)]
struct Range {
    #[request(first_key_wins)]
    from: u8,
    to: u8,
}

fn page() -> Page {
    Page { limit: 10, cursor: None, token: None, tags: None, order: None }
}

/// Reads a body in every way.
#[track_caller]
fn read<T: DeserializeOwned + Validate + Debug + PartialEq>(body: &str) -> T {
    let read: T = serde_json::from_str(body).unwrap();
    assert_eq!(*json::from_str::<T>(body).unwrap(), read);
    let mut deserializer = serde_json::Deserializer::from_str(body);
    assert_eq!(run_request::collect::<T, _>(&mut deserializer).unwrap().unwrap(), read);
    read
}

/// Everything that is wrong with a body.
#[track_caller]
fn list_faults<T: DeserializeOwned + Validate + Debug>(body: &str) -> Vec<String> {
    list(json::from_str::<T>(body).unwrap_err())
}

fn list(rejection: Rejection) -> Vec<String> {
    let Rejection::Violations(violations) = rejection else { panic!("{rejection}") };
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn first_key_wins_over_itself_and_an_alias() {
    assert_eq!(read::<Page>(r#"{"limit":1,"limit":2}"#), Page { limit: 1, ..page() });
    assert_eq!(read::<Page>(r#"{"limit":1,"max":2}"#), Page { limit: 1, ..page() });
    assert_eq!(read::<Page>(r#"{"max":2,"limit":1,"max":3}"#), Page { limit: 2, ..page() });
    assert_eq!(
        read::<Page>(r#"{"cursor":null,"after":"a","tags":[1],"tags":[2],"token":3,"token":"x"}"#),
        Page { tags: Some(vec![1]), token: Some(3), ..page() },
    );
}

/// What is ignored may be of any type, but is read all the same.
#[test]
fn later_values_are_ignored_and_still_json() {
    assert_eq!(read::<Page>(r#"{"limit":1,"max":{"a":[null]}}"#), Page { limit: 1, ..page() });
    for body in [r#"{"limit":1,"max":}"#, r#"{"limit":1,"limit":2"#, r#"{"limit":1,"limit":01}"#] {
        assert!(serde_json::from_str::<Page>(body).is_err());
        assert!(json::from_str::<Page>(body).is_err());
    }
}

#[test]
fn other_fields_are_still_duplicates() {
    let body = r#"{"order":1,"limit":2,"limit":3,"order":2}"#;
    let error = serde_json::from_str::<Page>(body).unwrap_err();
    assert!(error.to_string().contains("duplicate field `order`"), "{error}");
    assert_eq!(list_faults::<Page>(body), ["Duplicate parameter: 'order'."]);
}

#[test]
fn first_value_has_its_faults_whatever_follows() {
    assert_eq!(
        list_faults::<Page>(r#"{"limit":"a","max":2,"tags":[1,"b"],"tags":[3],"order":9}"#),
        [
            "Invalid type for 'limit': expected an integer, but got a string instead.",
            "Invalid type for 'tags[1]': expected an integer, but got a string instead.",
        ],
    );
    assert_eq!(list_faults::<Page>(r#"{"limit":0,"max":2,"token":"x","token":1}"#).len(), 2,);
}

#[test]
fn flattened_requests_keep_their_first_values() {
    let body = r#"{"q":"a","limit":1,"query":"b","max":2,"from":3,"to":4,"from":5}"#;
    let page = Page { limit: 1, ..page() };
    let range = Some(Range { from: 3, to: 4 });
    assert_eq!(read::<Search>(body), Search { query: "a".into(), page, range });
    assert_eq!(
        list_faults::<Search>(r#"{"q":1,"query":"b","from":"x","from":1,"to":2}"#),
        [
            "Invalid type for 'q': expected a string, but got an integer instead.",
            "Invalid type for 'from': expected an integer, but got a string instead.",
        ],
    );
}

#[test]
fn forms_keep_the_first_value_and_all_of_a_sequence() {
    let read = |text: &str| form::from_str::<Page>(text).unwrap().into_inner();
    assert_eq!(read("limit=1&limit=2&cursor=a&cursor=b"), {
        Page { limit: 1, cursor: Some("a".into()), ..page() }
    });
    assert_eq!(read("max=1&limit=2&token=7&token=x"), Page { limit: 1, token: Some(7), ..page() });
    // An empty text is `None`, and counts.
    assert_eq!(read("token=&token=7"), page());
    assert_eq!(read("tags=1&limit=3&tags=2"), Page { limit: 3, tags: Some(vec![1, 2]), ..page() });
    assert!(form::from_str::<Page>("order=1&order=2").is_err());
    let search = form::from_str::<Search>("q=a&q=b&limit=4&limit=5").unwrap();
    assert_eq!((&*search.query, search.page.limit), ("a", 4));
    let faults = form::from_str::<Page>("limit=x&limit=2").unwrap_err();
    assert_eq!(list(faults).len(), 1);
}

#[derive(RunRequest, Clone, Debug, PartialEq)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Part {
    Text {
        #[request(first_key_wins)]
        #[serde(alias = "content")]
        text: String,
    },
}

#[derive(RunRequest, Clone, Debug, PartialEq)]
struct Message {
    id: u8,
    #[serde(flatten)]
    part: Part,
}

#[test]
fn variants_keep_their_first_values() {
    let part = Part::Text { text: "a".into() };
    for body in [
        r#"{"type":"text","text":"a","text":"b"}"#,
        r#"{"text":"a","content":"b","type":"text"}"#,
        r#"{"text":"a","type":"text","text":"b"}"#,
    ] {
        assert_eq!(read::<Part>(body), part);
    }
    // The entries of a flattened enum are kept by their keys until the variant is known.
    let message = Message { id: 1, part };
    assert_eq!(read::<Message>(r#"{"id":1,"text":"a","content":"b","type":"text"}"#), message);
    let twice = r#"{"id":1,"text":"a","text":"b","type":"text"}"#;
    assert!(serde_json::from_str::<Message>(twice).is_err());
}
