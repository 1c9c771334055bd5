//! A partial request that was written is read back equal, in each format.

use std::collections::BTreeMap;
use std::fmt::Debug;

use figment::providers::Format as _;
use proptest::prelude::*;
use run_request::RunRequest;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::order::{OrderPartial, read_layer, valid_layers};

/// What is read from what was written, in each format.
fn round_trip<T: Serialize + DeserializeOwned>(value: &T) -> Vec<(&'static str, T)> {
    let yaml = yaml_serde::to_string(value).unwrap();
    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).unwrap();
    let config = bincode::config::standard();
    let bincode = bincode::serde::encode_to_vec(value, config).unwrap();
    let message_pack = rmp_serde::to_vec(value).unwrap();
    let named = rmp_serde::to_vec_named(value).unwrap();
    let postcard = postcard::to_allocvec(value).unwrap();
    vec![
        ("JSON", serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap()),
        ("YAML", yaml_serde::from_str(&yaml).unwrap()),
        ("CBOR", ciborium::from_reader(&cbor[..]).unwrap()),
        ("MessagePack", rmp_serde::from_slice(&message_pack).unwrap()),
        ("named MessagePack", rmp_serde::from_slice(&named).unwrap()),
        ("postcard", postcard::from_bytes(&postcard).unwrap()),
        ("bincode", bincode::serde::decode_from_slice(&bincode, config).unwrap().0),
    ]
}

#[track_caller]
fn assert_round_trips<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    for (format, read) in round_trip(value) {
        assert_eq!(&read, value, "{format}");
    }
}

proptest! {
    #[test]
    fn partial_requests_round_trip(layer in valid_layers()) {
        assert_round_trips(&read_layer(&layer).unwrap());
    }
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Clone, Debug, PartialEq)))]
struct States {
    double: Option<Option<u8>>,
    #[request(length(..=2))]
    text: Option<Option<String>>,
}

