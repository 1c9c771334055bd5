//! The other forms that can be flattened: a request in a `Box` or an `Option`, a type parameter, an
//! optional map.

#![allow(clippy::option_option)]

use std::collections::BTreeMap;
use std::fmt::Debug;

use run_request::{Extends, RunRequest, Validate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::support::violations::list_paths;

mod foreign_beside_a_map;
mod formats;
mod random;
mod schema;

#[derive(RunRequest, Debug, PartialEq, Clone)]
#[request(extensible)]
struct Page {
    #[request(length(1..))]
    cursor: String,
    #[request(range(1..=100))]
    limit: Option<u32>,
    #[request(default = 3)]
    depth: u8,
}

fn make_page(cursor: &str, limit: Option<u32>) -> Page {
    Page { cursor: cursor.to_owned(), limit, depth: 3 }
}

/// The value round-trips in formats that are human-readable, with names, and by position.
#[track_caller]
fn assert_round_trips<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(serde_json::from_str::<T>(&json).unwrap(), *value, "{json}");
    let yaml = yaml_serde::to_string(value).unwrap();
    assert_eq!(yaml_serde::from_str::<T>(&yaml).unwrap(), *value, "{yaml}");
    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).unwrap();
    assert_eq!(ciborium::from_reader::<T, _>(&*cbor).unwrap(), *value, "CBOR");
    let named = rmp_serde::to_vec_named(value).unwrap();
    assert_eq!(rmp_serde::from_slice::<T>(&named).unwrap(), *value, "named MessagePack");
    let compact = rmp_serde::to_vec(value).unwrap();
    assert_eq!(rmp_serde::from_slice::<T>(&compact).unwrap(), *value, "compact MessagePack");
    let postcard = postcard::to_stdvec(value).unwrap();
    assert_eq!(postcard::from_bytes::<T>(&postcard).unwrap(), *value, "postcard");
    let config = bincode::config::standard();
    let bincode = bincode::serde::encode_to_vec(value, config).unwrap();
    let (read, _): (T, usize) = bincode::serde::decode_from_slice(&bincode, config).unwrap();
    assert_eq!(read, *value, "bincode");
}

mod boxed {
    use super::*;

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[serde(deny_unknown_fields)]
    struct Search {
        query: String,
        #[serde(flatten)]
        page: Box<Page>,
        last: Option<bool>,
    }

    #[test]
    fn a_boxed_request_behaves_like_the_request() {
        let search = Search::builder().cursor("c").query("q").limit(2).build().unwrap();
        let json = r#"{"query":"q","cursor":"c","limit":2,"depth":3}"#;
        assert_eq!(serde_json::to_string(&search).unwrap(), json);
        assert_round_trips(&search);
        let whole = Search::builder().page(make_page("c", Some(2))).query("q").build().unwrap();
        let boxed = Search::builder().page(Box::new(make_page("c", Some(2)))).query("q").build();
        assert_eq!((&whole, boxed.as_ref()), (&search, Ok(&search)));
        let inner: &Page = search.part();
        assert_eq!((inner, AsRef::<Page>::as_ref(&search)), (&*search.page, &*search.page));
        let violations = search.into_builder().limit(0).build().unwrap_err();
        assert_eq!(violations.first().path().to_string(), "limit");
        let error = serde_json::from_str::<Search>(r#"{"query":"q","nope":1}"#).unwrap_err();
        let expected = "expected one of `query`, `cursor`, `limit`, `depth`, `last`";
        let position = "at line 1 column 19";
        assert_eq!(error.to_string(), format!("unknown field `nope`, {expected} {position}"));
    }
}

mod optional {
    use super::*;

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[serde(deny_unknown_fields)]
    struct Search {
        query: String,
        #[serde(flatten)]
        page: Option<Page>,
        last: Option<bool>,
    }

    fn make_search(page: Option<Page>) -> Search {
        Search { query: "q".into(), page, last: Some(true) }
    }

