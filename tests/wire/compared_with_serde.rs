//! JSON that is read and written, compared with `serde_derive` on the same struct.

use std::collections::BTreeMap;
use std::fmt::Debug;

use run_request::{RunRequest, Validate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::support::json::assert_twins;

/// Declares a struct twice: `ours::$name` by our derive, `theirs::$name` by serde's, which needs an
/// attribute on each field that is omitted when unset.
macro_rules! both {
    ($(#[$container:meta])* struct $name:ident {
        $($(#[$attribute:meta])* $field:ident: $type:ty,)*
        $(; $($(#[$optional:meta])* $option:ident: $inner:ty,)*)?
    }) => {
        pub(crate) mod ours {
            #[allow(unused_imports)]
            use super::*;
            #[derive(RunRequest, Debug, PartialEq, Default)]
            $(#[$container])*
            pub(crate) struct $name {
                $($(#[$attribute])* pub(crate) $field: $type,)*
                $($($(#[$optional])* pub(crate) $option: Option<$inner>,)*)?
            }
        }
        pub(crate) mod theirs {
            #[allow(unused_imports)]
            use super::*;
            #[derive(Serialize, Deserialize, Debug, PartialEq, Default)]
            $(#[$container])*
            pub(crate) struct $name {
                $($(#[$attribute])* pub(crate) $field: $type,)*
                $($($(#[$optional])*
                #[serde(skip_serializing_if = "Option::is_none")]
                pub(crate) $option: Option<$inner>,)*)?
            }
        }
    };
}

/// Both are twins, except that serde reads an array as a struct and we do not.
fn assert_twins_but_for_arrays<Ours, Theirs>(documents: &[&str])
where
    Ours: Serialize + DeserializeOwned + Debug,
    Theirs: Serialize + DeserializeOwned + Debug,
{
    assert_twins::<Ours, Theirs>(documents);
    for document in ARRAYS {
        let error = serde_json::from_str::<Ours>(document).unwrap_err().to_string();
        assert!(error.starts_with("invalid type: sequence, expected struct "), "{error}");
    }
}

const ARRAYS: &[&str] =
    &[r#"["a",1,"n"]"#, r#"["a",1,null]"#, r#"["a",1]"#, r#"["a"]"#, "[]", r#"["a",1,"n",2]"#];

/// Documents for a struct of `name: String`, `count: u8` and `note: Option<String>`.
const DOCUMENTS: &[&str] = &[
    r#"{"name":"a","count":1,"note":"n"}"#,
    r#"{"name":"a","count":1}"#,
    r#"{"note":null,"count":1,"name":"a"}"#,
    r#"{"name":"a"}"#,
    r#"{"count":1}"#,
    "{}",
    r#"{"name":"a","count":1,"other":[{"a":null}]}"#,
    r#"{"name":"a","count":1,"name":"b"}"#,
    r#"{"name":"a","count":1,"note":null,"note":null}"#,
    r#"{"name":null,"count":1}"#,
    r#"{"name":"a","count":256}"#,
    r#"{"name":"a","count":1,"note":3}"#,
    "null",
    "3",
    r#""name""#,
    r#"{"name":"a","count":1"#,
    r#"{"name":"a",}"#,
];

#[test]
fn a_plain_struct() {
    both! {
        struct Plain {
            name: String,
            count: u8,
            ;
            note: String,
        }
    }
    assert_twins_but_for_arrays::<ours::Plain, theirs::Plain>(DOCUMENTS);
}

#[test]
fn unknown_fields_are_denied() {
    both! {
        #[serde(deny_unknown_fields)]
        struct Denying {
            name: String,
            count: u8,
            ;
            note: String,
        }
    }
    assert_twins_but_for_arrays::<ours::Denying, theirs::Denying>(DOCUMENTS);
}

fn seven() -> u8 {
    7
}

#[test]
fn defaults_of_the_fields() {
    both! {
        struct Defaulted {
            #[serde(default)]
            name: String,
            #[serde(default = "seven")]
            count: u8,
            ;
            #[serde(default)]
            note: String,
        }
    }
    assert_twins_but_for_arrays::<ours::Defaulted, theirs::Defaulted>(DOCUMENTS);
}

#[test]
fn default_of_the_struct() {
    both! {
        #[serde(default)]
        struct Whole {
            name: String,
            #[serde(default)]
            count: u8,
            ;
            note: String,
        }
    }
    assert_twins_but_for_arrays::<ours::Whole, theirs::Whole>(DOCUMENTS);
}

#[test]
fn rename_all_with_every_case() {
    macro_rules! case {
        ($($module:ident: $case:literal)*) => {$(
            mod $module {
                use super::*;
                both! {
                    #[serde(rename_all = $case, deny_unknown_fields, rename = "other")]
                    struct Cased {
                        top_p: u8,
                        r#type: u8,
                        #[serde(rename = "as is")]
                        renamed: u8,
                        ;
                        max_prompt_tokens2: u8,
                    }
                }
            }
            let written = serde_json::to_string(&$module::theirs::Cased::default()).unwrap();
            assert_twins_but_for_arrays::<$module::ours::Cased, $module::theirs::Cased>(&[
                &written,
                &written.replace('}', ",\"max\":1}"),
                "{}",
            ]);
        )*};
    }
    case! {
        lower: "lowercase"
        upper: "UPPERCASE"
        pascal: "PascalCase"
        camel: "camelCase"
        snake: "snake_case"
        screaming_snake: "SCREAMING_SNAKE_CASE"
        kebab: "kebab-case"
        screaming_kebab: "SCREAMING-KEBAB-CASE"
    }
}

#[test]
fn fields_are_skipped_as_declared() {
    both! {
        struct Skipping {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            tags: Vec<String>,
            #[serde(skip_serializing_if = "BTreeMap::is_empty")]
            map: BTreeMap<String, u8>,
        }
    }
    assert_twins_but_for_arrays::<ours::Skipping, theirs::Skipping>(&[
        r#"{"tags":[],"map":{}}"#,
        r#"{"tags":["a"],"map":{"k":1}}"#,
        r#"{"map":{}}"#,
        r#"{"tags":[]}"#,
    ]);
}

type Alias = Option<u8>;

#[derive(Validate, Serialize, Deserialize, Debug, PartialEq, Default)]
#[serde(transparent)]
struct Newtype(Option<u8>);

#[test]
fn an_option_behind_an_alias_can_be_absent() {
    both! {
        struct Aliased {
            alias: Alias,
            newtype: Newtype,
        }
    }
    assert_twins_but_for_arrays::<ours::Aliased, theirs::Aliased>(&[
        "{}",
        r#"{"alias":1,"newtype":2}"#,
    ]);
}

#[test]
fn unset_fields_are_omitted_and_not_null_rejects_null() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct States {
        free: Option<bool>,
        #[request(not_null)]
        strict: Option<bool>,
    }
    let read = |json: &str| serde_json::from_str::<States>(json).map_err(|it| it.to_string());
    let states = |free, strict| States { free, strict };
    assert_eq!(read("{}"), Ok(states(None, None)));
    assert_eq!(read(r#"{"free":null}"#), Ok(states(None, None)));
    assert_eq!(read(r#"{"free":true,"strict":false}"#), Ok(states(Some(true), Some(false))));
    assert_eq!(
        read(r#"{"strict":null}"#),
        Err("invalid type: null, expected a boolean at line 1 column 14".to_owned()),
    );
    assert_eq!(serde_json::to_string(&states(None, None)).unwrap(), "{}");
    assert_eq!(serde_json::to_string(&states(None, Some(true))).unwrap(), r#"{"strict":true}"#);
}

#[test]
fn strings_are_borrowed_from_the_input() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Borrowing<'a> {
        text: &'a str,
        more: Option<&'a str>,
    }
    let input = String::from(r#"{"more":"m","text":"t"}"#);
    let read: Borrowing<'_> = serde_json::from_str(&input).unwrap();
    assert_eq!(read, Borrowing { text: "t", more: Some("m") });
    assert_eq!(read.text.as_ptr(), &raw const input.as_bytes()[20]);
    let built = Borrowing::builder().text("t").more("m").build().unwrap();
    assert_eq!(built, read);
}
