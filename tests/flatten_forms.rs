//! What else can be flattened: requests in a `Box` or an `Option`, a type parameter, an optional
//! map.

#![allow(clippy::option_option)]

use std::collections::BTreeMap;
use std::fmt::Debug;

use run_request::{Extends, RunRequest, Validate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

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

fn page(cursor: &str, limit: Option<u32>) -> Page {
    Page { cursor: cursor.to_owned(), limit, depth: 3 }
}

/// There and back, in formats for people, with names, and by position.
#[track_caller]
fn survives<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
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
    fn it_is_as_if_there_were_no_box() {
        let search = Search::builder().cursor("c").query("q").limit(2).build().unwrap();
        let json = r#"{"query":"q","cursor":"c","limit":2,"depth":3}"#;
        assert_eq!(serde_json::to_string(&search).unwrap(), json);
        survives(&search);
        let whole = Search::builder().page(page("c", Some(2))).query("q").build().unwrap();
        let boxed = Search::builder().page(Box::new(page("c", Some(2)))).query("q").build();
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

    fn search(page: Option<Page>) -> Search {
        Search { query: "q".into(), page, last: Some(true) }
    }

    #[test]
    fn it_is_there_where_one_of_its_names_is() {
        let read = |json| serde_json::from_str::<Search>(json).map_err(|error| error.to_string());
        assert_eq!(read(r#"{"query":"q","last":true}"#), Ok(search(None)));
        let whole = search(Some(page("c", None)));
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
    fn its_builder_has_the_setter_of_the_whole() {
        let start = || Search::builder().query("q").last(true);
        assert_eq!(start().build().unwrap(), search(None));
        let with = search(Some(page("c", None)));
        assert_eq!(start().page(page("c", None)).build().unwrap(), with);
        assert_eq!(start().maybe_page(Some(page("c", None))).build().unwrap(), with);
        assert_eq!(start().page(page("c", None)).maybe_page(None).build(), Ok(search(None)));
        assert_eq!(with.clone().into_builder().build().unwrap(), with);
        let violations = start().page(page("", Some(0))).build().unwrap_err();
        let paths: Vec<_> = violations.iter().map(|it| it.path().to_string()).collect();
        assert_eq!(paths, ["cursor", "limit"]);
    }

    #[test]
    fn it_survives_every_format() {
        for page in [None, Some(page("c", None)), Some(page("", Some(7)))] {
            survives(&search(page));
        }
    }

    /// Where fields are known by their position, so is a request all of whose fields are unset.
    #[test]
    fn a_request_without_any_field_set_survives_by_position() {
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
            for search in [None, Some(Box::new(search(None)))] {
                let job = Job { quota: quota.clone(), search };
                let postcard = postcard::to_stdvec(&job).unwrap();
                assert_eq!(postcard::from_bytes::<Job>(&postcard).unwrap(), job);
            }
        }
        survives(&Job { quota: quota(Some(1), None), search: Some(Box::new(search(None))) });
        let deep = search(Some(page("c", Some(1))));
        survives(&Job { quota: None, search: Some(Box::new(deep)) });
    }

    /// serde's own form, a map in which nothing is there that is not, is read everywhere.
    #[test]
    fn what_serde_writes_is_read() {
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
            (theirs(None), search(None)),
            (theirs(Some(there())), search(Some(page("c", Some(1))))),
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
    fn a_map_in_it_collects_the_unknown_fields() {
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
    fn a_parameter_is_a_request() {
        let tags = Tags { tags: vec!["t".into()] };
        let search = Search::<Page, Tags>::builder().cursor("c").query("q").more(tags.clone());
        let search = search.build().unwrap();
        let json = r#"{"query":"q","cursor":"c","depth":3,"tags":["t"]}"#;
        assert_eq!(serde_json::to_string(&search).unwrap(), json);
        survives(&search);
        survives(&Search::<Tags, Page> { query: "q".into(), page: tags, more: None });
        let violations = Search { more: Some(Box::new(Tags { tags: vec![] })), ..search };
        assert_eq!(violations.validate().unwrap_err().first().path().to_string(), "tags");
    }

    #[test]
    fn a_parameter_is_foreign() {
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
    fn it_is_there_where_an_unknown_field_is() {
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
        let violations = violations.unwrap_err();
        let told: Vec<_> = violations.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 2, "{told:?}");
        let error = serde_json::to_string(&open(Some([("id".to_owned(), 2)].into()))).unwrap_err();
        assert_eq!(error.to_string(), "the flattened key `id` is the name of a field");
    }
}

/// A type of serde's takes what it knows, and the map what is left, wherever each stands.
mod foreign_beside_a_map {
    use super::*;

    #[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
    #[serde(tag = "type", rename_all = "snake_case")]
    enum Tool {
        Function { name: String, strict: Option<bool> },
        Search,
    }

    #[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
    #[serde(rename_all = "snake_case")]
    enum Named {
        Plain(u8),
        Sized { width: u32 },
    }

    #[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
    struct Fields {
        x: i8,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        y: Option<String>,
    }

    type Map = BTreeMap<String, serde_json::Value>;

    macro_rules! beside {
        ($($name:ident: $type:ty => [$($json:literal: $left:literal),* $(,)?];)*) => {$(
            #[test]
            fn $name() {
                #[derive(RunRequest, Debug, PartialEq)]
                struct Ours {
                    id: u8,
                    #[serde(flatten)]
                    #[request(foreign, skip)]
                    foreign: $type,
                    #[serde(flatten)]
                    rest: Map,
                }
                #[derive(RunRequest, Debug, PartialEq)]
                struct Turned {
                    #[serde(flatten)]
                    rest: Option<Map>,
                    #[serde(flatten)]
                    #[request(foreign, skip)]
                    foreign: $type,
                    id: u8,
                }
                #[derive(RunRequest, Debug, PartialEq)]
                struct Inner {
                    #[serde(flatten)]
                    #[request(foreign, skip)]
                    foreign: $type,
                }
                #[derive(RunRequest, Debug, PartialEq)]
                struct Outer {
                    #[serde(flatten)]
                    rest: Map,
                    #[serde(flatten)]
                    inner: Inner,
                    id: u8,
                }
                #[derive(Serialize, Deserialize, Debug)]
                struct Theirs {
                    id: u8,
                    #[serde(flatten)]
                    foreign: $type,
                    #[serde(flatten)]
                    rest: Map,
                }
                for (json, left) in [$(($json, $left)),*] {
                    let ours: Ours = serde_json::from_str(json).unwrap();
                    let turned: Turned = serde_json::from_str(json).unwrap();
                    let outer: Outer = serde_json::from_str(json).unwrap();
                    let theirs: Theirs = serde_json::from_str(json).unwrap();
                    assert_eq!(ours.foreign, theirs.foreign, "{json}");
                    let rest: Map = serde_json::from_str(left).unwrap();
                    assert_eq!(ours.rest, rest, "{json}");
                    assert_eq!(turned.rest.clone().unwrap_or_default(), rest, "{json}");
                    assert_eq!(outer.rest, rest, "{json}");
                    let written = serde_json::to_string(&ours).unwrap();
                    assert_eq!(serde_json::from_str::<Ours>(&written).unwrap(), ours, "{written}");
                    let written = serde_json::to_string(&turned).unwrap();
                    assert_eq!(serde_json::from_str::<Turned>(&written).unwrap(), turned);
                    let written = serde_json::to_string(&outer).unwrap();
                    assert_eq!(serde_json::from_str::<Outer>(&written).unwrap(), outer);
                }
                let error = |json| {
                    let ours = serde_json::from_str::<Ours>(json).map_err(|it| it.to_string());
                    let theirs = serde_json::from_str::<Theirs>(json).map_err(|it| it.to_string());
                    assert_eq!(ours.unwrap_err(), theirs.unwrap_err(), "{json}");
                };
                error(r#"{"id":1}"#);
                error(r#"{"id":1,"more":[]}"#);
            }
        )*};
    }

    beside! {
        a_tagged_enum: Tool => [
            r#"{"id":1,"type":"function","name":"f","strict":true}"#: "{}",
            r#"{"more":2,"name":"f","id":1,"type":"function"}"#: r#"{"more":2}"#,
            r#"{"type":"search","id":1,"name":"f"}"#: r#"{"name":"f"}"#,
        ];
        an_enum_by_name: Named => [
            r#"{"id":1,"plain":2}"#: "{}",
            r#"{"id":1,"more":[1],"sized":{"width":3}}"#: r#"{"more":[1]}"#,
        ];
        fields: Fields => [
            r#"{"id":1,"x":2,"y":"z"}"#: "{}", r#"{"x":2,"more":null,"id":1}"#: r#"{"more":null}"#,
        ];
    }

    #[test]
    fn no_key_is_written_twice() {
        #[derive(RunRequest, Debug, PartialEq)]
        struct Ours {
            #[serde(flatten)]
            #[request(foreign, skip)]
            fields: Fields,
            #[serde(flatten)]
            rest: BTreeMap<String, u8>,
        }
        let rest = [("x".to_owned(), 1)].into();
        let ours = Ours { fields: Fields { x: 1, y: None }, rest };
        let error = serde_json::to_string(&ours).unwrap_err();
        assert_eq!(error.to_string(), "the flattened key `x` is there twice");
    }
}

/// What is read and written of a flattened request in each format, beside serde's twin.
mod formats {
    use super::*;

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    struct Ours {
        query: String,
        #[serde(flatten)]
        page: Page,
        last: Option<bool>,
    }

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
        page: TheirPage,
        last: Option<bool>,
    }

    fn ours() -> Ours {
        Ours { query: "q".into(), page: page("c", Some(7)), last: Some(true) }
    }

    fn theirs() -> Theirs {
        let page = TheirPage { cursor: "c".into(), limit: Some(7), depth: 3 };
        Theirs { query: "q".into(), page, last: Some(true) }
    }

    #[test]
    fn json_is_alike() {
        let json = serde_json::to_string(&ours()).unwrap();
        assert_eq!(json, serde_json::to_string(&theirs()).unwrap());
        assert_eq!(serde_json::from_str::<Ours>(&json).unwrap(), ours());
        assert_eq!(serde_json::from_str::<Theirs>(&json).unwrap(), theirs());
    }

    /// serde leaves the number of entries open, which ours tells; the entries are alike.
    #[test]
    fn cbor_is_a_map_on_both_sides() {
        let (mut cbor, mut their_cbor) = (Vec::new(), Vec::new());
        ciborium::into_writer(&ours(), &mut cbor).unwrap();
        ciborium::into_writer(&theirs(), &mut their_cbor).unwrap();
        assert_eq!((cbor[0], their_cbor[0]), (0xa5, 0xbf));
        assert_eq!(cbor[1..], their_cbor[1..their_cbor.len() - 1]);
        assert_eq!(ciborium::from_reader::<Ours, _>(&*their_cbor).unwrap(), ours());
        assert_eq!(ciborium::from_reader::<Theirs, _>(&*cbor).unwrap(), theirs());
    }

    #[test]
    fn named_message_pack_is_alike() {
        let named = rmp_serde::to_vec_named(&ours()).unwrap();
        assert_eq!(named, rmp_serde::to_vec_named(&theirs()).unwrap());
        assert_eq!(rmp_serde::from_slice::<Ours>(&named).unwrap(), ours());
        assert_eq!(rmp_serde::from_slice::<Theirs>(&named).unwrap(), theirs());
    }

    /// Ours is an array, which serde's cannot read; serde's is a map even there, which ours reads.
    #[test]
    fn compact_message_pack_is_by_position() {
        let compact = rmp_serde::to_vec(&ours()).unwrap();
        let flat = rmp_serde::to_vec(&("q", "c", Some(7), 3, Some(true))).unwrap();
        assert_eq!(compact, flat);
        assert_eq!(rmp_serde::from_slice::<Ours>(&compact).unwrap(), ours());
        let error = rmp_serde::from_slice::<Theirs>(&compact).unwrap_err();
        assert_eq!(error.to_string(), "invalid type: sequence, expected struct Theirs");
        let their_compact = rmp_serde::to_vec(&theirs()).unwrap();
        assert_eq!(their_compact, rmp_serde::to_vec_named(&theirs()).unwrap());
        assert_eq!(rmp_serde::from_slice::<Ours>(&their_compact).unwrap(), ours());
    }

    /// serde cannot write its own there, or cannot read it.
    #[test]
    fn by_position_only_ours_survives() {
        let postcard = postcard::to_stdvec(&ours()).unwrap();
        let flat = postcard::to_stdvec(&("q", "c", Some(7_u32), 3_u8, Some(true))).unwrap();
        assert_eq!(postcard, flat);
        assert_eq!(postcard::from_bytes::<Ours>(&postcard).unwrap(), ours());
        assert!(postcard::to_stdvec(&theirs()).is_err());
        let config = bincode::config::standard();
        let bincode = bincode::serde::encode_to_vec(ours(), config).unwrap();
        let (read, _): (Ours, usize) = bincode::serde::decode_from_slice(&bincode, config).unwrap();
        assert_eq!(read, ours());
        assert!(bincode::serde::encode_to_vec(theirs(), config).is_err());
    }
}

mod random {
    use proptest::collection::btree_map;
    use proptest::option;
    use proptest::prelude::*;

    use super::*;

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    struct Quota {
        tokens: Option<u64>,
        #[request(not_null)]
        steps: Option<u8>,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    struct Positional {
        id: u8,
        #[serde(flatten)]
        page: Option<Page>,
        #[serde(flatten)]
        quota: Box<Quota>,
        last: Option<bool>,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    struct Open {
        #[serde(flatten)]
        rest: Option<BTreeMap<String, i64>>,
        #[serde(flatten)]
        positional: Positional,
    }

    fn positional() -> impl Strategy<Value = Positional> {
        let page = ("[a-c]{0,2}", any::<Option<u32>>(), any::<u8>())
            .prop_map(|(cursor, limit, depth)| Page { cursor, limit, depth });
        let quota = (any::<Option<u64>>(), any::<Option<u8>>())
            .prop_map(|(tokens, steps)| Box::new(Quota { tokens, steps }));
        (any::<u8>(), option::of(page), quota, any::<Option<bool>>())
            .prop_map(|(id, page, quota, last)| Positional { id, page, quota, last })
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 1_000,
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn what_is_written_is_read_back(
            positional in positional(),
            rest in option::of(btree_map("x_[a-c]{1,3}", any::<i64>(), 1..4)),
        ) {
            let json = serde_json::to_string(&positional).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Positional>(&json).unwrap(), &positional);
            let mut cbor = Vec::new();
            ciborium::into_writer(&positional, &mut cbor).unwrap();
            prop_assert_eq!(&ciborium::from_reader::<Positional, _>(&*cbor).unwrap(), &positional);
            let postcard = postcard::to_stdvec(&positional).unwrap();
            prop_assert_eq!(&postcard::from_bytes::<Positional>(&postcard).unwrap(), &positional);
            let open = Open { rest, positional };
            let json = serde_json::to_string(&open).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Open>(&json).unwrap(), &open);
            let mut cbor = Vec::new();
            ciborium::into_writer(&open, &mut cbor).unwrap();
            prop_assert_eq!(&ciborium::from_reader::<Open, _>(&*cbor).unwrap(), &open);
            let postcard = postcard::to_stdvec(&open).unwrap();
            prop_assert_eq!(&postcard::from_bytes::<Open>(&postcard).unwrap(), &open);
        }
    }
}

/// The schema takes what is read: what holds of an optional request holds where one of its names is there.
mod schema {
    use run_request::schemars::{Schema, generate::SchemaSettings};
    use serde_json::{Value, json};

    use super::*;

    #[derive(RunRequest, Debug)]
    #[request(schema)]
    struct Page {
        #[serde(alias = "from")]
        cursor: String,
        #[request(range(1..=9))]
        limit: Option<u32>,
        size: u8,
    }

    #[derive(RunRequest, Debug)]
    #[request(schema)]
    struct Tags {
        tag: Option<String>,
    }

    #[derive(RunRequest, Debug)]
    #[request(schema)]
    #[serde(deny_unknown_fields)]
    struct Search {
        query: String,
        #[serde(flatten)]
        page: Option<Box<Page>>,
        #[serde(flatten, skip_serializing)]
        tags: Tags,
    }

    fn schema(settings: SchemaSettings) -> Schema {
        settings.into_generator().into_root_schema_for::<Search>()
    }

    #[test]
    fn it_takes_what_is_read() {
        let schema = schema(SchemaSettings::draft2020_12());
        let validator = jsonschema::validator_for(schema.as_value()).unwrap();
        let documents = [
            json!({"query": "q"}),
            json!({"query": "q", "tag": "t"}),
            json!({"query": "q", "cursor": "c", "size": 1}),
            json!({"query": "q", "from": "c", "size": 1, "limit": null}),
            json!({"query": "q", "cursor": "c"}),
            json!({"query": "q", "limit": 1}),
            json!({"query": "q", "limit": null}),
            json!({"query": "q", "size": 1, "cursor": null}),
            json!({"query": "q", "cursor": "c", "size": 1, "nope": 1}),
            json!({"cursor": "c", "size": 1}),
        ];
        for document in documents {
            let is_read = serde_json::from_value::<Search>(document.clone()).is_ok();
            assert_eq!(validator.is_valid(&document), is_read, "{document}");
        }
    }

    #[test]
    fn what_is_not_written_has_no_place_in_it() {
        let schema = schema(SchemaSettings::draft2020_12().for_serialize());
        let properties = schema.get("properties").and_then(Value::as_object).unwrap();
        let names: Vec<&String> = properties.keys().collect();
        assert_eq!(names, ["cursor", "limit", "query", "size"]);
    }
}
