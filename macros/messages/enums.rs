// bare_adjacent
#[serde(tag = "type", content = "value")]
enum Choice {
    #[request(bare)]
    //        ^^^^ `bare` needs an enum with a `tag`, but without `content`
    Auto,
    Text(String),
}

// bare_and_serde_other
#[serde(tag = "type")]
enum Choice {
    #[request(bare)]
    #[serde(other)]
    //      ^^^^^ `other` contradicts `bare`: a mere string must be the name of a variant
    Auto,
}

// bare_external
enum Choice {
    #[request(bare)]
    //        ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum: without a tag, a unit variant is a mere name anyway
    Auto,
    Text(String),
}

// bare_twice_of_one_name
#[serde(tag = "type", rename_all = "snake_case")]
enum Choice {
    #[request(bare)]
    Auto,
    #[request(bare)]
    #[serde(rename = "auto")]
    Automatic,
//  ^^^^^^^^^ duplicate variant name `auto`
}

// bare_untagged
#[serde(untagged)]
enum Choice {
    #[request(bare)]
    //        ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum
    Auto,
    Text(String),
}

// bare_untagged_variant
#[serde(tag = "type")]
enum Choice {
    Text { text: String },
    #[request(bare)]
    //        ^^^^ `bare` contradicts `untagged`: the variant has no name
    #[serde(untagged)]
    Auto,
}

// bare_with_empty_braces
#[serde(tag = "type")]
enum Choice {
    #[request(bare)]
    //        ^^^^ `bare` needs a unit variant: a name alone has no place for fields
    Text {},
}

// bare_with_fields
#[serde(tag = "type")]
enum Choice {
    #[request(bare)]
    //        ^^^^ `bare` needs a unit variant: a name alone has no place for fields
    Text { text: String },
}

// content_is_tag
#[serde(tag = "type", content = "type")]
//                              ^^^^^^ `type` is the name of the tag; choose another one
enum Part {
    Text(String),
}

// content_untagged
#[serde(content = "value", untagged)]
//                         ^^^^^^^^ `untagged` contradicts `content`
enum Part {
    Text(String),
}

// content_without_tag
#[serde(content = "value")]
//      ^^^^^^^ `content` needs `tag = "..."` beside it
enum Part {
    Text(String),
}

// default_external
enum Tool {
    #[request(default)]
    //        ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
    Custom { name: String },
    Function(Inner),
}

// default_of_a_unit
#[serde(tag = "type")]
enum Tool {
    #[request(default)]
    //        ^^^^^^^ `default` needs a variant with fields, which an object without the tag has
    Custom,
    Function(Inner),
}

// default_of_an_untagged_variant
#[serde(tag = "type")]
enum Tool {
    Function(Inner),
    #[request(default)]
    //        ^^^^^^^ `default` contradicts `untagged`: the variant has no tag anyway
    #[serde(untagged)]
    Custom { name: String },
}

// default_of_two
#[serde(tag = "type")]
enum Tool {
    #[request(default)]
    Custom { name: String },
    #[request(default)]
    //        ^^^^^^^ only one variant can be the `default` one
    Function(Inner),
}

// default_untagged
#[serde(untagged)]
enum Tool {
    #[request(default)]
    //        ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
    Custom { name: String },
    Function(Inner),
}

// deny_unknown_fields_of_names
#[serde(deny_unknown_fields)]
//      ^^^^^^^^^^^^^^^^^^^ `deny_unknown_fields` has no effect: no variant has fields; remove it
enum Role {
    User,
    Assistant,
}

// deny_unknown_fields_of_newtypes
#[serde(tag = "type", deny_unknown_fields)]
//                    ^^^^^^^^^^^^^^^^^^^ `deny_unknown_fields` has no effect: no variant has fields of its own; add it to the types that the variants hold
enum Tool {
    Function(Inner),
}

// deny_unknown_fields_of_values
#[serde(untagged, deny_unknown_fields)]
//                ^^^^^^^^^^^^^^^^^^^ `deny_unknown_fields` has no effect: no variant has fields of its own; add it to the types that the variants hold
enum Stop {
    One(String),
    Many(Vec<String>),
}

// from_of_a_parameter
#[request(from)]
enum Part<T> {
    Text(String),
    Other(#[request(skip)] T),
    //                     ^ `T` may be `String`, so that two variants would convert from it; remove `from` from the enum, and add `#[request(from)]` to the variants that convert
}

// from_of_a_struct_variant
enum Part {
    #[request(from)]
    //        ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
    Text { text: String },
}

// from_of_a_tuple_variant
enum Part {
    #[request(from)]
    //        ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
    Text(String, String),
}

// from_of_a_unit_variant
enum Part {
    #[request(from)]
    //        ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
    Nothing,
    Text(String),
}

// from_of_no_variant
#[request(from)]
//        ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
enum Role {
    User,
    Assistant,
}

// from_of_two_of_one_type
#[derive(RunRequest)]
#[request(from)]
enum Part {
    Text(String),
    Refusal(String),
    //      ^^^^^^ two variants would convert from `String`; remove `from` from the enum, and add `#[request(from)]` to the variants that convert
    Many(Vec<u8>),
}

fn make() -> Part {
    Part::from(vec![1])
}

// from_of_two_variants_of_one_type
enum Part {
    #[request(from)]
    Text(String),
    #[request(from)]
    Refusal(String),
    //      ^^^^^^ two variants would convert from `String`; remove one `from`
}

// rename_all_fields_of_names
#[serde(rename_all_fields = "camelCase")]
//      ^^^^^^^^^^^^^^^^^ `rename_all_fields` has no effect: no variant has named fields; remove it
enum Role {
    User,
    Assistant,
}

// rename_all_fields_of_newtypes
#[serde(tag = "type", rename_all_fields = "camelCase")]
//                    ^^^^^^^^^^^^^^^^^ `rename_all_fields` has no effect: no variant has named fields; remove it
enum Tool {
    Function(Inner),
}

// rename_all_of_a_newtype
#[serde(tag = "type")]
enum Tool {
    #[serde(rename_all = "camelCase")]
    //      ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
    Function(Inner),
}

// rename_all_of_a_unit
enum Role {
    #[serde(rename_all = "camelCase")]
    //      ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
    User,
}

// rename_all_untagged
#[serde(untagged, rename_all = "camelCase")]
//                ^^^^^^^^^^ `rename_all` has no effect: an untagged variant has no name on the wire; for the names of fields, use `rename_all_fields`
enum Stop {
    One(String),
    Many { stop_words: Vec<String> },
}
