//! What is wrong with a text.

use run_request::{RunRequest, form};

use super::{Fields, Id, Lenient, assert_rejects, list};

#[test]
fn all_faults_are_told_in_the_order_of_declaration() {
    assert_rejects::<Fields>(
        "surplus=1&tags=abcde&tags=&small=9&byte=300&flag=1&effort=medium&decimal=hot&text=a\
         &byte=1&letter=ab&numbers=1&numbers=x&numbers=1&numbers=-1",
        &[
            "letter invalid_value: expected a character.",
            "flag invalid_type: expected a boolean, but got a string instead.",
            "byte duplicate_parameter: given more than once",
            "small integer_above_max_value: integer above maximum value. Expected a value <= 5, \
             but got 9 instead.",
            "decimal invalid_type: expected a decimal, but got a string instead.",
            "effort invalid_value: value not supported. Supported values are: 'low' and \
             'very-high'.",
            "tags[0] string_above_max_length: string too long. Expected a string with maximum \
             length 4, but got a string with length 5 instead.",
            "tags[1] string_below_min_length: string too short. Expected a string with minimum \
             length 1, but got an empty string instead.",
            "numbers[1] invalid_type: expected an integer, but got a string instead.",
            "numbers[3] integer_below_min_value: integer below minimum value. Expected a value \
             >= 0, but got -1 instead.",
            "surplus unknown_parameter: unknown parameter",
        ],
    );
}

#[test]
fn a_number_out_of_its_type_is_told_as_such() {
    let above = "integer_above_max_value: integer above maximum value. Expected a value <= 255";
    for (text, expected) in [
        ("byte=256", format!("byte {above}, but got 256 instead.")),
        (
            "byte=18446744073709551616",
            format!("byte {above}, but got 18446744073709551616 instead."),
        ),
        (
            "byte=-1",
            "byte integer_below_min_value: integer below minimum value. Expected a value >= 0, \
             but got -1 instead."
                .into(),
        ),
        ("byte=1.5", "byte invalid_type: expected an integer, but got a decimal instead.".into()),
        ("byte=1e2", "byte invalid_type: expected an integer, but got a decimal instead.".into()),
        ("byte=+1", "byte invalid_type: expected an integer, but got a string instead.".into()),
        ("byte=0x1", "byte invalid_type: expected an integer, but got a string instead.".into()),
        (
            "nonzero=0",
            "nonzero invalid_value: expected a nonzero integer, but got 0 instead.".into(),
        ),
        (
            "decimal=NaN",
            "decimal invalid_type: expected a decimal, but got a string instead.".into(),
        ),
        (
            "decimal=inf",
            "decimal invalid_type: expected a decimal, but got a string instead.".into(),
        ),
        (
            "decimal=1e999",
            "decimal invalid_type: expected a decimal, but got a string instead.".into(),
        ),
        ("flag=TRUE", "flag invalid_type: expected a boolean, but got a string instead.".into()),
        ("letter=", "letter invalid_value: expected a character.".into()),
    ] {
        assert_rejects::<Fields>(text, &[&expected]);
    }
}

#[test]
fn a_value_that_is_given_twice_is_a_duplicate() {
    let duplicate = "duplicate_parameter: given more than once";
    for name in ["text", "flag", "byte", "decimal", "effort", "nonzero", "maybe_text", "one", "id"]
    {
        assert_rejects::<Fields>(
            &format!("{name}=&{name}=1&{name}=1"),
            &[&format!("{name} {duplicate}")],
        );
    }
    // Also by two names of its own.
    assert_rejects::<Fields>("one=1&other=2", &[&format!("other {duplicate}")]);
}

#[test]
fn a_sequence_has_its_length() {
    assert_rejects::<Fields>(
        "pair=1",
        &["pair array_below_min_length: array too short. Expected an array with minimum length \
           2, but got an array with length 1 instead."],
    );
    assert_rejects::<Fields>(
        "pair=1&pair=a&pair=b",
        &["pair array_above_max_length: array too long. Expected an array with maximum length 2, \
           but got an array with length 3 instead."],
    );
}

#[test]
fn text_that_is_not_utf_8_is_rejected_at_its_key() {
    let reason = "invalid_value: not a string: it is not encoded in UTF-8";
    for text in [&b"text=%FF"[..], b"text=%e2%82", b"text=a%C3+", b"text=\xFF", b"text=%\xE9"] {
        assert_eq!(list::<Fields>(text), [format!("text {reason}")], "{text:?}");
    }
    assert_eq!(
        list::<Fields>(b"byte=%FF&flag=x&tags=a&tags=%80"),
        [
            "flag invalid_type: expected a boolean, but got a string instead.".to_owned(),
            format!("byte {reason}"),
            format!("tags[1] {reason}"),
        ]
    );
    assert_eq!(
        list::<Fields>(b"%FF=1&byte=x"),
        [
            "byte invalid_type: expected an integer, but got a string instead.".to_owned(),
            // A key has no place of its own.
            format!(" {reason}"),
        ]
    );
}

#[test]
fn what_is_no_map_is_no_form() {
    let got = "but got an object instead.";
    assert_rejects::<Vec<Id>>("a=b", &[&format!(" invalid_type: expected an array, {got}")]);
    assert_rejects::<Id>("a=b", &[&format!(" invalid_type: expected an integer, {got}")]);
}

#[derive(RunRequest, Debug, PartialEq)]
struct Nested {
    page: Lenient,
    choice: Choice,
    lists: Vec<Vec<u8>>,
}

#[derive(RunRequest, Debug, PartialEq)]
enum Choice {
    Text(String),
}

#[test]
fn what_a_text_cannot_hold_is_rejected() {
    assert_rejects::<Nested>(
        "page=1&choice=Text&lists=1&lists=2",
        &[
            "page invalid_type: expected an object, but got a string instead.",
            "choice invalid_type: expected an object, but got a string instead.",
            "lists[0] invalid_type: expected an array, but got a string instead.",
            "lists[1] invalid_type: expected an array, but got a string instead.",
        ],
    );
}

#[test]
fn no_text_of_the_form_is_told() {
    #[derive(RunRequest, Debug)]
    struct Secretive {
        #[serde(deserialize_with = "reject_loudly")]
        key: String,
    }
    fn reject_loudly<'de, D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<String, D::Error> {
        let text: String = serde::Deserialize::deserialize(deserializer)?;
        Err(serde::de::Error::custom(format!("no such key: {text}")))
    }
    for text in ["key=sk-very-secret", "key=sk%2Dvery+secret"] {
        let rejection = form::from_str::<Secretive>(text).unwrap_err().to_string();
        assert_eq!(rejection, "Invalid 'key': value not valid.");
    }
    let rejection = form::from_str::<Fields>("effort=sk-very-secret&byte=sk-secret").unwrap_err();
    assert!(!rejection.to_string().contains("sk-"), "{rejection}");
}

#[test]
fn a_form_of_megabytes_is_read_in_time() {
    let same = "a&".repeat(1 << 20);
    assert_eq!(form::from_str::<Lenient>(&same).unwrap().limit, None);
    let same = "limit=1&".repeat(1 << 18);
    let duplicate = "limit duplicate_parameter: given more than once";
    assert_eq!(list::<Lenient>(same.as_bytes()), [duplicate]);
    let different = (0..1 << 18).map(|key| format!("{key:x}&")).collect::<Vec<_>>().concat();
    assert_eq!(list::<Fields>(different.as_bytes()).len(), 100);
    let encoded = "%61=%62&".repeat(1 << 18);
    assert_eq!(form::from_str::<Lenient>(&encoded).unwrap().limit, None);
}
