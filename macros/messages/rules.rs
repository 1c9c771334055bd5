// above_negative_for_unsigned
struct Run {
    #[request(above(-1))]
    //              ^^ `-1` is not a valid `u16`: the minimum is 0
    field: std::num::NonZeroU16,
}

// above_two_bounds
struct Run {
    #[request(above(1, 2))]
    //              ^^^^ expected a bound: `above(0)`
    priority: u8,
}

// above_without_bound
struct Run {
    #[request(above())]
    //        ^^^^^ expected a bound: `above(0)`
    priority: u8,
}

// ascii_with_argument
struct Run {
    #[request(ascii(true))]
    //              ^^^^ `ascii` takes no such argument
    text: String,
}

// bytes_fraction
struct Run {
    #[request(bytes(..=1.5))]
    //                 ^^^ `1.5` is not a valid length: expected an integer
    field: String,
}

// bytes_inverted
struct Run {
    #[request(bytes(5..=1))]
    //              ^^^^^ empty range: 5 is greater than 1
    text: String,
}

// code_without_value
struct Run {
    #[request(ascii(code))]
    //              ^^^^ `ascii` takes no such argument
    text: String,
}

// conflicts_with_two_fields
struct Run {
    #[request(conflicts_with(other, third))]
    //                       ^^^^^^^^^^^^ expected a field: `conflicts_with(other_field)`
    one: Option<u8>,
    other: Option<u8>,
    third: Option<u8>,
}

// conflicts_with_unknown_field
struct Run {
    #[request(conflicts_with(othr))]
    //                       ^^^^ no field `othr`; did you mean `other`?
    one: Option<u8>,
    other: Option<u8>,
}

// conflicts_with_without_option
struct Run {
    #[request(conflicts_with(other))]
    //        ^^^^^^^^^^^^^^ `conflicts_with` needs an `Option`
    one: u8,
    other: Option<u8>,
}

// contains_is_no_string
struct Run {
    #[request(contains(1))]
    //                 ^ expected a string: `contains("@")`
    text: String,
}

// custom_is_a_closure
struct Run {
    #[request(custom(|name| Ok(())))]
    //               ^^^^^^^^^^^^^ expected the path of a function: `custom(path::to::function)`
    name: String,
}

// custom_is_a_string
struct Run {
    #[request(custom("check_name"))]
    //               ^^^^^^^^^^^^ expected the path of a function: `custom(path::to::function)`
    name: String,
}

// finite_with_argument
struct Run {
    #[request(finite(true))]
    //               ^^^^ `finite` takes no such argument
    field: f64,
}

// format_is_a_string
struct Run {
    #[request(format("url"))]
    //               ^^^^^ expected the name of a format: `format(url)`
    callback: String,
}

// format_like_no_other
struct Run {
    #[request(format(phone))]
    //               ^^^^^ unknown format `phone`; there are `date`, `date_time`, `duration`, `email`, `host_and_port`, `hostname`, `ip`, `ipv4`, `ipv6`, `iri`, `json_pointer`, `regex`, `time`, `uri_reference`, `url`, `uuid`
    callback: String,
}

// format_unknown
struct Run {
    #[request(format(uri))]
    //               ^^^ unknown format `uri`; did you mean `uri_reference`?
    callback: String,
}

// format_without_name
struct Run {
    #[request(format())]
    //        ^^^^^^ expected the name of a format: `format(url)`
    callback: String,
}

// inner_without_rules
struct Run {
    #[request(inner())]
    //        ^^^^^ expected rules: `inner(length(1..))`
    tags: Vec<String>,
}

// length_empty
struct Run {
    #[request(length(3..3))]
    //               ^^^^ empty range: 3 is not less than 3
    model: String,
}

// length_negative
struct Run {
    #[request(length(-1..))]
    //               ^^ `-1` is not a valid length: the minimum is 0
    field: String,
}

// length_in_bytes
struct Run {
    #[request(length(bytes, ..=64))]
    //               ^^^^^ use `bytes(RANGE)`
    model: String,
}

// length_in_misspelled_unit
struct Run {
    #[request(length(grapheme, ..=64))]
    //               ^^^^^^^^ unknown unit `grapheme`; did you mean `graphemes`?
    model: String,
}

// length_in_unit_of_its_own
struct Run {
    #[request(length(words, ..=64))]
    //               ^^^^^ unknown unit `words`; there are `graphemes`, `utf16`
    model: String,
}

// length_in_unit_without_range
struct Run {
    #[request(length(utf16, 64))]
    //                      ^^ expected a range such as `1..=64`
    model: String,
}

// length_of_unit_alone
struct Run {
    #[request(length(utf16,))]
    //               ^^^^^ expected a range such as `1..=64`
    model: String,
}

// length_with_equals_sign
struct Run {
    #[request(length = 64)]
    //        ^^^^^^ expected `length(1..=64)`
    model: String,
}

// length_without_arguments
struct Run {
    #[request(length)]
    //        ^^^^^^ expected `length(1..=64)`
    model: String,
}

// message_is_no_string
struct Run {
    #[request(ascii(message = 1))]
    //                        ^ expected a string: `message = "..."`
    text: String,
}

