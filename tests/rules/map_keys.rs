//! Each rule on the keys of a map, at both edges, and keys that validate themselves.

use std::collections::{BTreeMap, HashMap};

use run_request::{RunRequest, Validate, Violation};

use crate::support::violations::list_codes;

/// Declares maps whose keys have the rule, and tests keys that keep it, and one that breaks it with
/// a code and a message.
macro_rules! keys {
    ($($name:ident: $type:ty, [$($rule:tt)*], keeps: [$($good:expr),* $(,)?],
        breaks: $bad:expr, $code:literal, $message:literal;)*) => {$(
        #[test]
        fn $name() {
            #[derive(Validate)]
            struct Keys {
                #[request(keys($($rule)*))]
                map: BTreeMap<$type, u8>,
                #[request(keys($($rule)*))]
                option: Option<Box<HashMap<$type, u8>>>,
            }
            let of = |key: $type| Keys {
                map: [(key.clone(), 1)].into(),
                option: Some(Box::new([(key, 1)].into())),
            };
            $(assert!(of($good.into()).validate().is_ok(), "{}", stringify!($good));)*
            let violations = of($bad.into()).validate().unwrap_err();
            let found: Vec<_> =
                violations.iter().map(|it| (it.path().pointer(), it.to_string())).collect();
            let message = |map: &str| {
                (format!("/{map}"), format!("Invalid property name in '{map}': {}", $message))
            };
            assert_eq!(found, [message("map"), message("option")]);
            assert!(violations.iter().all(|it| it.code() == $code), "{violations:?}");
        }
    )*};
}

fn check_not_reserved(name: &str) -> Result<(), Violation> {
    if name == "root" { Err(Violation::new("reserved", "is reserved")) } else { Ok(()) }
}

keys! {
    length: String, [length(1..=2)],
        keeps: ["a", "äö"],
        breaks: "abc", "property_name_above_max_length",
        "'abc' is too long. Expected a string with maximum length 2, but got a string with length 3 instead.";
    length_in_utf16: String, [length(utf16, ..=2)],
        keeps: ["ab", "🦀"],
        breaks: "🦀a", "property_name_above_max_length",
        "'🦀a' is too long. Expected a string with maximum length 2 UTF-16 code units, but got a string with length 3 UTF-16 code units instead.";
    bytes: String, [bytes(2..)],
        keeps: ["ab", "ä"],
        breaks: "a", "property_name_below_min_length",
        "'a' is too short. Expected a string with minimum length 2 bytes, but got a string with length 1 bytes instead.";
    range: i16, [range(-1..5)],
        keeps: [-1i16, 4i16],
        breaks: 5i16, "integer_above_max_value",
        "'5': integer above maximum value. Expected a value < 5, but got 5 instead.";
    above: u8, [above(1)],
        keeps: [2u8],
        breaks: 1u8, "integer_below_min_value",
        "'1': integer below minimum value. Expected a value > 1, but got 1 instead.";
    multiple_of: u8, [multiple_of(3)],
        keeps: [0u8, 3u8],
        breaks: 4u8, "invalid_value",
        "'4': integer not a multiple. Expected a multiple of 3, but got 4 instead.";
    pattern: String, [pattern("^x-")],
        keeps: ["x-"],
        breaks: "y-", "invalid_value",
        "'y-' does not match pattern. Expected a string that matches the pattern '^x-'.";
    format: String, [format(ip)],
        keeps: ["::1", "127.0.0.1"],
        breaks: "::g", "invalid_value",
        "'::g' does not match format. Expected a valid IP address.";
    one_of: String, [one_of("a", "b")],
        keeps: ["a", "b"],
        breaks: "c", "invalid_value",
        "'c': value not supported. Supported values are: 'a' and 'b'.";
    none_of: String, [none_of("a", "b")],
        keeps: ["c", ""],
        breaks: "b", "invalid_value",
        "'b': value not supported. Unsupported values are: 'a' and 'b'.";
    not_contains: String, [not_contains("@")],
        keeps: [""],
        breaks: "a@", "invalid_value",
        "'a@' contains '@'.";
    ascii: String, [ascii],
        keeps: [""],
        breaks: "é", "invalid_value",
        "'é' does not consist of ASCII characters.";
    starts_with: String, [starts_with("x-")],
        keeps: ["x-a"],
        breaks: "X-a", "invalid_value",
        "'X-a' does not start with 'x-'.";
    ends_with: String, [ends_with("-x")],
        keeps: ["a-x"],
        breaks: "-xa", "invalid_value",
        "'-xa' does not end with '-x'.";
    contains: String, [contains("@")],
        keeps: ["@"],
        breaks: "", "invalid_value",
        "'' does not contain '@'.";
    custom: String, [custom(check_not_reserved)],
        keeps: ["a"],
        breaks: "root", "reserved",
        "'root': is reserved";
    message_and_code: String, [length(..=2, message = "must be short", code = "not_short")],
        keeps: ["ab"],
        breaks: "abc", "not_short",
        "'abc': must be short";
    elements_of_a_key: Vec<u8>, [unique, inner(range(1..)), length(1..)],
        keeps: [[1, 2]],
        breaks: [], "array_below_min_length",
        "'?': array too short. Expected an array with minimum length 1, but got an empty array instead.";
}

