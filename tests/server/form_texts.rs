//! What is read from the text of a query string or form, and what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::num::NonZeroU8;

use run_request::{Rejection, RunRequest, Validate, Violation, form};
use serde::de::DeserializeOwned;

/// A field of each type.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(default, deny_unknown_fields)]
struct Fields {
    text: String,
    letter: char,
    flag: bool,
    byte: u8,
    #[request(range(-5..=5))]
    small: i32,
    wide: u128,
    low: i128,
    decimal: f64,
    effort: Effort,
    nonzero: Option<NonZeroU8>,
    maybe_flag: Option<bool>,
    maybe_text: Option<String>,
    maybe_effort: Option<Effort>,
    #[request(length(..=3), inner(length(1..=4)))]
    tags: Vec<String>,
    #[request(unique)]
    numbers: Vec<u8>,
    pair: Option<(u8, String)>,
    set: Option<BTreeSet<i8>>,
    efforts: Option<Vec<Effort>>,
    #[serde(rename = "a[b]")]
    bracket: Option<u8>,
    #[serde(alias = "other")]
    one: Option<u8>,
    id: Option<Id>,
}

impl Default for Fields {
    fn default() -> Self {
        Fields {
            text: String::new(),
            letter: 'a',
            flag: false,
            byte: 0,
            small: 0,
            wide: 0,
            low: 0,
            decimal: 0.0,
            effort: Effort::Low,
            nonzero: None,
            maybe_flag: None,
            maybe_text: None,
            maybe_effort: None,
            tags: Vec::new(),
            numbers: Vec::new(),
            pair: None,
            set: None,
            efforts: None,
            bracket: None,
            one: None,
            id: None,
        }
    }
}

#[derive(RunRequest, Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Effort {
    Low,
    VeryHigh,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[serde(transparent)]
struct Id(u64);

#[track_caller]
fn assert_reads(text: &str, set: impl FnOnce(&mut Fields)) {
    let mut expected = Fields::default();
    set(&mut expected);
    let read = form::from_str::<Fields>(text).map(run_request::Valid::into_inner);
    assert_eq!(read.map_err(|rejection| rejection.to_string()), Ok(expected), "{text}");
}

#[test]
fn the_type_decides_what_a_text_is() {
    assert_reads("", |_| {});
    assert_reads("text=5", |fields| fields.text = "5".into());
    assert_reads("text=true", |fields| fields.text = "true".into());
    assert_reads("letter=%C3%A9", |fields| fields.letter = 'é');
    assert_reads("flag=true", |fields| fields.flag = true);
    assert_reads("flag=on", |fields| fields.flag = true);
    assert_reads("flag=false", |_| {});
    assert_reads("byte=255", |fields| fields.byte = 255);
    assert_reads("byte=007&small=%2B3", |fields| {
        fields.byte = 7;
        fields.small = 3;
    });
    assert_reads("small=-5", |fields| fields.small = -5);
    assert_reads("wide=340282366920938463463374607431768211455", |fields| fields.wide = u128::MAX);
    assert_reads("low=-170141183460469231731687303715884105728", |fields| fields.low = i128::MIN);
    assert_reads("decimal=1e-3", |fields| fields.decimal = 0.001);
    assert_reads("decimal=2", |fields| fields.decimal = 2.0);
    assert_reads("decimal=-.5", |fields| fields.decimal = -0.5);
    assert_reads("effort=very-high", |fields| fields.effort = Effort::VeryHigh);
    assert_reads("nonzero=3", |fields| fields.nonzero = NonZeroU8::new(3));
    assert_reads("id=3", |fields| fields.id = Some(Id(3)));
    assert_reads("maybe_flag=false", |fields| fields.maybe_flag = Some(false));
    assert_reads("maybe_effort=low", |fields| fields.maybe_effort = Some(Effort::Low));
}

