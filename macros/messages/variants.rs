// alias_of_a_variant_never_read
enum Role {
    User,
    #[serde(skip_deserializing, alias = "system")]
    //                                  ^^^^^^^^ `alias` has no effect: the variant is never read; remove it
    Developer,
}

// alias_of_an_untagged_variant
#[serde(untagged)]
enum Stop {
    One(String),
    #[serde(alias = "many")]
    //              ^^^^^^ `alias` has no effect: an untagged variant has no name on the wire; remove it
    Many(Vec<String>),
}

// borrow_of_a_struct_variant
enum Part<'a> {
    #[serde(borrow)]
    //      ^^^^^^ `borrow` has no effect: it is for variants that hold one value; add it to the fields that borrow
    Text { text: &'a str },
}

// borrow_of_a_unit
enum Part {
    #[serde(borrow)]
    //      ^^^^^^ `borrow` has no effect: the variant has no fields; remove it
    Nothing,
}

// deserialize_only_skip_serializing
#[request(deserialize_only)]
enum Role {
    User,
    #[serde(skip_serializing)]
    //      ^^^^^^^^^^^^^^^^ `skip_serializing` has no effect: with `deserialize_only`, nothing is ever written; remove it
    Developer,
}

// deserialize_only_variant_serialize_with
#[request(deserialize_only)]
enum Part {
    #[serde(serialize_with = "with::serialize")]
    //      ^^^^^^^^^^^^^^ `serialize_with` has no effect: with `deserialize_only`, nothing is ever written; remove it
    Count(u8),
}

// duplicate_alias_of_variants
#[serde(rename_all = "lowercase")]
enum Role {
    User,
    #[serde(alias = "user")]
    Person,
//  ^^^^^^ duplicate variant name `user`
}

// duplicate_name_of_variants
#[serde(rename_all = "lowercase")]
enum Role {
    User,
    #[serde(rename = "user")]
    Person,
//  ^^^^^^ duplicate variant name `user`
}

// duplicate_name_of_variants_read
enum Role {
    #[serde(rename(deserialize = "user"))]
    User,
    #[serde(rename(deserialize = "user"))]
    Person,
//  ^^^^^^ duplicate variant name `user`
}

// duplicate_name_of_variants_written
enum Role {
    #[serde(rename(serialize = "user"))]
    User,
    #[serde(rename(serialize = "user"))]
    Person,
//  ^^^^^^ duplicate variant name `user`
}

// empty_tuple_variant_of_a_tag
#[serde(tag = "type")]
enum Part {
    Nothing(),
//  ^^^^^^^ a tuple has no place for the tag; name the fields, or add `content = "..."` beside `tag`
}

// length_on_a_variant
enum Part {
    #[request(length(1..))]
    //        ^^^^^^ `length` belongs on a field
    Text(String),
}

// rename_of_an_untagged_variant
#[serde(tag = "type")]
enum Part {
    Text { text: String },
    #[serde(untagged, rename = "plain")]
    //                ^^^^^^ `rename` has no effect: an untagged variant has no name on the wire; remove it
    Plain(String),
}

// serialize_only_default
#[request(serialize_only)]
#[serde(tag = "type")]
enum Tool {
    #[request(default)]
    //        ^^^^^^^ `default` has no effect: with `serialize_only`, nothing is ever read; remove it
    Function(Inner),
}

// serialize_only_serde_other
#[request(serialize_only)]
enum Role {
    User,
    #[serde(other)]
    //      ^^^^^ `other` has no effect: with `serialize_only`, nothing is ever read; remove it
    Unknown,
}

// serialize_only_skip_deserializing
#[request(serialize_only)]
enum Role {
    User,
    #[serde(skip_deserializing)]
    //      ^^^^^^^^^^^^^^^^^^ `skip_deserializing` has no effect: with `serialize_only`, nothing is ever read; remove it
    Developer,
}

// serialize_only_variant_alias
#[request(serialize_only)]
enum Role {
    #[serde(alias = "system")]
    //              ^^^^^^^^ `alias` has no effect: with `serialize_only`, nothing is ever read; remove it
    Developer,
}

// serialize_only_variant_deserialize_with
#[request(serialize_only)]
enum Part {
    #[serde(deserialize_with = "with::deserialize")]
    //      ^^^^^^^^^^^^^^^^ `deserialize_with` has no effect: with `serialize_only`, nothing is ever read; remove it
    Count(u8),
}

// skip_and_alias
enum Role {
    User,
    #[serde(skip, alias = "system")]
    //                    ^^^^^^^^ `alias` has no effect: the variant is never read or written; remove it
    Developer,
}

// skip_and_bare
#[serde(tag = "type")]
enum Choice {
    #[request(bare)]
    //        ^^^^ `bare` has no effect: the variant is never read or written; remove it
    #[serde(skip)]
    Auto,
    Text(Inner),
}

// skip_and_other
enum Model {
    Gpt,
    #[serde(skip)]
    #[request(other)]
    //        ^^^^^ `other` has no effect: the variant is never read or written; remove it
    Other(String),
}

// skip_and_with
enum Part {
    #[serde(skip, with = "with")]
    //            ^^^^ `with` has no effect: the variant is never read or written; remove it
    Count(u8),
}

// tuple_variant_of_a_tag
#[serde(tag = "type")]
enum Part {
    Pair(u8, u8),
//  ^^^^ a tuple has no place for the tag; name the fields, or add `content = "..."` beside `tag`
}

// untagged_and_content
#[serde(untagged, tag = "type", content = "value")]
//      ^^^^^^^^ `untagged` contradicts `tag`
enum Part {
    Text(String),
}

// untagged_and_tag
#[serde(untagged, tag = "type")]
//      ^^^^^^^^ `untagged` contradicts `tag`
enum Part {
    Text(Inner),
}

// untagged_variant_not_last
#[serde(tag = "type")]
enum Part {
    #[serde(untagged)]
    //      ^^^^^^^^ untagged variants are read last; move this one behind those that have a tag
    Text(String),
    Image { url: String },
}

// untagged_variant_of_an_untagged_enum
#[serde(untagged)]
enum Part {
    #[serde(untagged)]
    //      ^^^^^^^^ `untagged` has no effect: the whole enum is untagged; remove it
    Text(String),
}

// untagged_variants_alone
#[serde(tag = "type")]
//      ^^^ `tag` has no effect: every variant is untagged; remove it
enum Part {
    #[serde(untagged)]
    Text(String),
}

// variant_keys_in_validate; mistakes: 4
#[derive(Validate)]
#[serde(tag = "type")]
#[request(from)]
//        ^^^^ `from` needs `derive(RunRequest)`: `derive(Validate)` only generates validation
enum Part {
    #[request(bare)]
    //        ^^^^ `bare` needs `derive(RunRequest)`: `derive(Validate)` only generates validation
    Auto,
    #[request(default, from)]
    //        ^^^^^^^ `default` needs `derive(RunRequest)`: `derive(Validate)` only generates validation
    //                 ^^^^ `from` needs `derive(RunRequest)`: `derive(Validate)` only generates validation
    Text { text: String },
}

// variant_type_parameter
enum Part<T> {
    Text(T),
    //   ^ add `nested` or `skip`: cannot tell whether `T` implements `Validate`
}

// with_and_keys_of_a_field
enum Part {
    #[serde(with = "with")]
    Count(#[serde(default)] u8),
    //            ^^^^^^^ `default` has no effect: functions read and write the whole variant; remove it
}
