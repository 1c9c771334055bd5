//! A request with a flattened map is written as a map, in every format.

use std::collections::BTreeMap;

use proptest::collection::btree_map;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert_eq};
use proptest::test_runner::TestRunner;
use run_request::RunRequest;
use serde::{Serialize, Serializer};

use super::formats::{Bincode, Format, MessagePack, NamedMessagePack, Postcard, each};
use super::requests::Part;

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Open {
    id: u8,
    note: Option<bool>,
    #[serde(flatten)]
    part: Part,
    #[serde(flatten)]
    rest: BTreeMap<String, u16>,
    last: Option<u8>,
}

/// A map of entries of any type, in which a key can occur twice.
struct Entries<'a>(Vec<(&'a str, Value)>);

#[derive(Serialize)]
#[serde(untagged)]
enum Value {
    Byte(u8),
    Number(u16),
    MaybeFlag(Option<bool>),
    MaybeByte(Option<u8>),
    MaybeNumber(Option<u16>),
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// The map as which the request should be written.
fn list_entries(open: &Open, human: bool) -> Entries<'_> {
    let mut entries = vec![("id", Value::Byte(open.id))];
    let mut maybe = |set: bool, entry| {
        if set || !human {
            entries.push(entry);
        }
    };
    maybe(open.note.is_some(), ("note", Value::MaybeFlag(open.note)));
    maybe(open.part.from.is_some(), ("from", Value::MaybeNumber(open.part.from)));
    maybe(true, ("to", Value::Number(open.part.to)));
    for (key, value) in &open.rest {
        maybe(true, (key, Value::Number(*value)));
    }
    maybe(open.last.is_some(), ("last", Value::MaybeByte(open.last)));
    Entries(entries)
}

fn generate_opens() -> impl Strategy<Value = Open> {
    let rest = btree_map(any::<String>().prop_map(|key| format!("x{key}")), any::<u16>(), 0..4);
    let fields = (any::<(u8, Option<bool>, Option<u16>, u16, Option<u8>)>(), rest);
    fields.prop_map(|((id, note, from, to, last), rest)| Open {
        id,
        note,
        part: Part { from, to },
        rest,
        last,
    })
}

fn make_config() -> ProptestConfig {
    ProptestConfig { cases: 100, failure_persistence: None, ..Default::default() }
}

#[test]
fn fields_and_entries_round_trip() {
    fn check<F: Format>() {
        let case = |open: Open| {
            let bytes = F::write(&open).unwrap();
            let expected = F::write(&list_entries(&open, F::HUMAN)).unwrap();
            prop_assert_eq!(&bytes, &expected, "{}", F::NAME);
            prop_assert_eq!(F::read::<Open>(&bytes), Ok(open), "{}", F::NAME);
            Ok(())
        };
        TestRunner::new(make_config()).run(&generate_opens(), case).unwrap();
    }
    each!(check: all);
}

#[test]
fn a_request_with_a_map_round_trips_inside_others() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Holder {
        first: Option<Open>,
        opens: Vec<Open>,
        last: Open,
    }

    fn check<F: Format>() {
        let case = |(open, opens): (Open, Vec<Open>)| {
            let holder = Holder { first: opens.first().cloned(), opens, last: open };
            let bytes = F::write(&holder).unwrap();
            prop_assert_eq!(F::read::<Holder>(&bytes), Ok(holder), "{}", F::NAME);
            Ok(())
        };
        let opens = (generate_opens(), proptest::collection::vec(generate_opens(), 0..3));
        TestRunner::new(make_config()).run(&opens, case).unwrap();
    }
    each!(check: nesting);
}