// message_twice
struct Run {
    #[request(ascii(message = "a", message = "b"))]
    //                             ^^^^^^^ duplicate `message`
    text: String,
}

// multiple_of_fraction_on_integer
struct Run {
    #[request(multiple_of(0.5))]
    //                    ^^^ `0.5` is not a valid `u32`: expected an integer
    price: u32,
}

// multiple_of_negative
struct Run {
    #[request(multiple_of(-0.5))]
    //                    ^^^^ `multiple_of` needs a number above 0
    price: f64,
}

// multiple_of_too_large
struct Run {
    #[request(multiple_of(200))]
    //                    ^^^ `200` is not a valid `i8`: the maximum is 127
    field: i8,
}

// multiple_of_two
struct Run {
    #[request(multiple_of(2, 3))]
    //                    ^^^^ expected a number: `multiple_of(0.5)`
    price: u32,
}

// multiple_of_without_number
struct Run {
    #[request(multiple_of)]
    //        ^^^^^^^^^^^ expected `multiple_of(0.5)`
    price: u32,
}

// multiple_of_zero
struct Run {
    #[request(multiple_of(0))]
    //                    ^ `multiple_of` needs a number above 0
    price: u32,
}

// none_of_fraction_for_integer
struct Run {
    #[request(none_of(1.5))]
    //                ^^^ `1.5` is not a valid `i64`: expected an integer
    field: i64,
}

// none_of_in_brackets
struct Run {
    #[request(none_of(["low", "high"]))]
    //                ^^^^^^^^^^^^^^^ `none_of` takes the values themselves: `none_of("low", "high")`
    effort: Option<String>,
}

// none_of_twice_the_same
struct Run {
    #[request(none_of(1, 1))]
    //                   ^ duplicate value 1
    level: u8,
}

// none_of_without_values
struct Run {
    #[request(none_of)]
    //        ^^^^^^^ expected `none_of("low", "high")`
    level: String,
}

// not_contains_is_no_string
struct Run {
    #[request(not_contains(1))]
    //                     ^ expected a string: `not_contains("<script")`
    text: String,
}

// not_contains_nothing
struct Run {
    #[request(not_contains(""))]
    //                     ^^ every string contains `""`
    text: String,
}

// one_of_empty
struct Run {
    #[request(one_of())]
    //        ^^^^^^ expected values: `one_of("low", "high")`
    level: String,
}

// one_of_fraction_for_integer
struct Run {
    #[request(one_of(1.5, 2.5))]
    //               ^^^ `1.5` is not a valid `i64`: expected an integer
    field: i64,
}

// one_of_in_brackets
struct Run {
    #[request(one_of(["low", "high"]))]
    //               ^^^^^^^^^^^^^^^ `one_of` takes the values themselves: `one_of("low", "high")`
    effort: Option<String>,
}

// one_of_mixed_numbers
struct Run {
    #[request(one_of(1, 2.5))]
    //               ^ `1` is not written as `2.5` is: write `1.0`
    field: f64,
}

// one_of_twice_the_same
struct Run {
    #[request(one_of("low", "high", "low"))]
    //                              ^^^^^ duplicate value "low"
    level: String,
}

// one_of_without_values
struct Run {
    #[request(one_of)]
    //        ^^^^^^ expected `one_of("low", "high")`
    level: String,
}

// pattern_invalid
struct Run {
    #[request(pattern("^[a-z"))]
    //                ^^^^^^^ invalid pattern: regex parse error:
    //                |     ^[a-z
    //                |      ^
    //                | error: unclosed character class
    model: String,
}

// pattern_is_no_string
struct Run {
    #[request(pattern(64))]
    //                ^^ expected a string: `pattern("^[a-z]+$")`
    model: String,
}

// pattern_too_large
struct Run {
    #[request(pattern(r"\w{1000}{1000}"))]
    //                ^^^^^^^^^^^^^^^^^ invalid pattern: Compiled regex exceeds size limit of 10485760 bytes.
    name: String,
}

// range_bound_too_large_for_type
struct Run {
    #[request(range(..=300))]
    //                 ^^^ `300` is not a valid `u8`: the maximum is 255
    priority: u8,
}

// range_bound_too_large_in_inner
struct Run {
    #[request(inner(range(..=1_000)))]
    //                       ^^^^^ `1_000` is not a valid `u8`: the maximum is 255
    field: Vec<Option<u8>>,
}

// range_fraction_for_integer
struct Run {
    #[request(range(0.5..))]
    //              ^^^ `0.5` is not a valid `u8`: expected an integer
    priority: u8,
}

// range_inverted
struct Run {
    #[request(range(5..=1))]
    //              ^^^^^ empty range: 5 is greater than 1
    priority: u8,
}

// range_is_a_number
struct Run {
    #[request(range(5))]
    //              ^ expected a range such as `1..=64`
    priority: u8,
}

// range_negative_for_unsigned
struct Run {
    #[request(range(-1..=5))]
    //              ^^ `-1` is not a valid `u8`: the minimum is 0
    field: u8,
}