    #[test]
    fn an_optional_request_is_set_if_one_of_its_fields_is() {
        let read = |json| serde_json::from_str::<Search>(json).map_err(|error| error.to_string());
        assert_eq!(read(r#"{"query":"q","last":true}"#), Ok(make_search(None)));
        let whole = make_search(Some(make_page("c", None)));
        assert_eq!(read(r#"{"query":"q","cursor":"c","last":true}"#), Ok(whole));
        let error = "missing field `cursor` at line 1 column 23";
        assert_eq!(read(r#"{"query":"q","limit":1}"#).unwrap_err(), error);
        let error = "invalid type: null, expected a string at line 1 column 26";
        assert_eq!(read(r#"{"query":"q","cursor":null}"#).unwrap_err(), error);
        let error = "duplicate field `limit` at line 1 column 30";
        assert_eq!(read(r#"{"query":"q","limit":1,"limit":2}"#).unwrap_err(), error);
        let expected = "expected one of `query`, `cursor`, `limit`, `depth`, `last`";
        let error = format!("unknown field `nope`, {expected} at line 1 column 19");
        assert_eq!(read(r#"{"query":"q","nope":1}"#).unwrap_err(), error);
    }

    #[test]
    fn an_optional_request_has_one_setter() {
        let start = || Search::builder().query("q").last(true);
        assert_eq!(start().build().unwrap(), make_search(None));
        let with = make_search(Some(make_page("c", None)));
        assert_eq!(start().page(make_page("c", None)).build().unwrap(), with);
        assert_eq!(start().maybe_page(Some(make_page("c", None))).build().unwrap(), with);
        assert_eq!(
            start().page(make_page("c", None)).maybe_page(None).build(),
            Ok(make_search(None))
        );
        assert_eq!(with.clone().into_builder().build().unwrap(), with);
        assert_eq!(list_paths(start().page(make_page("", Some(0))).build()), ["cursor", "limit"]);
    }

    #[test]
    fn an_optional_request_round_trips_in_every_format() {
        for page in [None, Some(make_page("c", None)), Some(make_page("", Some(7)))] {
            assert_round_trips(&make_search(page));
        }
    }

    /// In formats that go by position, a request whose fields are all unset differs from `None`.
    #[test]
    fn a_request_without_set_fields_round_trips_by_position() {
        #[derive(RunRequest, Debug, PartialEq, Clone)]
        struct Quota {
            tokens: Option<u64>,
            steps: Option<Option<u8>>,
        }
        #[derive(RunRequest, Debug, PartialEq, Clone)]
        struct Job {
            #[serde(flatten)]
            quota: Option<Quota>,
            #[serde(flatten)]
            search: Option<Box<Search>>,
        }
        let quota = |tokens, steps| Some(Quota { tokens, steps });
        for quota in [None, quota(None, None), quota(Some(1), None), quota(None, Some(Some(2)))] {
            for search in [None, Some(Box::new(make_search(None)))] {
                let job = Job { quota: quota.clone(), search };
                let postcard = postcard::to_stdvec(&job).unwrap();
                assert_eq!(postcard::from_bytes::<Job>(&postcard).unwrap(), job);
            }
        }
        assert_round_trips(&Job {
            quota: quota(Some(1), None),
            search: Some(Box::new(make_search(None))),
        });
        let deep = make_search(Some(make_page("c", Some(1))));
        assert_round_trips(&Job { quota: None, search: Some(Box::new(deep)) });
    }

    /// Serde writes a map of the fields that are set, which every format reads.
    #[test]
    fn the_form_that_serde_writes_is_read() {
        #[derive(Serialize, Deserialize, Debug, PartialEq)]
        struct TheirPage {
            cursor: String,
            limit: Option<u32>,
            depth: u8,
        }
        #[derive(Serialize, Deserialize, Debug, PartialEq)]
        struct Theirs {
            query: String,
            #[serde(flatten)]
            page: Option<TheirPage>,
            last: Option<bool>,
        }
        let theirs = |page| Theirs { query: "q".into(), page, last: Some(true) };
        let there = || TheirPage { cursor: "c".into(), limit: Some(1), depth: 3 };
        for (theirs, ours) in [
            (theirs(None), make_search(None)),
            (theirs(Some(there())), make_search(Some(make_page("c", Some(1))))),
        ] {
            let mut cbor = Vec::new();
            ciborium::into_writer(&theirs, &mut cbor).unwrap();
            assert_eq!(ciborium::from_reader::<Search, _>(&*cbor).unwrap(), ours);
            cbor.clear();
            ciborium::into_writer(&ours, &mut cbor).unwrap();
            assert_eq!(ciborium::from_reader::<Theirs, _>(&*cbor).unwrap(), theirs);
            let named = rmp_serde::to_vec_named(&theirs).unwrap();
            assert_eq!(rmp_serde::from_slice::<Search>(&named).unwrap(), ours);
            let named = rmp_serde::to_vec_named(&ours).unwrap();
            assert_eq!(rmp_serde::from_slice::<Theirs>(&named).unwrap(), theirs);
        }
    }

    #[test]
    fn a_map_in_an_optional_request_collects_the_unknown_fields() {
        #[derive(RunRequest, Debug, PartialEq, Clone)]
        struct Extra {
            on: Option<bool>,
            #[serde(flatten)]
            rest: BTreeMap<String, u8>,
        }
        #[derive(RunRequest, Debug, PartialEq, Clone)]
        struct Job {
            id: u8,
            #[serde(flatten)]
            extra: Option<Extra>,
        }
        let read = |json| serde_json::from_str::<Job>(json).unwrap();
        assert_eq!(read(r#"{"id":1}"#), Job { id: 1, extra: None });
        let extra = Extra { on: None, rest: [("a".to_owned(), 2)].into() };
        let job = Job { id: 1, extra: Some(extra) };
        assert_eq!(read(r#"{"id":1,"a":2}"#), job);
        assert_eq!(serde_json::to_string(&job).unwrap(), r#"{"id":1,"a":2}"#);
        let bad = Extra { on: None, rest: [("id".to_owned(), 2)].into() };
        let violations = Job::builder().id(1).extra(bad).build().unwrap_err();
        assert_eq!(violations.first().path().to_string(), "id");
    }
}

mod parameters {
    use super::*;

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    struct Search<T, U> {
        query: String,
        #[serde(flatten)]
        #[request(nested)]
        page: T,
        #[serde(flatten)]
        #[request(nested)]
        more: Option<Box<U>>,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[request(extensible)]
    struct Tags {
        #[request(length(1..))]
        tags: Vec<String>,
    }

    #[test]
    fn a_type_parameter_can_be_a_request() {
        let tags = Tags { tags: vec!["t".into()] };
        let search = Search::<Page, Tags>::builder().cursor("c").query("q").more(tags.clone());
        let search = search.build().unwrap();
        let json = r#"{"query":"q","cursor":"c","depth":3,"tags":["t"]}"#;
        assert_eq!(serde_json::to_string(&search).unwrap(), json);
        assert_round_trips(&search);
        assert_round_trips(&Search::<Tags, Page> { query: "q".into(), page: tags, more: None });
        let violations = Search { more: Some(Box::new(Tags { tags: vec![] })), ..search };
        assert_eq!(violations.validate().unwrap_err().first().path().to_string(), "tags");
    }

    #[test]
    fn a_type_parameter_can_be_foreign() {
        #[derive(Serialize, Deserialize, Validate, Debug, PartialEq, Clone)]
        struct Theirs {
            #[request(range(..9))]
            number: u8,
        }
        #[derive(RunRequest, Debug, PartialEq, Clone)]
        struct Holder<T, U> {
            id: u8,
            #[serde(flatten)]
            #[request(foreign)]
            ruled: T,
            #[serde(flatten)]
            #[request(foreign, skip)]
            plain: Option<U>,
        }
        #[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
        struct Plain {
            text: String,
        }
        let holder = Holder { id: 1, ruled: Theirs { number: 9 }, plain: None::<Plain> };
        let json = serde_json::to_string(&holder).unwrap();
        assert_eq!(serde_json::from_str::<Holder<Theirs, Plain>>(&json).unwrap(), holder);
        assert_eq!(holder.validate().unwrap_err().first().path().to_string(), "number");
    }
}

mod optional_map {
    use super::*;

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    struct Open {
        id: u8,
        #[serde(flatten)]
        #[request(each = extra, keys(length(..=3)))]
        rest: Option<BTreeMap<String, i64>>,
    }

    #[test]
    fn an_optional_map_is_set_if_there_is_an_unknown_field() {
        let open = |rest| Open { id: 1, rest };
        let some = open(Some([("a".to_owned(), 2)].into()));
        for (json, value) in [(r#"{"id":1}"#, open(None)), (r#"{"id":1,"a":2}"#, some.clone())] {
            assert_eq!(serde_json::from_str::<Open>(json).unwrap(), value);
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
        }
        assert_eq!(Open::builder().id(1).build().unwrap(), open(None));
        assert_eq!(Open::builder().id(1).extra("a", 2).build().unwrap(), some);
        assert_eq!(Open::builder().id(1).maybe_rest(some.rest.clone()).build().unwrap(), some);
        let violations = Open::builder().id(1).extra("id", 2).extra("long", 1).build();
        assert_eq!(violations.unwrap_err().len(), 2);
        let error = serde_json::to_string(&open(Some([("id".to_owned(), 2)].into()))).unwrap_err();
        assert_eq!(error.to_string(), "the flattened key `id` is the name of a field");
    }
}
