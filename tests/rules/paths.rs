//! `derive(Validate)`: the path of a violation is where serde puts the value.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use run_request::Validate;
use serde::Serialize;

use crate::support::violations::{list_paths, sole_violation};

#[derive(Validate, Serialize, Clone, Copy)]
struct Number {
    #[request(range(..=9))]
    n: u8,
}

const BAD: Number = Number { n: 10 };

/// The path of the only violation, at which serde has written the value.
fn find_path<T: Validate + Serialize>(value: &T) -> String {
    let violation = sole_violation(value.validate());
    let path = violation.path();
    let wire = serde_json::to_value(value).unwrap();
    assert_eq!(wire.pointer(&path.pointer()), Some(&10.into()), "{path} in {wire}");
    path.to_string()
}

#[test]
fn structs_of_all_shapes() {
    #[derive(Validate, Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Named {
        first_field: Number,
        #[serde(rename = "2nd field")]
        second: Number,
    }
    #[derive(Validate, Serialize)]
    struct Newtype(Number);
    #[derive(Validate, Serialize)]
    struct Pair(u8, Number);
    #[derive(Validate, Serialize)]
    struct Own(#[request(range(..=9))] u8);
    #[derive(Validate, Serialize)]
    #[serde(transparent)]
    struct Transparent {
        number: Number,
        #[serde(skip)]
        marker: PhantomData<u8>,
    }
    #[derive(Validate, Serialize)]
    struct Flattening {
        #[serde(flatten)]
        number: Number,
    }
    let good = Number { n: 9 };
    assert_eq!(find_path(&Named { first_field: BAD, second: good }), "firstField.n");
    assert_eq!(find_path(&Named { first_field: good, second: BAD }), "[\"2nd field\"].n");
    assert_eq!(find_path(&Newtype(BAD)), "n");
    assert_eq!(find_path(&Pair(0, BAD)), "[1].n");
    assert_eq!(find_path(&Own(10)), "");
    assert_eq!(find_path(&Transparent { number: BAD, marker: PhantomData }), "n");
    assert_eq!(find_path(&Flattening { number: BAD }), "n");
    assert_eq!(find_path(&BTreeMap::from([("k", vec![Some(BAD)])])), "k[0].n");
}

#[test]
fn keys_that_are_not_identifiers_are_quoted_as_in_json() {
    let table = [
        ("", r#"[""].n"#),
        ("a b", r#"["a b"].n"#),
        ("a-b", r#"["a-b"].n"#),
        ("1a", r#"["1a"].n"#),
        ("a1", "a1.n"),
        ("_", "_.n"),
        ("a_", "a_.n"),
        ("\"\\", r#"["\"\\"].n"#),
        ("\n\r\t", r#"["\n\r\t"].n"#),
        ("\0\u{1f}\u{7f}\u{85}\u{a0}", "[\"\\u0000\\u001f\\u007f\\u0085\u{a0}\"].n"),
    ];
    for (key, expected) in table {
        assert_eq!(find_path(&BTreeMap::from([(key, BAD)])), expected);
    }
}

#[test]
fn field_names_are_quoted_if_they_would_be_ambiguous() {
    #[derive(Validate, Serialize)]
    struct Names {
        #[serde(rename = "max-tokens")]
        dashed: Number,
        #[serde(rename = "a.b")]
        dotted: Number,
        #[serde(rename = "a[0]")]
        indexed: Number,
        #[serde(rename = "a]")]
        closed: Number,
        #[serde(rename = "a\"")]
        quoted: Number,
        #[serde(rename = "a b")]
        spaced: Number,
        #[serde(rename = "a\u{7f}")]
        deleted: Number,
        #[serde(rename = "")]
        empty: Number,
    }
    let names = Names {
        dashed: BAD,
        dotted: BAD,
        indexed: BAD,
        closed: BAD,
        quoted: BAD,
        spaced: BAD,
        deleted: BAD,
        empty: BAD,
    };
    assert_eq!(
        list_paths(names.validate()),
        [
            "max-tokens.n",
            r#"["a.b"].n"#,
            r#"["a[0]"].n"#,
            r#"["a]"].n"#,
            r#"["a\""].n"#,
            r#"["a b"].n"#,
            r#"["a\u007f"].n"#,
            r#"[""].n"#,
        ]
    );
}

#[test]
fn tuples_in_every_place() {
    #[derive(Validate, Serialize, Default)]
    #[allow(clippy::type_complexity)]
    struct Tuples<'a> {
        pair: Option<(Number, u8)>,
        one: Box<Option<(Number,)>>,
        list: Vec<(u8, Option<Number>)>,
        map: BTreeMap<&'a str, [(String, (u8, Number)); 1]>,
        slice: &'a [(Number, Number)],
    }
    let good = Number { n: 1 };
    let tuples = Tuples { pair: Some((BAD, 1)), ..Tuples::default() };
    assert_eq!(find_path(&tuples), "pair[0].n");
    let tuples = Tuples { one: Box::new(Some((BAD,))), ..Tuples::default() };
    assert_eq!(find_path(&tuples), "one[0].n");
    let tuples = Tuples { list: vec![(1, None), (2, Some(BAD))], ..Tuples::default() };
    assert_eq!(find_path(&tuples), "list[1][1].n");
    let map = [("k", [(String::new(), (0, BAD))])].into();
    assert_eq!(find_path(&Tuples { map, ..Tuples::default() }), "map.k[0][1][1].n");
    let slice = &[(good, good), (good, BAD)];
    assert_eq!(find_path(&Tuples { slice, ..Tuples::default() }), "slice[1][1].n");
}

/// Declares the same enum in each of serde's representations.
macro_rules! tagged {
    ($($name:ident: $(#[$tag:meta])* => $newtype:literal, $single:literal, $pair:literal, $named:literal;)*) => {$(
        #[test]
        fn $name() {
            #[derive(Validate, Serialize)]
            #[serde(rename_all = "snake_case", rename_all_fields = "camelCase")]
            $(#[$tag])*
            enum Shape {
                NewType(Number),
                Single { the_number: Number },
                #[serde(rename = "named one")]
                Named { the_number: Number, #[request(range(..=9))] other: u8 },
                Unit,
            }
            assert_eq!(find_path(&Shape::NewType(BAD)), $newtype);
            assert_eq!(find_path(&Shape::Single { the_number: BAD }), $single);
            assert_eq!(find_path(&Shape::Named { the_number: BAD, other: 1 }), $pair);
            assert_eq!(find_path(&Shape::Named { the_number: Number { n: 1 }, other: 10 }), $named);
            assert!(Shape::Unit.validate().is_ok());
        }
    )*};
}

tagged! {
    externally_tagged: =>
        "new_type.n", "single.theNumber.n", "[\"named one\"].theNumber.n", "[\"named one\"].other";
    internally_tagged: #[serde(tag = "type")] => "n", "theNumber.n", "theNumber.n", "other";
    adjacently_tagged: #[serde(tag = "type", content = "value")] =>
        "value.n", "value.theNumber.n", "value.theNumber.n", "value.other";
    untagged: #[serde(untagged)] => "n", "theNumber.n", "theNumber.n", "other";
}
