// default_on_flattened
#[derive(RunRequest, Default)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten, default)]
    //               ^^^^^^^ `default` contradicts `flatten`: a flattened request uses the defaults of its fields; put it on those
    page: Page,
}

// foreign_where_unknown_fields_are_denied
#[derive(run_request::Validate, serde::Serialize, serde::Deserialize)]
struct Theirs {
    a: u8,
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
//      ^^^^^^^^^^^^^^^^^^^ `deny_unknown_fields` cannot tell which fields the foreign `theirs` knows
struct Run {
    #[serde(flatten)]
    #[request(foreign)]
    theirs: Theirs,
}

// foreign_without_flatten
#[derive(run_request::Validate, serde::Serialize, serde::Deserialize)]
struct Theirs {
    a: u8,
}

#[derive(RunRequest)]
struct Run {
    #[request(foreign)]
    //        ^^^^^^^ `foreign` needs `#[serde(flatten)]`
    theirs: Theirs,
}

// map_where_unknown_fields_are_denied
use std::collections::BTreeMap;

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
//      ^^^^^^^^^^^^^^^^^^^ `deny_unknown_fields` leaves nothing for the flattened map
struct Run {
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

// map_without_string_keys
use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    rest: BTreeMap<u8, u8>,
    //    ^^^^^^^^^^^^^^^^ `BTreeMap<u8, u8>` cannot be flattened: its keys are not `String`
}

// parameter_that_says_nothing
struct Search<T> {
    #[serde(flatten)]
    page: T,
    //    ^ add `nested` or `foreign`: cannot tell whether `T` is a request
    query: String,
}

// rename_on_flattened
#[derive(RunRequest)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten, rename = "p")]
    //               ^^^^^^ `rename` contradicts `flatten`: a flattened field has no wire name; remove it
    page: Page,
}

// two_maps
use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    some: BTreeMap<String, u8>,
    #[serde(flatten)]
    others: BTreeMap<String, String>,
    //      ^^^^^^^^^^^^^^^^^^^^^^^^ only one map can collect the unknown fields
}

// value_of_std
struct Run {
    #[serde(flatten)]
    names: Vec<String>,
    //     ^^^^^^^^^^^ `Vec<String>` cannot be flattened: it does not derive `RunRequest`
}

// with_on_request
#[derive(RunRequest)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten, with = "page")]
    //               ^^^^ `with` also needs `#[request(foreign)]`: a flattened request is read field by field
    page: Page,
}

// first_key_wins_of_a_request; mistakes: 2
struct Run {
    #[serde(flatten)]
    #[request(first_key_wins)]
    //        ^^^^^^^^^^^^^^ `first_key_wins` contradicts `flatten`: a flattened field has no wire name; remove it
    page: Page,
    #[serde(flatten)]
    #[request(first_key_wins)]
    //        ^^^^^^^^^^^^^^ `first_key_wins` contradicts `flatten`: a flattened field has no wire name; remove it
    rest: HashMap<String, u8>,
}
