// bound_of_one_side_twice
#[serde(bound(serialize = "T: serde::Serialize"))]
#[serde(bound(serialize = "T: serde::Serialize"))]
//      ^^^^^ duplicate `bound`
struct Run<T> {
    #[request(skip)]
    field: T,
}

// builder_derive_unknown
#[request(builder(derive(Default)))]
//                       ^^^^^^^ a builder can derive `Clone`, `Debug` and `PartialEq`
struct Run {
    text: String,
}

// builder_key_unknown
#[request(builder(nam = Making))]
//                ^^^ unknown `request` attribute `nam`; did you mean `name`?
struct Run {
    text: String,
}

// builder_name_is_the_struct
#[request(builder(name = Run))]
//                       ^^^ `Run` is the request itself; the builder needs another name
struct Run {
    field: u8,
}

// builder_twice
#[request(builder(name = A), builder(name = B))]
//                           ^^^^^^^ duplicate `builder`
struct Run {
    text: String,
}

// builder_without_parentheses
#[request(builder = Making)]
//        ^^^^^^^ expected `builder(name = Ident, vis = pub, derive(Clone, Debug, PartialEq))`
struct Run {
    text: String,
}

// default_in_both_attributes
struct Run {
    #[request(default = 3)]
    #[serde(default)]
    //      ^^^^^^^ duplicate `default`
    priority: u8,
}

// default_in_validate
#[derive(Validate)]
struct Run {
    #[request(default = 1)]
    //        ^^^^^^^ `default` needs `derive(RunRequest)`: `derive(Validate)` only generates validation
    field: u8,
}

// default_is_no_expression
struct Run {
    #[request(default = |x| x)]
    //                  ^ put this expression in braces: `default = { ... }`
    pair: [u8; 2],
}

// default_twice
struct Run {
    #[request(default = 3, default)]
    //                     ^^^^^^^ duplicate `default`
    priority: u8,
}

// deserialize_only_serialize_with
fn write() {}

#[derive(RunRequest)]
#[request(deserialize_only)]
struct Run {
    #[serde(serialize_with = "write")]
    //      ^^^^^^^^^^^^^^ `serialize_with` has no effect: with `deserialize_only`, nothing is ever written; remove it
    field: u8,
}

// deserialize_only_skip_serializing_if
#[request(deserialize_only)]
struct Run {
    #[serde(skip_serializing_if = "Option::is_none")]
    //      ^^^^^^^^^^^^^^^^^^^ `skip_serializing_if` has no effect: with `deserialize_only`, nothing is ever written; remove it
    field: Option<u8>,
}

// duplicate_field_name
struct Run {
    model: String,
    #[serde(rename = "model")]
    fallback: Option<String>,
//  ^^^^^^^^ duplicate field name `model`
}

// duplicate_name_when_written
struct Run {
    model: String,
    #[serde(rename(serialize = "model"))]
    fallback: Option<String>,
//  ^^^^^^^^ duplicate field name `model`
}

// extensible_in_validate
#[derive(Validate)]
#[request(extensible)]
//        ^^^^^^^^^^ `extensible` needs `derive(RunRequest)`: `derive(Validate)` only generates validation
struct Run {
    field: u8,
}

// missing_comma
struct Run {
    #[request(length(1..) pattern("a"))]
    //                    ^^^^^^^ expected `,`
    callback: String,
}

// nested_and_skip
struct Run {
    #[request(nested, skip)]
    //                ^^^^ `skip` contradicts `nested`
    model: String,
}

// not_a_key
struct Run {
    #[request("length")]
    //        ^^^^^^^^ expected the name of a `request` attribute
    callback: String,
}

// not_null_without_option
struct Run {
    #[request(not_null)]
    //        ^^^^^^^^ `not_null` needs an `Option`
    model: String,
}

// rename_of_one_side_twice
#[serde(rename_all(serialize = "camelCase"))]
#[serde(rename_all(deserialize = "camelCase"))]
struct Run {
    #[serde(rename(serialize = "a"))]
    #[serde(rename = "b")]
    //      ^^^^^^ duplicate `rename`
    field: u8,
}

// rule_on_variant
#[derive(Validate)]
enum Part {
    #[request(length(1..))]
    //        ^^^^^^ `length` belongs on a field
    Text(String),
}

// serde_case_unknown
#[serde(rename_all = "camel_case")]
//                   ^^^^^^^^^^^^ unknown case; there are "lowercase", "UPPERCASE", "PascalCase", "camelCase", "snake_case", "SCREAMING_SNAKE_CASE", "kebab-case", "SCREAMING-KEBAB-CASE"
struct Run {
    model: String,
}

// serde_crate_on_struct
#[serde(crate = "serde")]
//      ^^^^^ `#[serde(crate)]` is not supported here: the generated code uses serde through `run-request`; remove it
struct Run {
    model: String,
}

// serde_default_is_no_path
struct Run {
    #[serde(default = "1 + 1")]
    //                ^^^^^^^ expected the path of a function: `default = "path::to::function"`
    priority: u8,
}

