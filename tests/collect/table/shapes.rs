//! Fields of the shapes that std has, and what else a type can be.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::num::{NonZeroI16, NonZeroU8};
use std::rc::Rc;

use run_request::RunRequest;

use super::{assert_table, assert_table_by_names};

#[derive(RunRequest, Debug)]
struct Numbers {
    a: Option<i8>,
    b: Option<u16>,
    c: Option<i64>,
    d: Option<u64>,
    e: Option<i128>,
    f: Option<u128>,
    g: Option<f32>,
    h: Option<NonZeroU8>,
    i: Option<NonZeroI16>,
    j: Option<char>,
    k: Option<usize>,
    l: Option<()>,
}

#[test]
fn numbers_are_out_of_their_type() {
    assert_table::<Numbers>(&[
        (r#"{"a": 128}"#, &["a integer_above_max_value range"]),
        (r#"{"a": -129}"#, &["a integer_below_min_value range"]),
        (r#"{"a": 1.5}"#, &["a invalid_type type"]),
        (r#"{"a": 1.0}"#, &["a invalid_type type"]),
        (r#"{"b": 65536}"#, &["b integer_above_max_value range"]),
        (r#"{"b": -1}"#, &["b integer_below_min_value range"]),
        (r#"{"c": 9223372036854775808}"#, &["c integer_above_max_value range"]),
        (r#"{"c": -9223372036854775809}"#, &["c integer_below_min_value range"]),
        (r#"{"d": 18446744073709551616}"#, &["d integer_above_max_value range"]),
        (r#"{"d": -1}"#, &["d integer_below_min_value range"]),
        (r#"{"f": -1}"#, &["f integer_below_min_value range"]),
        (r#"{"e": "1", "f": null, "a": "x"}"#, &["a invalid_type type", "e invalid_type type"]),
        (r#"{"e": 0.5, "f": 0.5}"#, &["e invalid_type type", "f invalid_type type"]),
        (r#"{"g": "1"}"#, &["g invalid_type type"]),
        (r#"{"h": 0}"#, &["h invalid_value type"]),
        (r#"{"h": 256}"#, &["h integer_above_max_value range"]),
        (r#"{"h": -1}"#, &["h integer_below_min_value range"]),
        (r#"{"i": 0, "h": "0"}"#, &["h invalid_type type", "i invalid_value type"]),
        (r#"{"i": 32768}"#, &["i integer_above_max_value range"]),
        (r#"{"j": "ab"}"#, &["j invalid_value type"]),
        (r#"{"j": ""}"#, &["j invalid_value type"]),
        (r#"{"j": 5}"#, &["j invalid_type type"]),
        (r#"{"k": -1}"#, &["k integer_below_min_value range"]),
        (r#"{"l": 5}"#, &["l invalid_type type"]),
    ]);
}

#[derive(RunRequest, Debug)]
struct Collections {
    matrix: Option<Vec<Vec<u8>>>,
    deque: Option<VecDeque<bool>>,
    set: Option<BTreeSet<u8>>,
    hashes: Option<HashSet<String>>,
    by_number: Option<BTreeMap<u8, String>>,
    by_bool: Option<BTreeMap<bool, u8>>,
    nested: Option<HashMap<String, BTreeMap<String, Vec<u8>>>>,
    pair: Option<(u8, String)>,
    triple: Option<[u8; 3]>,
    slice: Option<Box<[u8]>>,
}

#[test]
fn collections_are_wrong() {
    assert_table::<Collections>(&[
        (
            r#"{"matrix": [[1, "2"], [], 3, [4, 5, -6, 256], null]}"#,
            &[
                "matrix[0][1] invalid_type type",
                "matrix[2] invalid_type type",
                "matrix[3][2] integer_below_min_value range",
                "matrix[3][3] integer_above_max_value range",
                "matrix[4] invalid_type type",
            ],
        ),
        (
            r#"{"deque": [true, 1, false, 0]}"#,
            &["deque[1] invalid_type type", "deque[3] invalid_type type"],
        ),
        (
            r#"{"set": [1, 1, "1", 300], "hashes": ["a", "a", 1, []]}"#,
            &[
                "set[2] invalid_type type",
                "set[3] integer_above_max_value range",
                "hashes[2] invalid_type type",
                "hashes[3] invalid_type type",
            ],
        ),
        (
            r#"{"nested": {"a": {"x": [1, "1"], "y": 5}, "b": [], "c": {"z": [[]]}}}"#,
            &[
                "nested.a.x[1] invalid_type type",
                "nested.a.y invalid_type type",
                "nested.b invalid_type type",
                "nested.c.z[0] invalid_type type",
            ],
        ),
        (r#"{"pair": [1]}"#, &["pair array_below_min_length length"]),
        (r#"{"pair": [1, "a", 2, 3]}"#, &["pair array_above_max_length length"]),
        (r#"{"pair": ["a", 1]}"#, &["pair[0] invalid_type type"]),
        (r#"{"pair": {"0": 1, "1": "a"}}"#, &["pair invalid_type type"]),
        (r#"{"pair": []}"#, &["pair array_below_min_length length"]),
        (r#"{"triple": [1, 2]}"#, &["triple array_below_min_length length"]),
        (r#"{"triple": [1, 2, 3, 4]}"#, &["triple array_above_max_length length"]),
        (r#"{"triple": [1, 256, "3"]}"#, &["triple[1] integer_above_max_value range"]),
        (
            r#"{"triple": "123", "slice": [1, -2, 3, "4"]}"#,
            &[
                "triple invalid_type type",
                "slice[1] integer_below_min_value range",
                "slice[3] invalid_type type",
            ],
        ),
    ]);
    assert_table_by_names::<Collections>(&[
        (
            r#"{"by_number": {"1": "a", "x": "b", "2": 5, "256": "c", "-1": "d"}}"#,
            &[
                "by_number invalid_type type",
                "by_number[\"2\"] invalid_type type",
                "by_number integer_above_max_value range",
                "by_number integer_below_min_value range",
            ],
        ),
        (
            r#"{"by_bool": {"true": 256, "false": 1, "yes": 2}}"#,
            &["by_bool.true integer_above_max_value range", "by_bool invalid_type type"],
        ),
    ]);
}

#[derive(RunRequest, Debug)]
#[allow(clippy::option_option, reason = "what is to be read")]
struct Wrappers {
    double: Option<Option<u8>>,
    #[request(nullable)]
    nullable: Option<u8>,
    #[request(not_null)]
    not_null: Option<u8>,
    boxed: Box<u8>,
    shared: Rc<str>,
    cow: Cow<'static, str>,
    plain: Option<Box<Option<Vec<Option<u8>>>>>,
}

#[test]
fn wrapped_values_are_wrong() {
    assert_table_by_names::<Wrappers>(&[
        (
            "{}",
            &[
                "nullable missing_required_parameter required",
                "boxed missing_required_parameter required",
                "shared missing_required_parameter required",
                "cow missing_required_parameter required",
            ],
        ),
        (
            r#"{"double": null, "nullable": null, "not_null": null, "boxed": null, "shared": null,
                "cow": null, "plain": null}"#,
            &[
                "not_null invalid_type type",
                "boxed invalid_type type",
                "shared invalid_type type",
                "cow invalid_type type",
            ],
        ),
        (
            r#"{"double": "1", "nullable": "1", "not_null": "1", "boxed": "1", "shared": 1,
                "cow": 1, "plain": [null, 1, "1", 256]}"#,
            &[
                "double invalid_type type",
                "nullable invalid_type type",
                "not_null invalid_type type",
                "boxed invalid_type type",
                "shared invalid_type type",
                "cow invalid_type type",
                "plain[2] invalid_type type",
                "plain[3] integer_above_max_value range",
            ],
        ),
        (
            r#"{"double": 256, "nullable": -1, "not_null": 1.5, "boxed": 1e3, "shared": "a",
                "cow": "b", "double": null}"#,
            &[
                "double integer_above_max_value range",
                "double duplicate_parameter duplicate",
                "nullable integer_below_min_value range",
                "not_null invalid_type type",
                "boxed invalid_type type",
            ],
        ),
    ]);
}

#[derive(RunRequest, Debug)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Renamed {
    first_field: u8,
    #[serde(rename = "größe")]
    size: u8,
    #[serde(rename = "a.b[0]")]
    dotted: u8,
    #[serde(rename = "数", alias = "count", alias = "anzahl")]
    count: Option<u8>,
    r#type: Option<u8>,
}

#[test]
fn fields_with_other_names_are_wrong() {
    assert_table::<Renamed>(&[
        (
            "{}",
            &[
                "first-field missing_required_parameter required",
                "größe missing_required_parameter required",
                "[\"a.b[0]\"] missing_required_parameter required",
            ],
        ),
        (
            r#"{"type": "x", "数": "x", "a.b[0]": "x", "größe": "x", "first-field": "x",
                "first_field": 1, "r#type": 1}"#,
            &[
                "first-field invalid_type type",
                "größe invalid_type type",
                "[\"a.b[0]\"] invalid_type type",
                "数 invalid_type type",
                "type invalid_type type",
                "first_field unknown_parameter unknown",
                "[\"r#type\"] unknown_parameter unknown",
            ],
        ),
        (
            r#"{"first-field": 1, "größe": 1, "a.b[0]": 1, "anzahl": 256, "count": 1, "数": 1}"#,
            &[
                "anzahl integer_above_max_value range",
                "count duplicate_parameter duplicate",
                "数 duplicate_parameter duplicate",
            ],
        ),
    ]);
}

/// A request with a parameter, a field that is not there, and defaults.
#[derive(RunRequest, Debug)]
#[serde(default, deny_unknown_fields)]
struct Generic<T: Default> {
    #[request(skip)]
    one: T,
    #[request(skip)]
    many: Vec<T>,
    #[cfg(any())]
    absent: u8,
    level: u8,
    #[serde(skip)]
    skipped: u8,
    #[serde(skip_serializing)]
    hidden: Option<bool>,
}

impl<T: Default> Default for Generic<T> {
    fn default() -> Self {
        Generic { one: T::default(), many: Vec::new(), level: 3, skipped: 1, hidden: None }
    }
}

#[test]
fn fields_of_a_parameter_are_wrong() {
    assert_table::<Generic<u8>>(&[
        (
            r#"{"many": [1, 256, "x"], "one": -1, "level": null}"#,
            &[
                "one integer_below_min_value range",
                "many[1] integer_above_max_value range",
                "many[2] invalid_type type",
                "level invalid_type type",
            ],
        ),
        (
            r#"{"absent": 1, "skipped": 1, "hidden": 1}"#,
            &[
                "hidden invalid_type type",
                "absent unknown_parameter unknown",
                "skipped unknown_parameter unknown",
            ],
        ),
    ]);
    assert_table::<Generic<String>>(&[(
        r#"{"many": [1, "x"], "one": 1}"#,
        &["one invalid_type type", "many[0] invalid_type type"],
    )]);
}
