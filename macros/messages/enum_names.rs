// other_aliased
enum Model {
    Gpt,
    #[request(other)]
    #[serde(alias = "other")]
    //              ^^^^^^^ `alias` has no effect: the variant is any name that no other one has; remove it
    Other(String),
}

// other_and_serde_other
enum Model {
    Gpt,
    #[serde(other)]
    Unknown,
    #[request(other)]
    //        ^^^^^ only one variant can be the `other` one
    Other(String),
}

// other_beside_values
enum Model {
    Gpt,
    Mini(u8),
    #[request(other)]
    //        ^^^^^ `other` needs an enum whose other variants are all unit variants
    Other(String),
}

// other_never_read
enum Model {
    Gpt,
    #[request(other)]
    //        ^^^^^ `other` has no effect: the variant is never read; remove it
    #[serde(skip_deserializing)]
    Other(String),
}

// other_not_last
enum Model {
    Gpt,
    #[request(other)]
    //        ^^^^^ the variant with `other` must be the last one
    Other(String),
    Mini,
}

// other_of_a_unit
enum Model {
    Gpt,
    #[request(other)]
    //        ^^^^^ `other` needs a variant that holds the name, such as `Other(String)`
    Other,
}

// other_of_two
enum Model {
    Gpt,
    #[request(other)]
    Other(String),
    #[request(other)]
    //        ^^^^^ only one variant can be the `other` one
    Another(String),
}

// other_renamed
enum Model {
    Gpt,
    #[request(other)]
    #[serde(rename = "other")]
    //      ^^^^^^ `rename` has no effect: the variant is any name that no other one has; remove it
    Other(String),
}

// other_tagged
#[serde(tag = "type")]
enum Model {
    Gpt,
    #[request(other)]
    //        ^^^^^ `other` needs an enum without a tag, whose other variants are all unit variants; for an unknown tag, use `#[serde(other)]` on a unit variant
    Other(String),
}

// other_untagged
#[serde(untagged)]
enum Model {
    Gpt,
    #[request(other)]
    //        ^^^^^ `other` contradicts `untagged`: the variant has no name
    Other(String),
}

// other_untagged_variant
enum Model {
    Gpt,
    #[request(other)]
    //        ^^^^^ `other` contradicts `untagged`: the variant has no name
    #[serde(untagged)]
    Other(String),
}

// other_with_function
enum Model {
    Gpt,
    #[request(other)]
    Other(#[serde(with = "with")] String),
    //            ^^^^ `with` has no effect: the name is converted by `From<String>` and `AsRef<str>`; remove it
}

// other_with_functions
enum Model {
    Gpt,
    #[request(other)]
    //        ^^^^^ `other` contradicts `with`: the name is converted by `From<String>` and `AsRef<str>`
    #[serde(with = "with")]
    Other(String),
}

// serde_other_holds_something
#[serde(tag = "type")]
enum Part {
    Text { text: String },
    #[serde(other)]
    //      ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
    Unknown(Inner),
}

// serde_other_holds_the_name
enum Model {
    Gpt,
    #[serde(other)]
    //      ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
    Other(String),
}

// serde_other_not_last
enum Model {
    #[serde(other)]
    //      ^^^^^ the variant with `other` must be the last one, before any that are untagged
    Unknown,
    Gpt,
}

// serde_other_of_two
enum Model {
    Gpt,
    #[serde(other)]
    Unknown,
    #[serde(other)]
    //      ^^^^^ only one variant can be the `other` one
    Other,
}

// serde_other_untagged
#[serde(untagged)]
enum Model {
    Gpt,
    #[serde(other)]
    //      ^^^^^ `other` contradicts `untagged`: the variant has no name
    Unknown,
}

// serde_other_untagged_variant
enum Model {
    Gpt(u8),
    #[serde(other, untagged)]
    //      ^^^^^ `other` contradicts `untagged`: the variant has no name
    Unknown,
}

// string_and_from
#[derive(RunRequest)]
#[request(string)]
enum Model {
    Gpt,
    #[request(other, from)]
    //               ^^^^ `from` has no effect: with `string`, the enum converts from strings; remove it
    Other(String),
}

fn name(model: &Model) -> &str {
    model.as_str()
}

// string_of_fields
#[derive(RunRequest)]
#[request(string)]
//        ^^^^^^ `string` needs unit variants, and `Other` is none; if it is any other name, add `#[request(other)]` to it
enum Model {
    Gpt,
    Other(String),
}

fn name(model: &Model) -> &str {
    model.as_str()
}

// string_of_one_without_a_name
#[request(string)]
//        ^^^^^^ `string` needs variants that are their names alone, and `Other` is not
enum Model {
    Gpt,
    #[serde(untagged)]
    Other,
}

// string_tagged
#[request(string)]
//        ^^^^^^ `string` contradicts `tag`: the variants are no mere names
#[serde(tag = "type")]
enum Model {
    Gpt,
    Mini,
}

// string_untagged
#[request(string)]
//        ^^^^^^ `string` contradicts `untagged`: the variants are no mere names
#[serde(untagged)]
enum Model {
    Gpt,
}
