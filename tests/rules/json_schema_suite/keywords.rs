//! The tests of the keywords of rules on a value.

#![allow(clippy::zero_sized_map_values, reason = "a test of the suite is about such a map")]

use std::collections::{BTreeMap, BTreeSet};

use run_request::RunRequest;
use serde_json::{Value, json};

use super::objects;
use super::{Group, Verdict, find_suite, judge, read_groups};

type Map<V = Value> = BTreeMap<String, V>;

/// What stands for a group of tests.
pub(super) type Row = (&'static str, &'static str, fn(&Value) -> Verdict);

/// Lists the groups by file and description, each with the type and the rules of a field.
macro_rules! rows {
    ($($file:literal, $group:literal: $type:ty, [$($rules:tt)*];)*) => {
        const ROWS: &[Row] = &[$(($file, $group, |data| {
            #[derive(RunRequest)]
            struct One {
                #[request($($rules)*)]
                _value: $type,
            }
            judge::<One>(&json!({ "_value": data }))
        }),)*];
    };
}

rows! {
    "minLength", "minLength validation": String, [length(2..)];
    "minLength", "minLength validation with a decimal": String, [length(2..)];
    "maxLength", "maxLength validation": String, [length(..=2)];
    "maxLength", "maxLength validation with a decimal": String, [length(..=2)];
    "minItems", "minItems validation": Vec<Value>, [length(1..)];
    "minItems", "minItems validation with a decimal": Vec<Value>, [length(1..)];
    "maxItems", "maxItems validation": Vec<Value>, [length(..=2)];
    "maxItems", "maxItems validation with a decimal": Vec<Value>, [length(..=2)];
    "minProperties", "minProperties validation": Map, [length(1..)];
    "minProperties", "minProperties validation with a decimal": Map, [length(1..)];
    "maxProperties", "maxProperties validation": Map, [length(..=2)];
    "maxProperties", "maxProperties validation with a decimal": Map, [length(..=2)];
    "maxProperties", "maxProperties = 0 means the object is empty": Map, [length(..=0)];
    "minimum", "minimum validation": f64, [range(1.1..)];
    "minimum", "minimum validation with signed integer": f64, [range(-2..)];
    "maximum", "maximum validation": f64, [range(..=3.0)];
    "maximum", "maximum validation with unsigned integer": f64, [range(..=300)];
    "exclusiveMinimum", "exclusiveMinimum validation": f64, [above(1.1)];
    "exclusiveMaximum", "exclusiveMaximum validation": f64, [range(..3.0)];
    "multipleOf", "by int": f64, [multiple_of(2)];
    "multipleOf", "by number": f64, [multiple_of(1.5)];
    "multipleOf", "by small number": f64, [multiple_of(0.0001)];
    "multipleOf", "float division = inf": f64, [multiple_of(0.123_456_789)];
    "multipleOf", "small multiple of large integer": f64, [multiple_of(1e-8)];
    "pattern", "pattern validation": String, [pattern("^a*$")];
    "pattern", "pattern is not anchored": String, [pattern("a+")];
    "pattern", "pattern with Unicode property escape requires unicode mode":
        String, [pattern(r"^\p{Letter}+$")];
    "enum", "simple enum validation": i64, [one_of(1, 2, 3)];
    "enum", "heterogeneous enum validation":
        Value, [one_of(json!(6), json!("foo"), json!([]), json!(true), json!({ "foo": 12 }))];
    "enum", "heterogeneous enum-with-null validation": Value, [one_of(json!(6), Value::Null)];
    "enum", "enum with escaped characters": String, [one_of("foo\nbar", "foo\rbar")];
    "enum", "enum with false does not match 0": bool, [one_of(false)];
    "enum", "enum with [false] does not match [0]": Vec<bool>, [one_of([false])];
    "enum", "enum with true does not match 1": bool, [one_of(true)];
    "enum", "enum with [true] does not match [1]": Vec<bool>, [one_of([true])];
    "enum", "enum with 0 does not match false": f64, [one_of(0)];
    "enum", "enum with [0] does not match [false]": Vec<f64>, [one_of([0.0])];
    "enum", "enum with 1 does not match true": f64, [one_of(1)];
    "enum", "enum with [1] does not match [true]": Vec<f64>, [one_of([1.0])];
    "enum", "nul characters in strings": String, [one_of("hello\0there")];
    "const", "const validation": i64, [constant = 2];
    "const", "const with object":
        Value, [constant = json!({ "foo": "bar", "baz": "bax" })];
    "const", "const with array": Value, [constant = json!([{ "foo": "bar" }])];
    "const", "const with null": Value, [constant = Value::Null];
    "const", "const with false does not match 0": bool, [constant = false];
    "const", "const with true does not match 1": bool, [constant = true];
    "const", "const with [false] does not match [0]": Value, [constant = json!([false])];
    "const", "const with [true] does not match [1]": Value, [constant = json!([true])];
    "const", "const with {\"a\": false} does not match {\"a\": 0}":
        Value, [constant = json!({ "a": false })];
    "const", "const with {\"a\": true} does not match {\"a\": 1}":
        Value, [constant = json!({ "a": true })];
    "const", "const with 0 does not match other zero-like types": f64, [constant = 0.0];
    "const", "const with 1 does not match true": f64, [constant = 1.0];
    "const", "const with -2.0 matches integer and float types": f64, [constant = -2.0];
    "const", "float and integers are equal up to 64-bit representation limits":
        f64, [constant = 9_007_199_254_740_992.0];
    "const", "nul characters in strings": String, [constant = "hello\0there"];
    "const", "characters with the same visual representation but different codepoint":
        String, [constant = "\u{3bc}"];
    "const",
    "characters with the same visual representation, but different number of codepoints":
        String, [constant = "\u{e4}"];
    "uniqueItems", "uniqueItems validation": Vec<Value>, [unique];
    "uniqueItems", "uniqueItems with an array of items": Vec<Value>, [unique];
    "items", "a schema given for items": Vec<i64>, [inner(range(1..))];
    "items", "nested items": Vec<Vec<Vec<Vec<f64>>>>, [inner(inner(inner(inner(finite))))];
    "items", "items with boolean schema (true)": Vec<Value>, [inner(custom(accept))];
    "items", "items with boolean schema (false)": Vec<Value>, [inner(custom(reject))];
    "propertyNames", "propertyNames validation": Map, [keys(length(..=3))];
    "propertyNames", "propertyNames validation with pattern": Map, [keys(pattern("^a+$"))];
    "propertyNames", "propertyNames with boolean schema true": Map, [keys(custom(accept))];
    "propertyNames", "propertyNames with boolean schema false": Map, [keys(custom(reject))];
    "propertyNames", "propertyNames with const": Map, [keys(one_of("foo"))];
    "propertyNames", "propertyNames with enum": Map, [keys(one_of("foo", "bar"))];
    "additionalProperties", "additionalProperties can exist by itself": Map<bool>, [];
    "additionalProperties", "additionalProperties with null valued instance properties":
        Map<()>, [];
    "additionalProperties", "additionalProperties with propertyNames":
        Map<f64>, [keys(length(..=5)), values(finite)];
    "additionalProperties", "non-ASCII pattern with additionalProperties":
        Map, [keys(pattern("^á"))];
}