#[test]
fn an_empty_text_is_no_number() {
    assert_reads("nonzero=&maybe_flag=&one=", |_| {});
    assert_reads("maybe_text=", |fields| fields.maybe_text = Some(String::new()));
    assert_reads("maybe_text", |fields| fields.maybe_text = Some(String::new()));
    assert_rejects::<Fields>(
        "byte=&maybe_effort=",
        &[
            "byte invalid_type: expected an integer, but got a string instead.",
            "maybe_effort invalid_value: value not supported. Supported values are: 'low' and \
             'very-high'.",
        ],
    );
}

#[test]
fn a_key_that_is_repeated_is_a_sequence() {
    assert_reads("tags=a&tags=b", |fields| fields.tags = vec!["a".into(), "b".into()]);
    assert_reads("tags=a&flag=true&tags=b", |fields| {
        fields.tags = vec!["a".into(), "b".into()];
        fields.flag = true;
    });
    assert_reads("tags=a", |fields| fields.tags = vec!["a".into()]);
    // It is the decoded key that counts.
    assert_reads("tags=a&%74ags=b&t%61gs=c", |fields| {
        fields.tags = vec!["a".into(), "b".into(), "c".into()];
    });
    assert_reads("numbers=3&numbers=1", |fields| fields.numbers = vec![3, 1]);
    assert_reads("pair=3&pair=1", |fields| fields.pair = Some((3, "1".into())));
    assert_reads("set=3&set=-1&set=3", |fields| fields.set = Some([-1, 3].into()));
    assert_reads("efforts=low&efforts=low", |fields| fields.efforts = Some(vec![Effort::Low; 2]));
}

#[test]
fn texts_are_decoded() {
    assert_reads("text=a+b", |fields| fields.text = "a b".into());
    assert_reads("text=a%20b%2Bc", |fields| fields.text = "a b+c".into());
    assert_reads("text=%e2%82%AC", |fields| fields.text = "€".into());
    assert_reads("text=€", |fields| fields.text = "€".into());
    assert_reads("text=%26%3d=", |fields| fields.text = "&==".into());
}

#[test]
fn what_is_no_encoding_stands_for_itself() {
    assert_reads("text=100%", |fields| fields.text = "100%".into());
    assert_reads("text=%4", |fields| fields.text = "%4".into());
    assert_reads("text=%zz%41", |fields| fields.text = "%zzA".into());
    assert_reads("text=%%341", |fields| fields.text = "%41".into());
    assert_reads("text=a=b=", |fields| fields.text = "a=b=".into());
    assert_reads("text=a;flag=true", |fields| fields.text = "a;flag=true".into());
}

#[test]
fn empty_pairs_are_skipped() {
    assert_reads("&&", |_| {});
    assert_reads("&text=a&&flag=on&", |fields| {
        fields.text = "a".into();
        fields.flag = true;
    });
}

#[test]
fn brackets_are_part_of_a_name() {
    assert_reads("a[b]=3", |fields| fields.bracket = Some(3));
    assert_reads("a%5Bb%5D=3", |fields| fields.bracket = Some(3));
    assert_rejects::<Fields>(
        "tags[]=a&tags[0]=b&text.a=c",
        &[
            "[\"tags[]\"] unknown_parameter: unknown parameter",
            "[\"tags[0]\"] unknown_parameter: unknown parameter",
            "[\"text.a\"] unknown_parameter: unknown parameter",
        ],
    );
}

/// The path, code and reason of each violation.
#[track_caller]
fn list<T: DeserializeOwned + Validate + Debug>(text: &[u8]) -> Vec<String> {
    let rejection = form::from_slice::<T>(text).expect_err("it is invalid");
    let Rejection::Violations(violations) = rejection else { panic!("{rejection}") };
    let line = |violation: &Violation| {
        format!("{} {}: {}", violation.path(), violation.code(), violation.reason())
    };
    violations.iter().map(line).collect()
}

#[track_caller]
fn assert_rejects<T: DeserializeOwned + Validate + Debug>(text: &str, expected: &[&str]) {
    assert_eq!(list::<T>(text.as_bytes()), expected, "{text}");
}

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

/// Where unknown keys are ignored, and their values with them.
#[derive(RunRequest, Debug, PartialEq)]
struct Lenient {
    #[request(range(..=9))]
    limit: Option<u8>,
}

