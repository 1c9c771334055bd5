// allow_unvalidated
struct Run {
    #[request(allow_unvalidated)]
    //        ^^^^^^^^^^^^^^^^^ unknown `request` attribute `allow_unvalidated`: use `skip`
    field: String,
}

// bon_on
#[request(builder(on(String, into)))]
//                ^^ unknown `request` attribute `on`: setters already convert; add `into = true` to a field whose setter does not
struct Run {
    model: String,
}

// chars
struct Run {
    #[request(chars(..=5))]
    //        ^^^^^ unknown `request` attribute `chars`: `length` already counts characters
    field: String,
}

// custom_function
struct Run {
    #[request(custom(function = "check_name"))]
    //               ^^^^^^^^^^^^^^^^^^^^^^^ expected the path of a function: `custom(path::to::function)`
    field: String,
}

// default_value
struct Run {
    #[request(default_value = "gpt-4o")]
    //        ^^^^^^^^^^^^^ unknown `request` attribute `default_value`: use `default = "..."`
    model: String,
}

// deny_unknown_fields
#[request(deny_unknown_fields)]
//        ^^^^^^^^^^^^^^^^^^^ `deny_unknown_fields` belongs in `#[serde(...)]`
struct Run {
    field: u8,
}

// derive_builder_pattern
#[request(builder(pattern = "owned"))]
//                ^^^^^^^ unknown `request` attribute `pattern`: setters always take and return the builder; remove it
struct Run {
    model: String,
}

// description
struct Run {
    #[request(description = "A name.")]
    //        ^^^^^^^^^^^ unknown `request` attribute `description`: write a doc comment
    field: String,
}

// dive
struct Run {
    #[request(dive)]
    //        ^^^^ unknown `request` attribute `dive`: nested values are validated automatically; remove it
    field: Vec<String>,
}

// email
struct Run {
    #[request(email)]
    //        ^^^^^ unknown `request` attribute `email`: use `format(email)`
    field: String,
}

// email_on_struct
#[request(email)]
//        ^^^^^ unknown `request` attribute `email`: use `format(email)`, on a field
struct Run {
    model: String,
}

// exclusive_minimum
struct Run {
    #[request(exclusive_minimum = 1)]
    //        ^^^^^^^^^^^^^^^^^ unknown `request` attribute `exclusive_minimum`: use `above(MIN)`
    field: u8,
}

// into
struct Run {
    #[request(into)]
    //        ^^^^ expected `true` or `false`: `into = true`
    model: String,
}

// length_equal
struct Run {
    #[request(length(equal = 3))]
    //               ^^^^^^^^^ expected a range such as `1..=64`; write `length(3..=3)`
    field: String,
}

// length_min
struct Run {
    #[request(length(min = 1))]
    //               ^^^^^^^ expected a range such as `1..=64`; write `length(1..)`
    field: String,
}

// length_of_chars
struct Run {
    #[request(length(chars, min = 1, max = 5))]
    //               ^^^^^^^^^^^^^^^^^^^^^^^ expected a range such as `1..=64`; write `length(1..=5)`
    field: String,
}

// length_of_graphemes
struct Run {
    #[request(length(graphemes, min = 1, max = 5))]
    //                          ^^^^^^^^^^^^^^^^ expected a range such as `1..=64`; write `length(graphemes, 1..=5)`
    field: String,
}

// max_length
struct Run {
    #[request(max_length = 5)]
    //        ^^^^^^^^^^ unknown `request` attribute `max_length`: use `length(MIN..=MAX)`
    field: String,
}

// message_for_the_field
struct Run {
    #[request(length(1..), message = "say something")]
    //                     ^^^^^^^ unknown `request` attribute `message`: add it to each rule: `length(1.., message = "...", code = "...")`
    prompt: String,
}

// min
struct Run {
    #[request(min = 1)]
    //        ^^^ unknown `request` attribute `min`: use `range(MIN..=MAX)`
    field: u8,
}

// must_match
struct Run {
    #[request(must_match(other = "name"))]
    //        ^^^^^^^^^^ unknown `request` attribute `must_match`: use `check = path` on the struct
    field: String,
}

// nested_with_arguments
#[derive(RunRequest)]
struct Run {
    #[request(nested(skip))]
    //              ^ `nested` takes no value
    field: Inner,
}

#[derive(RunRequest)]
struct Inner {
    text: String,
}

// not_empty
struct Run {
    #[request(not_empty)]
    //        ^^^^^^^^^ unknown `request` attribute `not_empty`: use `length(1..)`
    field: String,
}

// prefix
struct Run {
    #[request(prefix("asst_"))]
    //        ^^^^^^ unknown `request` attribute `prefix`: use `starts_with("...")`
    field: String,
}

// range_min_max
struct Run {
    #[request(range(min = 1, max = 5))]
    //              ^^^^^^^^^^^^^^^^ expected a range such as `1..=64`; write `range(1..=5)`
    field: u8,
}

// range_min_without_number
struct Run {
    #[request(range(min))]
    //              ^^^ expected a range such as `1..=64`
    field: u8,
}

// regex
struct Run {
    #[request(regex(path = *NAME))]
    //        ^^^^^ unknown `request` attribute `regex`: use `pattern("...")`
    field: String,
}

// rename
struct Run {
    #[request(rename = "n")]
    //        ^^^^^^ `rename` belongs in `#[serde(...)]`
    field: String,
}

// rename_all_on_field
struct Run {
    #[request(rename_all = "camelCase")]
    //        ^^^^^^^^^^ `rename_all` belongs in `#[serde(...)]` on the struct
    model: String,
}

// required
struct Run {
    #[request(required)]
    //        ^^^^^^^^ unknown `request` attribute `required`: a field is required unless it is an `Option` or has a default; to require an `Option`, add `nullable`
    field: Option<String>,
}

// serde_length
struct Run {
    #[serde(length(1..))]
    //      ^^^^^^ `#[serde(length)]` is not supported here: it belongs in `#[request(...)]`
    field: String,
}

// short
struct Run {
    #[request(short)]
    //        ^^^^^ unknown `request` attribute `short`: a request is not a command line; remove it
    model: String,
}

// skip_serializing_if
struct Run {
    #[request(skip_serializing_if = "Option::is_none")]
    //        ^^^^^^^^^^^^^^^^^^^ `skip_serializing_if` belongs in `#[serde(...)]`
    field: Option<String>,
}

// start_fn
#[request(start_fn = new)]
//        ^^^^^^^^ unknown `request` attribute `start_fn`: `T::builder()` and `build()` cannot be renamed
struct Run {
    field: u8,
}

// strip_option
struct Run {
    #[request(strip_option)]
    //        ^^^^^^^^^^^^ unknown `request` attribute `strip_option`: the setter of an `Option` already takes the value inside; remove it
    field: Option<String>,
}