#[allow(clippy::unnecessary_wraps, reason = "the signature of a rule")]
fn accept<T: ?Sized>(_: &T) -> Result<(), &'static str> {
    Ok(())
}

fn reject<T: ?Sized>(_: &T) -> Result<(), &'static str> {
    Err("is not allowed")
}

const APPLICATORS: &str = "no rule applies to the same value as a schema inside of another";
const BY_POSITION: &str = "a tuple gives each position a type, and has no rule for the rest";
const NOT: &str = "the rules only negate `enum`, `pattern` and `required`";
const NO_RULE: &str = "there is no rule without effect";

/// The groups for which there is no struct, and why.
const NOT_DECLARED: &[(&str, &str, &str)] = &[
    ("enum", "empty enum", "a list without values is a compile error"),
    ("uniqueItems", "uniqueItems with an array of items and additionalItems=false", BY_POSITION),
    ("uniqueItems", "uniqueItems=false validation", NO_RULE),
    ("uniqueItems", "uniqueItems=false with an array of items", NO_RULE),
    ("uniqueItems", "uniqueItems=false with an array of items and additionalItems=false", NO_RULE),
    ("items", "items and subitems", BY_POSITION),
    ("items", "prefixItems with no additional items allowed", BY_POSITION),
    ("items", "items does not look in applicators, valid case", APPLICATORS),
    ("items", "prefixItems validation adjusts the starting index for items", BY_POSITION),
    ("items", "items with heterogeneous array", BY_POSITION),
    ("items", "items with null instance elements", "a list of nothing has no rule"),
    ("additionalProperties", "additionalProperties does not look in applicators", APPLICATORS),
    ("additionalProperties", "dependentSchemas with additionalProperties", APPLICATORS),
    ("dependentRequired", "empty dependents", NO_RULE),
    ("not", "not", NOT),
    ("not", "not multiple types", NOT),
    ("not", "not more complex schema", NOT),
    ("not", "forbidden property", NOT),
    ("not", "forbid everything with empty schema", NOT),
    ("not", "forbid everything with boolean schema true", NOT),
    ("not", "allow everything with boolean schema false", NOT),
    ("not", "double negation", NOT),
    ("not", "collect annotations inside a 'not', even if collection is disabled", NOT),
];

/// The tests whose verdict differs, by file and description, and why.
const EXCEPTIONS: &[(&str, &str, &str)] =
    &[("items", "JavaScript pseudo-array is valid", "an object is no value of the field")];

#[test]
fn keywords_agree_with_the_test_suite() {
    let Some(suite) = find_suite() else { return };
    let rows: Vec<&Row> = ROWS.iter().chain(objects::ROWS).collect();
    let files: BTreeSet<&str> = rows.iter().map(|row| row.0).chain(["not"]).collect();
    let (mut cases, mut used, mut differences) = (0, 0, BTreeSet::new());
    for file in files {
        for group in read_groups(&suite, file) {
            let is_group = |of: &str, name: &str| of == file && name == group.description;
            let is_left_out = NOT_DECLARED.iter().any(|row| is_group(row.0, row.1));
            let row = rows.iter().find(|row| is_group(row.0, row.1));
            assert!(row.is_some() != is_left_out, "{file}: {}", group.description);
            used += 1;
            let Some((_, _, judge)) = row else { continue };
            cases += group.tests.len();
            differences.extend(find_differences(&group, judge).map(|name| (file, name)));
        }
    }
    println!("{cases} cases in {} groups", rows.len());
    assert_eq!(used, rows.len() + NOT_DECLARED.len());
    let known = EXCEPTIONS.iter().map(|(file, case, _)| (*file, (*case).to_owned())).collect();
    assert_eq!(differences, known);
}

/// A keyword ignores values of other types, which are never read here.
fn find_differences(group: &Group, judge: &fn(&Value) -> Verdict) -> impl Iterator<Item = String> {
    group.tests.iter().filter_map(move |case| {
        let agrees = match judge(&case.data) {
            Verdict::Valid => case.valid,
            Verdict::Invalid => !case.valid,
            Verdict::Unread => !case.valid || case.description.starts_with("ignores "),
        };
        (!agrees).then(|| case.description.clone())
    })
}