#[test]
fn unknown_keys_are_ignored_unless_they_are_denied() {
    for text in ["=b", "limit2=x&a=1&a=2", "&=&", "user[name]=%FF", "%41%="] {
        assert_eq!(form::from_str::<Lenient>(text).unwrap().limit, None, "{text}");
    }
    assert_rejects::<Fields>("=b", &["[\"\"] unknown_parameter: unknown parameter"]);
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Listing {
    #[serde(flatten)]
    page: Page,
    #[serde(flatten)]
    sorting: Option<Sorting>,
    only: Vec<u16>,
}

#[derive(RunRequest, Debug, PartialEq)]
struct Page {
    #[request(range(1..=100), default = 20)]
    limit: u8,
    #[serde(flatten)]
    window: Window,
}

#[derive(RunRequest, Debug, PartialEq)]
struct Window {
    from: Option<i64>,
    scale: Option<f32>,
    fresh: bool,
}

#[derive(RunRequest, Debug, PartialEq)]
struct Sorting {
    by: String,
    depth: u8,
}

#[test]
fn flattened_requests_have_numbers() {
    let text = "limit=5&from=-7&scale=0.5&fresh=on&by=name&depth=3&only=1&only=2";
    let page = Page { limit: 5, window: Window { from: Some(-7), scale: Some(0.5), fresh: true } };
    let sorting = Some(Sorting { by: "name".into(), depth: 3 });
    let listing = form::from_str::<Listing>(text).unwrap();
    assert_eq!(*listing, Listing { page, sorting, only: vec![1, 2] });
    assert_eq!(form::from_str::<Listing>("fresh=false&only=1").unwrap().sorting, None);
    assert_rejects::<Listing>(
        "limit=500&from=x&depth=300&new=1",
        &[
            "limit integer_above_max_value: integer above maximum value. Expected a value <= \
             255, but got 500 instead.",
            "from invalid_type: expected an integer, but got a string instead.",
            "fresh missing_required_parameter: required, but missing",
            "by missing_required_parameter: required, but missing",
            "depth integer_above_max_value: integer above maximum value. Expected a value <= \
             255, but got 300 instead.",
            "only missing_required_parameter: required, but missing",
            "new unknown_parameter: unknown parameter",
        ],
    );
}

/// A map of unknown keys.
#[derive(RunRequest, Debug, PartialEq)]
struct Filter {
    limit: Option<u8>,
    #[serde(flatten)]
    by: BTreeMap<String, Vec<u8>>,
}

#[test]
fn a_map_collects_unknown_keys() {
    let filter = form::from_str::<Filter>("limit=1&a=1&b=2&a=3").unwrap();
    let by = BTreeMap::from([("a".to_owned(), vec![1, 3]), ("b".to_owned(), vec![2])]);
    assert_eq!(*filter, Filter { limit: Some(1), by });
    assert_rejects::<Filter>(
        "b=x&a=1&a=300&limit=-1",
        &[
            "limit integer_below_min_value: integer below minimum value. Expected a value >= 0, \
             but got -1 instead.",
            "b[0] invalid_type: expected an integer, but got a string instead.",
            "a[1] integer_above_max_value: integer above maximum value. Expected a value <= 255, \
             but got 300 instead.",
        ],
    );
}

#[test]
fn a_form_may_be_a_map() {
    let map = form::from_str::<BTreeMap<u8, Id>>("1=5&2=7").unwrap();
    assert_eq!(*map, BTreeMap::from([(1, Id(5)), (2, Id(7))]));
    assert_rejects::<BTreeMap<u8, Id>>(
        "1=x&300=1",
        &[
            "[\"1\"] invalid_type: expected an integer, but got a string instead.",
            " integer_above_max_value: '300': integer above maximum value. Expected a value <= \
             255, but got 300 instead.",
        ],
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
    page: Page,
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
    let different: String = (0..1 << 18).map(|key| format!("{key:x}&")).collect();
    assert_eq!(list::<Fields>(different.as_bytes()).len(), 100);
    let encoded = "%61=%62&".repeat(1 << 18);
    assert_eq!(form::from_str::<Lenient>(&encoded).unwrap().limit, None);
}