// serde_from_on_struct
#[serde(from = "Wire")]
//      ^^^^ `#[serde(from)]` is not supported here: a request deserializes from its own fields; derive `RunRequest` for the type on the wire, and convert from it
struct Run {
    model: String,
}

// serde_into_on_field
struct Run {
    #[serde(into = "Wire")]
    //      ^^^^ `#[serde(into)]` is not supported here: use a function that converts, with `#[serde(serialize_with = "...")]`
    model: String,
}

// serde_into_on_struct
#[serde(into = "Wire")]
//      ^^^^ `#[serde(into)]` is not supported here: a request serializes its own fields; derive `RunRequest` for the type on the wire, and convert into it
struct Run {
    model: String,
}

// serde_key_unsupported_on_field
struct Run {
    #[serde(getter = "model")]
    //      ^^^^^^ `#[serde(getter)]` is not supported here: it belongs to `remote`; use `#[serde(with = "...")]` on a field instead
    model: String,
}

// serde_key_unsupported_on_struct
#[serde(untagged)]
//      ^^^^^^^^ `#[serde(untagged)]` is not supported here: it is for enums and their variants
struct Run {
    model: String,
}

// serde_remote_on_struct
#[serde(remote = "Wire")]
//      ^^^^^^ `#[serde(remote)]` is not supported here: use `#[serde(with = "...")]` on the field with the other type
struct Run {
    model: String,
}

// serde_rename_all_fields_on_struct
#[serde(rename_all_fields = "camelCase")]
//      ^^^^^^^^^^^^^^^^^ `#[serde(rename_all_fields)]` is not supported here: it is for enums and their variants
struct Run {
    model: String,
}

// serde_schema_on_field
struct Run {
    #[serde(schema)]
    //      ^^^^^^ `#[serde(schema)]` is not supported here: it belongs in `#[request(...)]` on the struct
    model: String,
}

// serde_tag_on_struct
#[serde(tag = "type")]
//      ^^^ `#[serde(tag)]` is not supported here: add a field for the tag
struct Run {
    model: String,
}

// serde_transparent_on_struct
#[serde(transparent)]
//      ^^^^^^^^^^^ `#[serde(transparent)]` is not supported here: a request is an object; derive serde's own traits and `Validate` instead
struct Run {
    model: String,
}

// serde_try_from_on_field
struct Run {
    #[serde(try_from = "Wire")]
    //      ^^^^^^^^ `#[serde(try_from)]` is not supported here: use a function that converts, with `#[serde(deserialize_with = "...")]`
    model: String,
}

// serde_try_from_on_struct
#[serde(try_from = "Wire")]
//      ^^^^^^^^ `#[serde(try_from)]` is not supported here: a request deserializes from its own fields; derive `RunRequest` for the type on the wire, and convert from it
struct Run {
    model: String,
}

// serde_untagged_on_field
struct Run {
    #[serde(untagged)]
    //      ^^^^^^^^ `#[serde(untagged)]` is not supported here: it is for enums and their variants
    model: String,
}

// serialize_only_alias
#[request(serialize_only)]
struct Run {
    #[serde(alias = "mood")]
    //              ^^^^^^ `alias` has no effect: with `serialize_only`, nothing is ever read; remove it
    field: u8,
}

// serialize_only_and_deserialize_only
#[request(serialize_only, deserialize_only)]
//                        ^^^^^^^^^^^^^^^^ `deserialize_only` contradicts `serialize_only`
struct Run {
    number: u64,
}

// serialize_only_borrow
#[request(serialize_only)]
struct Run<'a> {
    #[serde(borrow)]
    //      ^^^^^^ `borrow` has no effect: with `serialize_only`, nothing is ever read; remove it
    field: std::borrow::Cow<'a, str>,
}

// serialize_only_deserialize_with
fn read() {}

#[derive(RunRequest)]
#[request(serialize_only)]
struct Run {
    #[serde(deserialize_with = "read")]
    //      ^^^^^^^^^^^^^^^^ `deserialize_with` has no effect: with `serialize_only`, nothing is ever read; remove it
    field: u8,
}

// serialize_only_expecting
#[request(serialize_only)]
#[serde(expecting = "a run")]
//      ^^^^^^^^^ `expecting` has no effect: with `serialize_only`, nothing is ever read; remove it
struct Run {
    field: u8,
}

// several_mistakes; mistakes: 3
#[derive(RunRequest)]
#[serde(untagged)]
//      ^^^^^^^^ `#[serde(untagged)]` is not supported here: it is for enums and their variants
struct Run {
    #[request(lenght(1..=64), default = "m")]
    //        ^^^^^^ unknown `request` attribute `lenght`; did you mean `length`?
    model: String,
    #[request(range(5..=1))]
    //              ^^^^^ empty range: 5 is greater than 1
    priority: u8,
}

fn main() {
    let _ = Run::builder().priority(3).build();
}