// range_of_mixed_ends
struct Run {
    #[request(range(1.0..=5))]
    //                    ^ `5` is not written as `1.0` is: write `5.0`
    field: Option<f64>,
}

// range_of_mixed_ends_in_a_decimal
use rust_decimal::Decimal;

#[derive(RunRequest)]
struct Run {
    #[request(range(0..=1.5))]
    //              ^ `0` is not written as `1.5` is: write `0.0`
    field: Decimal,
}

// range_of_too_many_digits
use rust_decimal::Decimal;

#[derive(RunRequest)]
struct Run {
    #[request(range(..=0.1234567890123456789012345678901234567890))]
    //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `0.1234567890123456789012345678901234567890` has more than 38 digits: write an expression of the type
    field: Decimal,
}

// range_without_ends
struct Run {
    #[request(range(..))]
    //              ^^ expected a range such as `1..=64`
    priority: u8,
}

// requires_a_string
struct Run {
    #[request(requires("other"))]
    //                 ^^^^^^^ expected a field: `requires(other_field)`
    one: Option<u8>,
    other: Option<u8>,
}

// requires_in_inner
struct Run {
    #[request(inner(requires(other)))]
    //              ^^^^^^^^ `requires` belongs on the field itself
    one: Option<Vec<u8>>,
    other: Option<u8>,
}

// requires_itself
struct Run {
    #[request(requires(one))]
    //        ^^^^^^^^ `requires` must name another field
    one: Option<u8>,
}

// requires_no_field_like_it
struct Run {
    #[request(requires(something))]
    //                 ^^^^^^^^^ no field `something`
    one: Option<u8>,
    other: Option<u8>,
}

// requires_unknown_field
struct Run {
    #[request(requires(othr))]
    //                 ^^^^ no field `othr`; did you mean `other`?
    one: Option<u8>,
    other: Option<u8>,
}

// requires_what_is_always_set
struct Run {
    #[request(requires(other))]
    //                 ^^^^^ `requires` needs an `Option`, but `other` is always set
    one: Option<u8>,
    other: u8,
}

// requires_without_field
struct Run {
    #[request(requires)]
    //        ^^^^^^^^ expected `requires(other_field)`
    one: Option<u8>,
}

// requires_without_option
struct Run {
    #[request(requires(other))]
    //        ^^^^^^^^ `requires` needs an `Option`
    one: u8,
    other: Option<u8>,
}

// starts_with_without_string
struct Run {
    #[request(starts_with)]
    //        ^^^^^^^^^^^ expected `starts_with("asst_")`
    text: String,
}

// type_parameter_without_nested
struct Envelope<T> {
    payload: Vec<T>,
    //       ^^^^^^ add `nested` or `skip`: cannot tell whether `T` implements `Validate`
}

// unique_with_argument
struct Run {
    #[request(unique(id))]
    //               ^^ `unique` takes no such argument
    names: Vec<String>,
}

// unknown_rule
struct Run {
    #[request(lenght(1..=64))]
    //        ^^^^^^ unknown `request` attribute `lenght`; did you mean `length`?
    model: String,
}

// unknown_rule_in_values
use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Run {
    #[request(values(lenght(..=512)))]
    //               ^^^^^^ unknown `request` attribute `lenght`; did you mean `length`?
    metadata: BTreeMap<String, String>,
}

// when_alone
struct Run {
    #[request(when(self.strict))]
    //        ^^^^ `when` needs rules after it
    name: String,
    strict: bool,
}

// when_before_a_setting
struct Run {
    stream: bool,
    #[request(when(self.stream), range(1..), default = 1)]
    //                                       ^^^^^^^ `default` cannot depend on `when`: move it to an attribute of its own
    options: u8,
}

// when_before_a_slip; mistakes: 2
struct Run {
    strict: bool,
    #[request(when(self.strict), lenght(1..))]
    //                           ^^^^^^ unknown `request` attribute `lenght`; did you mean `length`?
    names: Vec<String>,
    #[request(inner(when(self.strict), default = 1))]
    //                                 ^^^^^^^ `default` belongs on the field itself
    numbers: Vec<u8>,
}

// when_behind_a_rule
struct Run {
    #[request(length(1..), when(self.strict))]
    //                     ^^^^ a list has one `when`, before its other rules; join conditions with `&&`
    name: String,
    strict: bool,
}

// when_needs_braces
struct Run {
    #[request(when(self.level.is_some_and(|it| it > 1)), length(1..))]
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a condition, in braces if it is more than operators and calls: `when(self.stream == Some(true))`
    name: String,
    level: Option<u8>,
}

// when_required
struct Run {
    stream: bool,
    #[request(when(self.stream), required)]
    //                           ^^^^^^^^ a field cannot be required conditionally: add `requires(this_field)` to the field that needs it, or `check = path` to the struct
    options: Option<u8>,
}

// when_twice
struct Run {
    #[request(when(self.strict), when(self.strict), length(1..))]
    //                           ^^^^ a list has one `when`, before its other rules; join conditions with `&&`
    name: String,
    strict: bool,
}

// when_without_condition
struct Run {
    #[request(when, length(1..))]
    //        ^^^^ expected `when(self.stream == Some(true))`
    name: String,
}
