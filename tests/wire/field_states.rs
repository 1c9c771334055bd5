//! The three states of a field, read from JSON and written to it.

#![allow(clippy::option_option)]
// Macros cannot see that these are `Some`.
#![allow(clippy::needless_option_take, clippy::unnecessary_wraps)]
// Serde passes references, whatever the type.
#![allow(clippy::trivially_copy_pass_by_ref)]

use std::fmt::Debug;

use run_request::RunRequest;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::support::json::assert_round_trip;

#[derive(RunRequest, Debug, PartialEq, Default)]
struct States {
    plain: Option<u8>,
    #[request(not_null)]
    strict: Option<u8>,
    #[request(nullable)]
    nullable: Option<u8>,
    double: Option<Option<u8>>,
}

fn read(json: &str) -> Result<States, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

#[test]
fn reading_absent_fields() {
    let absent = States::default();
    assert_eq!(read(r#"{"nullable":null}"#), Ok(absent));
    assert_eq!(read("{}"), Err("missing field `nullable` at line 1 column 2".into()));
}

#[test]
fn reading_null() {
    let null = States { double: Some(None), ..States::default() };
    assert_eq!(read(r#"{"plain":null,"nullable":null,"double":null}"#), Ok(null));
    let error = "invalid type: null, expected u8 at line 1 column 14";
    assert_eq!(read(r#"{"strict":null}"#), Err(error.into()));
}

#[test]
fn reading_values() {
    let values =
        States { plain: Some(1), strict: Some(2), nullable: Some(3), double: Some(Some(4)) };
    let json = r#"{"plain":1,"strict":2,"nullable":3,"double":4}"#;
    assert_eq!(serde_json::to_string(&values).unwrap(), json);
    assert_eq!(read(json), Ok(values));
}

#[test]
fn writing_unset_fields() {
    let written = |states: &States| serde_json::to_string(states).unwrap();
    assert_eq!(written(&States::default()), r#"{"nullable":null}"#);
    let null = States { double: Some(None), ..States::default() };
    assert_eq!(written(&null), r#"{"nullable":null,"double":null}"#);
}

#[test]
fn setting_by_the_builder() {
    let states = States::builder().nullable(1).double(2).strict(3).plain(4).build().unwrap();
    assert_eq!(
        states,
        States { plain: Some(4), strict: Some(3), nullable: Some(1), double: Some(Some(2)) }
    );
    let states = States::builder().maybe_nullable(None).double_null().build().unwrap();
    assert_eq!(states, States { double: Some(None), ..States::default() });
    let states = States::builder().maybe_nullable(Some(1)).maybe_double(None).build().unwrap();
    assert_eq!(states, States { nullable: Some(1), ..States::default() });
}

#[test]
fn defaults_replace_only_absent_fields() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Defaulted {
        #[request(default = Some(1))]
        plain: Option<u8>,
        #[request(default = Some({ 2 }))]
        block: Option<u8>,
        #[request(default = Some(3), nullable)]
        nullable: Option<u8>,
    }
    let read = |json: &str| serde_json::from_str::<Defaulted>(json).unwrap();
    let absent = read("{}");
    assert_eq!(absent, Defaulted::builder().build().unwrap());
    assert_eq!((absent.plain, absent.block, absent.nullable), (Some(1), Some(2), Some(3)));
    let null = read(r#"{"plain":null,"block":null,"nullable":null}"#);
    assert_eq!((null.plain, null.block, null.nullable), (None, None, None));
    let written = serde_json::to_string(&null).unwrap();
    assert_eq!(written, r#"{"plain":null,"block":null,"nullable":null}"#);
}

/// Fields with defaults, by an expression or a function, in each of the states.
#[derive(RunRequest, Debug, PartialEq, Clone, Default)]
struct OwnDefaults {
    #[request(default = FIVE)]
    constant: Option<u8>,
    #[serde(default = "five")]
    function: Option<u8>,
    #[serde(default = "none")]
    none: Option<u8>,
    #[request(default = { if five().is_some() { None } else { Some(1) } })]
    #[serde(alias = "other")]
    block: Option<u8>,
    #[request(default = None)]
    literal: Option<u8>,
    #[serde(default)]
    of_type: Option<u8>,
    #[request(not_null, default = FIVE)]
    strict: Option<u8>,
    #[request(not_null, default = none())]
    strict_none: Option<u8>,
    #[request(default = Some(FIVE).take())]
    double: Option<Option<u8>>,
    #[request(default = none().map(Some))]
    double_none: Option<Option<u8>>,
    #[request(nullable, default = FIVE)]
    nullable: Option<u8>,
}

const FIVE: Option<u8> = Some(5);

fn five() -> Option<u8> {
    FIVE
}

fn none() -> Option<u8> {
    None
}

/// Fields whose defaults come from the default of the struct.
#[derive(RunRequest, Debug, PartialEq, Clone)]
#[serde(default)]
struct StructDefaults {
    some: Option<u8>,
    none: Option<u8>,
    #[request(not_null)]
    strict: Option<u8>,
    #[request(not_null)]
    strict_none: Option<u8>,
    double: Option<Option<u8>>,
    double_none: Option<Option<u8>>,
    #[request(default = None)]
    own: Option<u8>,
}

impl Default for StructDefaults {
    fn default() -> Self {
        StructDefaults {
            some: FIVE,
            none: None,
            strict: FIVE,
            strict_none: None,
            double: Some(None),
            double_none: None,
            own: FIVE,
        }
    }
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Flattening {
    before: u8,
    #[serde(flatten)]
    own: OwnDefaults,
}

/// Writes the value, if that is possible, and checks that it round-trips.
fn write_and_read<T>(value: &T) -> Result<String, String>
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let json = serde_json::to_string(value).map_err(|error| error.to_string())?;
    assert_eq!(serde_json::from_str::<T>(&json).unwrap(), *value, "{json}");
    let bytes = postcard::to_allocvec(value).unwrap();
    assert_eq!(postcard::from_bytes::<T>(&bytes).unwrap(), *value, "{bytes:?}");
    Ok(json)
}

#[test]
fn none_is_written_as_null_if_the_default_is_something_else() {
    let writable = OwnDefaults { strict: Some(0), double: Some(None), ..OwnDefaults::default() };
    let json = r#""constant":null,"function":null,"strict":0,"double":null,"nullable":null}"#;
    assert_eq!(write_and_read(&writable).unwrap(), format!("{{{json}"));
    let flattening = Flattening { before: 1, own: writable };
    assert_eq!(write_and_read(&flattening).unwrap(), format!("{{\"before\":1,{json}"));
    let values = OwnDefaults {
        constant: Some(1),
        function: FIVE,
        none: FIVE,
        block: FIVE,
        literal: FIVE,
        of_type: FIVE,
        strict: FIVE,
        strict_none: FIVE,
        double: Some(FIVE),
        double_none: Some(None),
        nullable: Some(2),
    };
    write_and_read(&values).unwrap();
    let strict = OwnDefaults { strict: None, ..values.clone() };
    let error = "`strict` is `None`, which would be read as its default";
    assert_eq!(write_and_read(&strict).unwrap_err(), error);
    let double = OwnDefaults { double: None, ..values };
    let error = "`double` is `None`, which would be read as its default";
    assert_eq!(write_and_read(&double).unwrap_err(), error);
}

#[test]
fn the_default_of_the_struct_decides_how_none_is_written() {
    let none = StructDefaults {
        some: None,
        strict: Some(1),
        own: None,
        double: Some(FIVE),
        ..StructDefaults::default()
    };
    assert_eq!(write_and_read(&none).unwrap(), r#"{"some":null,"strict":1,"double":5}"#);
    assert!(write_and_read(&StructDefaults { strict: None, ..none.clone() }).is_err());
    assert!(write_and_read(&StructDefaults { double: None, ..none }).is_err());
    let default = r#"{"some":5,"strict":5,"double":null,"own":5}"#;
    assert_eq!(write_and_read(&StructDefaults::default()).unwrap(), default);
}

#[test]
fn a_generic_struct_can_have_a_default() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(default)]
    struct Generic<T> {
        #[request(skip)]
        value: Option<T>,
        number: Option<u8>,
    }
    impl<T: From<u8>> Default for Generic<T> {
        fn default() -> Self {
            Generic { value: Some(T::from(7)), number: None }
        }
    }
    let none = Generic::<u64> { value: None, number: None };
    assert_eq!(write_and_read(&none).unwrap(), r#"{"value":null}"#);
}

/// The default is needed only to know what an absent field would be read as.
#[test]
fn the_default_is_evaluated_only_for_none() {
    use std::sync::atomic::{AtomicUsize, Ordering};

    static MADE: AtomicUsize = AtomicUsize::new(0);
    fn made() -> Option<u8> {
        MADE.fetch_add(1, Ordering::Relaxed);
        Some(1)
    }
    #[derive(RunRequest)]
    struct Counted {
        #[serde(default = "made")]
        plain: Option<u8>,
        #[serde(default = "made", skip_serializing_if = "Option::is_none")]
        skipped: Option<u8>,
        #[serde(default = "made", skip_deserializing)]
        never_read: Option<u8>,
        #[serde(default = "made")]
        #[request(nullable)]
        nullable: Option<u8>,
    }
    let count = |plain| {
        let counted = Counted { plain, skipped: None, never_read: None, nullable: None };
        let json = serde_json::to_string(&counted).unwrap();
        (json, MADE.swap(0, Ordering::Relaxed))
    };
    assert_eq!(count(Some(2)), (r#"{"plain":2,"nullable":null}"#.to_owned(), 0));
    let (json, made) = count(None);
    assert_eq!(json, r#"{"plain":null,"nullable":null}"#);
    assert!((1..=2).contains(&made), "{made}");
    postcard::to_allocvec(&Counted {
        plain: None,
        skipped: None,
        never_read: None,
        nullable: None,
    })
    .unwrap();
    assert_eq!(MADE.load(Ordering::Relaxed), 0);
}

#[test]
fn serialize_with_decides_how_none_is_written() {
    #[expect(clippy::ref_option, reason = "what serde passes")]
    fn write_dash<S: serde::Serializer>(value: &Option<u8>, s: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => s.serialize_u8(*value),
            None => s.serialize_str("-"),
        }
    }
    fn read_dash<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<u8>, D::Error> {
        <serde_json::Value as serde::Deserialize>::deserialize(d)
            .map(|value| value.as_u64().and_then(|it| u8::try_from(it).ok()))
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Dashed {
        #[serde(serialize_with = "write_dash", deserialize_with = "read_dash")]
        plain: Option<u8>,
        #[serde(serialize_with = "write_dash", deserialize_with = "read_dash", default = "five")]
        defaulted: Option<u8>,
        #[serde(serialize_with = "write_dash", deserialize_with = "read_dash")]
        #[serde(skip_serializing_if = "Option::is_none")]
        skipped: Option<u8>,
        #[serde(serialize_with = "write_dash", deserialize_with = "read_dash")]
        #[request(not_null)]
        strict: Option<u8>,
    }
    let none = Dashed { plain: None, defaulted: None, skipped: None, strict: None };
    let json = r#"{"plain":"-","defaulted":"-","strict":"-"}"#;
    assert_round_trip(&none, json);
}