#[test]
fn three_states_in_each_format() {
    let unset = StatesPartial::default;
    for states in [unset(), unset().double_null().text_null(), unset().double(1).text("a")] {
        assert_round_trips(&states);
    }
    let json = |states: StatesPartial| serde_json::to_string(&states).unwrap();
    assert_eq!(json(unset()), "{}");
    assert_eq!(json(unset().double_null()), r#"{"double":null}"#);
    assert_eq!(json(unset().double(0)), r#"{"double":0}"#);
}

#[test]
fn three_states_in_layers() {
    let unset = StatesPartial::default;
    let states = || [unset(), unset().double_null(), unset().double(1)];
    for below in states() {
        assert_eq!(unset().or(below.clone()), below);
        assert_eq!(unset().double_null().or(below.clone()), unset().double_null());
        assert_eq!(unset().double(2).or(below), unset().double(2));
    }
    // `None` does not set it.
    assert_eq!(unset().maybe_double(None).or(unset().double_null()), unset().double_null());
    assert_eq!(unset().maybe_double(Some(None)).or(unset().double(1)), unset().double_null());
    let built = states().map(|states| states.build().unwrap().double);
    assert_eq!(built, [None, Some(None), Some(Some(1))]);
}

#[test]
fn three_states_in_patches() {
    let unset = StatesPartial::default;
    for before in [None, Some(None), Some(Some(1))] {
        let states = || States { double: before, text: None };
        let patched = |patch| states().patched(patch).unwrap().double;
        assert_eq!(patched(unset()), before);
        assert_eq!(patched(unset().double_null()), None);
        assert_eq!(patched(unset().double(2)), Some(Some(2)));
        // Back by way of a partial request.
        assert_eq!(StatesPartial::from(states()).build().unwrap(), states());
    }
}

#[test]
fn a_none_that_would_be_read_as_its_default_is_not_written() {
    let order = OrderPartial::default();
    let error = serde_json::to_string(&order.clone().maybe_capped(None)).unwrap_err();
    assert_eq!(error.to_string(), "`capped` is `None`, which would be read as its default");
    assert!(postcard::to_allocvec(&order.clone().maybe_capped(None)).is_err());

    let written = serde_json::to_value(order.clone().maybe_limit(None)).unwrap();
    assert_eq!(written, json!({"limit": null}));
    assert_round_trips(&order.maybe_limit(None));
}

/// Also in formats that know the fields of a request by their position.
#[test]
fn it_is_a_map_in_each_format() {
    let states = || StatesPartial::default().double(1);
    assert_eq!(rmp_serde::to_vec(&states()).unwrap(), b"\x81\xa6double\x01");
    assert_eq!(postcard::to_allocvec(&states()).unwrap(), b"\x01\x06double\x01\x01\x01");
    assert_eq!(postcard::to_allocvec(&StatesPartial::default()).unwrap(), b"\0");
}

#[test]
fn a_key_of_the_map_that_is_the_name_of_a_field_is_not_written() {
    let rest = BTreeMap::from([("plain".to_owned(), Some(1))]);
    let error = serde_json::to_string(&OrderPartial::default().rest(rest)).unwrap_err();
    assert_eq!(error.to_string(), "the flattened key `plain` is the name of a field");
}

/// Formats whose files people write by hand.
#[test]
fn configuration_files() {
    let document = json!({"required": "a", "plain": 1, "double": 2, "first": 3, "second": 0.5});
    let layer = || read_layer(&document).unwrap();
    let toml = toml::to_string(&layer()).unwrap();
    assert_eq!(toml::from_str::<OrderPartial>(&toml).unwrap(), layer());
    let ron = ron::to_string(&layer().double_null()).unwrap();
    assert_eq!(ron::from_str::<OrderPartial>(&ron).unwrap(), layer().double_null(), "{ron}");
    let json5: OrderPartial = json5::from_str("{plain: 1, double: null, first: 3,}").unwrap();
    let expected = read_layer(&json!({"plain": 1, "double": null, "first": 3})).unwrap();
    assert_eq!(json5, expected);
    let yaml: OrderPartial = yaml_serde::from_str("plain: 1\ndouble:\nleft: 4\n").unwrap();
    let expected = read_layer(&json!({"plain": 1, "double": null, "left": 4})).unwrap();
    assert_eq!(yaml, expected);
    let bson = bson::serialize_to_vec(&layer().double_null()).unwrap();
    assert_eq!(bson::deserialize_from_slice::<OrderPartial>(&bson).unwrap(), layer().double_null());

    // TOML has no `null`, and its serializer omits it.
    let toml = toml::to_string(&layer().double_null()).unwrap();
    assert_eq!(toml, "required = \"a\"\nplain = 1\nfirst = 3\nsecond = 0.5\n");
}

/// All values of a form are strings.
#[test]
fn forms() {
    let read = run_request::form::from_str::<StatesPartial>("double=1&text=ab").unwrap();
    assert_eq!(read.into_inner(), StatesPartial::default().double(1).text("ab"));
    let empty = run_request::form::from_str::<StatesPartial>("").unwrap();
    assert_eq!(empty.into_inner(), StatesPartial::default());
    let error = run_request::form::from_str::<StatesPartial>("text=abc&double=x").err().unwrap();
    assert_eq!(error.to_string().lines().count(), 2, "{error}");
    let read = run_request::form::from_str::<OrderPartial>("first=3&plain=4&key=5").unwrap();
    let expected = read_layer(&json!({"first": 3, "plain": 4, "key": 5})).unwrap();
    assert_eq!(read.into_inner(), expected);
}

/// Where every value is a string, or comes from the environment.
#[test]
fn layers_of_other_crates() {
    let config = config::Config::builder()
        .set_override("first", "3")
        .and_then(|config| config.set_override("nested.may", "4"))
        .unwrap();
    let layer: OrderPartial = config.build().unwrap().try_deserialize().unwrap();
    let expected = read_layer(&json!({"first": 3, "nested": {"may": 4}})).unwrap();
    assert_eq!(layer, expected);
    let json = figment::providers::Json::string(r#"{"first": 3, "nested": {"may": 4}}"#);
    let layer: OrderPartial = figment::Figment::from(json).extract().unwrap();
    assert_eq!(layer, expected);
    let variables = [("DOUBLE".to_owned(), "1".to_owned())];
    let layer: StatesPartial = envy::from_iter(variables).unwrap();
    assert_eq!(layer, StatesPartial::default().double(1));
}