/// The required entries, after `more`.
fn require_entries(mut more: Vec<(&'static str, Value)>) -> Entries<'static> {
    more.extend([("id", Value::Byte(1)), ("to", Value::Number(2))]);
    Entries(more)
}

/// Fields are identified by name, so that an absent one is `None` in binary formats too.
#[test]
fn entries_can_be_in_any_order_and_absent() {
    fn check<F: Format>() {
        let bytes =
            F::write(&require_entries(vec![("z", Value::Number(3)), ("a", Value::Number(4))]));
        let rest = BTreeMap::from([("a".to_owned(), 4), ("z".to_owned(), 3)]);
        let open = Open { id: 1, note: None, part: Part { from: None, to: 2 }, rest, last: None };
        assert_eq!(F::read(&bytes.unwrap()), Ok(open), "{}", F::NAME);
    }
    each!(check: all);
}

#[test]
fn a_duplicate_key_is_an_error() {
    fn check<F: Format>() {
        for (key, expected) in [("id", "id"), ("to", "to"), ("a", "duplicate")] {
            let expected = match F::NAME {
                // Its errors have no details.
                "Postcard" => "Serde Deserialization Error",
                // It reads two values as a list, which is not a number.
                "Form" => "unsupported value",
                _ => expected,
            };
            let twice = [(); 2].map(|()| (key, Value::Byte(1)));
            let error = match F::write(&require_entries(twice.into())) {
                Ok(bytes) => F::read::<Open>(&bytes).unwrap_err(),
                Err(error) => panic!("{} {error}", F::NAME),
            };
            assert!(error.contains(expected), "{} {key}: {error}", F::NAME);
        }
    }
    each!(check: all);
}

#[test]
fn a_required_field_can_still_be_missing() {
    fn check<F: Format>() {
        let bytes = F::write(&Entries(vec![("id", Value::Byte(1)), ("a", Value::Number(3))]));
        let error = F::read::<Open>(&bytes.unwrap()).unwrap_err();
        let is_expected = error.contains("missing field `to`") || F::NAME == "Postcard";
        assert!(is_expected, "{} {error}", F::NAME);
    }
    each!(check: all);
}

#[test]
fn a_key_that_is_the_name_of_a_field_cannot_be_written() {
    fn check<F: Format>() {
        for key in ["id", "from", "last"] {
            let rest = BTreeMap::from([(key.to_owned(), 1)]);
            let part = Part { from: None, to: 2 };
            let open = Open { id: 1, note: None, part, rest, last: None };
            let error = F::write(&open).unwrap_err();
            let expected = format!("the flattened key `{key}` is the name of a field");
            let is_expected = error.contains(&expected) || F::NAME == "Postcard";
            assert!(is_expected, "{} {error}", F::NAME);
        }
    }
    each!(check: all);
}

#[test]
fn values_of_any_type_need_a_self_describing_format() {
    #[derive(RunRequest, Debug, PartialEq, Clone)]
    struct Any {
        id: u8,
        #[serde(flatten)]
        rest: serde_json::Map<String, serde_json::Value>,
    }

    fn make_any(json: serde_json::Value) -> Any {
        let serde_json::Value::Object(rest) = json else { panic!("{json} is no object") };
        Any { id: 1, rest }
    }

    fn make_value() -> Any {
        make_any(serde_json::json!({"a": [1, {"b": "c"}], "d": true, "e": -1.5, "f": {}}))
    }

    fn check_self_describing<F: Format>() {
        assert_eq!(F::read(&F::write(&make_value()).unwrap()), Ok(make_value()), "{}", F::NAME);
    }

    fn check_query_strings<F: Format>() {
        assert!(F::write(&make_value()).is_err(), "{}", F::NAME);
        let bytes = F::write(&make_any(serde_json::json!({"a": 1, "b": "x"}))).unwrap();
        let texts = make_any(serde_json::json!({"a": "1", "b": "x"}));
        assert_eq!(F::read(&bytes), Ok(texts), "{}", F::NAME);
    }

    fn read_error<F: Format>() -> String {
        F::read::<Any>(&F::write(&make_value()).unwrap()).unwrap_err()
    }

    each!(check_self_describing: Json Yaml Toml NamedMessagePack HumanMessagePack MessagePack Cbor);
    each!(check_query_strings: Urlencoded);
    each!(check_query_strings: Form);
    assert_eq!(read_error::<Postcard>(), "This is a feature that PostCard will never implement");
    assert!(read_error::<Bincode>().contains("AnyNotSupported"), "{}", read_error::<Bincode>());
}

#[test]
fn compact_message_pack_has_a_map_though_structs_are_arrays() {
    let rest = BTreeMap::from([("a".to_owned(), 3)]);
    let open = Open { id: 1, note: None, part: Part { from: None, to: 2 }, rest, last: None };
    let bytes = MessagePack::write(&open).unwrap();
    assert_eq!(bytes[0], 0x86);
    assert_eq!(NamedMessagePack::write(&open).as_ref(), Ok(&bytes));
    assert_eq!(MessagePack::read(&bytes), Ok(open));
    let array = MessagePack::write(&(1, Some(true), None::<u16>, 2, 3)).unwrap();
    let error = MessagePack::read::<Open>(&array).unwrap_err();
    assert_eq!(error, "invalid type: sequence, expected struct Open");
}