// several_of_one_struct; mistakes: 6
#[derive(RunRequest)]
#[request(extensibel, builder(nam = Build))]
//        ^^^^^^^^^^ unknown `request` attribute `extensibel`; did you mean `extensible`?
//                            ^^^ unknown `request` attribute `nam`; did you mean `name`?
struct Run {
    #[request(lenght(1..))]
    //        ^^^^^^ unknown `request` attribute `lenght`; did you mean `length`?
    name: String,
    #[request(range(5..=1), default = 3, default = 4)]
    //              ^^^^^ empty range: 5 is greater than 1
    //                                   ^^^^^^^ duplicate `default`
    level: u8,
    #[request(nullable)]
    //        ^^^^^^^^ `nullable` needs an `Option`
    other: u8,
}

fn main() {
    let _ = Run::builder().name("a").other(1).build();
}

// unknown_on_struct
#[request(crat = run_request)]
//        ^^^^ unknown `request` attribute `crat`; did you mean `crate`?
struct Run {
    model: String,
}

// unknown_on_variant
#[derive(Validate)]
enum Part {
    #[request(frobnicate)]
    //        ^^^^^^^^^^ unknown `request` attribute `frobnicate`
    Text(String),
}

// validate_is_builder
#[request(validate = builder)]
//                   ^^^^^^^ `builder` is the name of another method of the request
struct Run {
    field: u8,
}

// without_parentheses
struct Run {
    #[request]
    //^^^^^^^ expected `#[request(...)]`
    model: String,
}

// first_key_wins_beside_skip
struct Run {
    #[request(first_key_wins)]
    //        ^^^^^^^^^^^^^^ `first_key_wins` has no effect: the field is never read; remove it
    #[serde(skip)]
    field: u8,
}

// first_key_wins_beside_skip_deserializing
struct Run {
    #[serde(skip_deserializing)]
    #[request(first_key_wins)]
    //        ^^^^^^^^^^^^^^ `first_key_wins` has no effect: the field is never read; remove it
    field: Option<u8>,
}

// serialize_only_first_key_wins
#[request(serialize_only)]
struct Run {
    #[request(first_key_wins)]
    //        ^^^^^^^^^^^^^^ `first_key_wins` has no effect: with `serialize_only`, nothing is ever read; remove it
    #[serde(skip)]
    field: u8,
}

// partial_with_foreign
#[request(partial)]
struct Run {
    text: String,
    #[request(foreign)]
    #[serde(flatten)]
    theirs: Theirs,
//  ^^^^^^ a foreign type has no partial form: a partial request can flatten other partial requests, and a map
}

// partial_on_an_enum
#[request(partial)]
//        ^^^^^^^ `partial` belongs on a struct
enum Part {
    Text,
}

// partial_in_validate
#[derive(Validate)]
#[request(partial)]
//        ^^^^^^^ `partial` needs `derive(RunRequest)`: `derive(Validate)` only generates validation
struct Run {
    text: String,
}

// partial_on_a_variant
enum Part {
    #[request(partial)]
    //        ^^^^^^^ `partial` belongs on a struct
    Text {
        text: String,
    },
}

// partial_on_a_tuple_struct
#[request(partial)]
struct Run(String);
//     ^^^ `RunRequest` needs a struct with named fields or an enum; name its fields, or use `Validate` and serde's own derives

// partial_field_of_other_type
#[request(partial)]
struct Run {
    #[request(partial)]
    name: Option<String>,
    //    ^^^^^^^^^^^^^^ `Option<String>` cannot be partial: it is no request with `#[request(partial)]`, nor an `Option` of one
}

// partial_field_in_box
#[request(partial)]
struct Run {
    #[request(partial)]
    page: Box<Page>,
    //    ^^^^^^^^^ `Box<Page>` cannot be partial: it is no request with `#[request(partial)]`, nor an `Option` of one
}

// partial_field_without_partial
struct Run {
    #[request(partial)]
    //        ^^^^^^^ `partial` on a field needs `#[request(partial)]` on the struct
    page: Page,
}

// partial_field_beside_with
#[request(partial)]
struct Run {
    #[request(partial)]
    //        ^^^^^^^ `partial` contradicts `with`; remove one of them
    #[serde(with = "module")]
    page: Page,
}

// partial_field_beside_flatten
#[request(partial)]
struct Run {
    #[request(partial)]
    //        ^^^^^^^ `partial` contradicts `flatten`: a flattened field is merged field by field anyway; remove it
    #[serde(flatten)]
    page: Page,
}

// partial_field_beside_not_null
#[request(partial, not_null)]
struct Run {
    #[request(partial)]
    //        ^^^^^^^ `partial` contradicts `not_null` on the struct; remove one of them
    page: Option<Page>,
}

// partial_field_in_a_variant
enum Part {
    Text {
        #[request(partial)]
        //        ^^^^^^^ `partial` has no effect: a variant has no builder; remove it
        page: Page,
    },
}