#[derive(
    Validate, PartialEq, Eq, PartialOrd, Ord, Hash, Clone, serde::Serialize, serde::Deserialize,
)]
struct Name(#[request(length(1..=3))] String);

#[test]
fn keys_validate_themselves() {
    #[derive(RunRequest)]
    #[allow(clippy::type_complexity)]
    struct Maps {
        plain: BTreeMap<Name, u8>,
        deep: Option<Vec<HashMap<Name, BTreeMap<Name, Option<Name>>>>>,
    }
    let name = |name: &str| Name(name.to_owned());
    let inside = BTreeMap::from([(name("abcd"), Some(name("abcd")))]);
    let maps = Maps {
        plain: [(name("a"), 1), (name("long"), 2)].into(),
        deep: Some(vec![HashMap::new(), [(name(""), inside)].into()]),
    };
    assert_eq!(
        list_codes(maps.validate()),
        [
            "plain property_name_above_max_length",
            "deep[1] property_name_below_min_length",
            "deep[1][\"\"] property_name_above_max_length",
            "deep[1][\"\"].abcd string_above_max_length",
        ]
    );
}

#[test]
fn a_message_about_keys_is_kept() {
    #[derive(RunRequest)]
    struct Keys {
        #[request(keys(length(..=2, message = "strings must be short")))]
        headers: BTreeMap<String, u8>,
    }
    let headers = BTreeMap::from([("abc".to_owned(), 1)]);
    let violations = Keys::builder().headers(headers).build().err().unwrap();
    assert_eq!(
        violations.to_string(),
        "Invalid property name in 'headers': 'abc': strings must be short"
    );
}

/// Rules on keys and on values of the same maps.
#[derive(Validate)]
struct Both {
    #[request(keys(length(..=2)), values(range(..=9)))]
    map: BTreeMap<String, u8>,
    #[request(keys(length(..=2)), values(keys(range(..=9)), values(length(..=1))))]
    nested: HashMap<String, HashMap<u8, String>>,
    /// Wording of one rule is not about the other.
    #[request(keys(length(..=2), code = "key"), values(range(..=9), message = "is too much"))]
    worded: BTreeMap<String, u8>,
}

fn both(map: &[(&str, u8)], nested: &[(&str, &[(u8, &str)])]) -> Vec<String> {
    let entries = |entries: &[(u8, &str)]| -> HashMap<u8, String> {
        entries.iter().map(|&(key, value)| (key, value.to_owned())).collect()
    };
    let map: BTreeMap<String, u8> = map.iter().map(|&(key, value)| (key.into(), value)).collect();
    let nested = nested.iter().map(|&(key, value)| (key.to_owned(), entries(value))).collect();
    let both = Both { worded: map.clone(), map, nested };
    let Err(violations) = both.validate() else { return Vec::new() };
    violations.iter().map(|it| format!("{} {}", it.path().pointer(), it.code())).collect()
}

#[test]
fn violations_of_keys_come_before_those_of_values() {
    assert_eq!(both(&[("ab", 9)], &[("ab", &[(9, "a")])]), [""; 0]);
    let found = both(
        &[("abc", 10), ("abd", 0), ("b", 11)],
        &[("abc", &[(1, "a")]), ("b", &[(10, "ab"), (2, "ab"), (11, "a")])],
    );
    let expected = [
        "/map property_name_above_max_length",
        "/map property_name_above_max_length",
        "/map/abc integer_above_max_value",
        "/map/b integer_above_max_value",
        "/nested property_name_above_max_length",
        "/nested/b integer_above_max_value",
        "/nested/b integer_above_max_value",
        "/nested/b/2 string_above_max_length",
        "/nested/b/10 string_above_max_length",
        "/worded key",
        "/worded key",
        "/worded/abc integer_above_max_value",
        "/worded/b integer_above_max_value",
    ];
    assert_eq!(found, expected);
}

#[test]
fn violations_of_keys_leave_no_room_for_those_of_values() {
    let names: Vec<String> = (100..220).map(|number: u8| number.to_string()).collect();
    let map: Vec<(&str, u8)> = names.iter().map(|name| (name.as_str(), 10)).collect();
    let found = both(&map, &[]);
    assert_eq!(found, ["/map property_name_above_max_length"; 100]);
}
