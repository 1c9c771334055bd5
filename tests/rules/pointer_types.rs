//! Each rule looks through a `Cow`, and through an `Option` or a pointer behind a type alias, which
//! the derive cannot see.

use std::borrow::{Cow, ToOwned};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use run_request::Validate;

/// Declares a struct with the rule on each pointer type, and tests a value that keeps the rule, no
/// value, and one that breaks the rule, at a place inside the value and with a reason.
macro_rules! pointer_types {
    ($($name:ident: $type:ty, [$($rule:tt)*], keeps: $good:expr,
        breaks: $bad:expr, $place:literal, $reason:literal;)*) => {$(
        #[test]
        fn $name() {
            type Owned = <$type as ToOwned>::Owned;
            type Maybe = Option<Box<$type>>;
            type Shared<'a> = Rc<Option<Cow<'a, $type>>>;

            #[derive(Validate)]
            struct Pointers<'a> {
                #[request($($rule)*)]
                cow: Cow<'a, $type>,
                #[request($($rule)*)]
                maybe: Maybe,
                #[request($($rule)*)]
                shared: Shared<'a>,
            }
            let of = |value: Owned| Pointers {
                cow: Cow::Owned(value.clone()),
                maybe: Some(value.clone().into()),
                shared: Rc::new(Some(Cow::Owned(value))),
            };
            let good: Owned = $good.into();
            assert_eq!(of(good.clone()).validate(), Ok(()));
            let nothing = Pointers { maybe: None, shared: Rc::new(None), ..of(good) };
            assert_eq!(nothing.validate(), Ok(()));

            let violations = of($bad.into()).validate().unwrap_err();
            let found: Vec<_> =
                violations.iter().map(|it| (it.path().pointer(), it.reason().into_owned())).collect();
            let place = |field: &str| (format!("/{field}{}", $place), $reason.to_owned());
            assert_eq!(found, ["cow", "maybe", "shared"].map(place));
        }
    )*};
}

pointer_types! {
    length_of_a_str: str, [length(2..=3)], keeps: "ab", breaks: "a", "",
        "string too short. Expected a string with minimum length 2, but got a string with length 1 instead.";
    length_of_a_slice: [u8], [length(1..)], keeps: [1], breaks: [], "",
        "array too short. Expected an array with minimum length 1, but got an empty array instead.";
    length_of_a_map: BTreeMap<u8, u8>, [length(..1)], keeps: [], breaks: [(1, 1)], "",
        "too many properties. Expected an object with at most 0 properties, but got an object with 1 properties instead.";
    bytes: str, [bytes(..=2)], keeps: "é", breaks: "éa", "",
        "string too long. Expected a string with maximum length 2 bytes, but got a string with length 3 bytes instead.";
    range_of_an_integer: u8, [range(..=9)], keeps: 9, breaks: 10, "",
        "integer above maximum value. Expected a value <= 9, but got 10 instead.";
    range_of_a_float: f64, [range(0..1)], keeps: 0.5, breaks: 1.0, "",
        "decimal above maximum value. Expected a value < 1, but got 1 instead.";
    above: char, [above('a')], keeps: 'b', breaks: 'a', "", "value not above 'a'.";
    multiple_of_an_integer: i8, [multiple_of(5)], keeps: -5, breaks: 4, "",
        "integer not a multiple. Expected a multiple of 5, but got 4 instead.";
    multiple_of_a_float: f32, [multiple_of(0.1)], keeps: 0.3f32, breaks: 0.35f32, "",
        "decimal not a multiple. Expected a multiple of 0.1, but got 0.35 instead.";
    pattern: str, [pattern("^a")], keeps: "a", breaks: "b", "",
        "string does not match pattern. Expected a string that matches the pattern '^a'.";
    format: str, [format(ipv4)], keeps: "1.2.3.4", breaks: "1.2.3", "",
        "string does not match format. Expected a valid IPv4 address.";
    ascii: str, [ascii], keeps: "a", breaks: "é", "", "string does not consist of ASCII characters.";
    one_of_strings: str, [one_of("a", "b")], keeps: "b", breaks: "c", "",
        "value not supported. Supported values are: 'a' and 'b'.";
    one_of_integers: u8, [one_of(1, 2)], keeps: 2, breaks: 3, "",
        "value not supported. Supported values are: 1 and 2.";
    one_of_integers_on_a_float: f32, [one_of(1, 2)], keeps: 2.0, breaks: 1.5, "",
        "value not supported. Supported values are: 1 and 2.";
    unique_sorted: [u8], [unique], keeps: [1, 2], breaks: [1, 1], "",
        "array elements not unique. Expected unique elements, but elements 0 and 1 are equal.";
    unique_compared: [f64], [unique, length(..=9)], keeps: [1.0, 2.0], breaks: [1.0, 2.0, 1.0], "",
        "array elements not unique. Expected unique elements, but elements 0 and 2 are equal.";
    inner: [u8], [inner(range(..=9))], keeps: [9, 9], breaks: [9, 10], "/1",
        "integer above maximum value. Expected a value <= 9, but got 10 instead.";
    keys: BTreeMap<String, u8>, [keys(length(1..))], keeps: [("a".to_owned(), 1)],
        breaks: [(String::new(), 1)], "",
        "'' is too short. Expected a string with minimum length 1, but got an empty string instead.";
    values: HashMap<u8, u8>, [values(range(..=9))], keeps: [(1, 9)], breaks: [(1, 10)], "/1",
        "integer above maximum value. Expected a value <= 9, but got 10 instead.";
}
