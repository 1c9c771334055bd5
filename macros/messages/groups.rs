// check_twice_of_one_function
#[request(check = check_run, check = check_run)]
//                           ^^^^^ duplicate `check` of the same function
struct Run {
    one: u8,
}

// group_of_a_flattened_field
#[request(at_most_one_of(one, inner))]
//                            ^^^^^ `inner` has no name on the wire; name its fields by strings: `at_most_one_of("name")`
struct Run {
    one: Option<u8>,
    #[serde(flatten)]
    inner: Inner,
}

// group_of_an_unknown_field
#[request(exactly_one_of(one, othr))]
//                            ^^^^ no field `othr`; did you mean `other`?
struct Run {
    one: Option<u8>,
    other: Option<u8>,
}

// group_of_an_unknown_field_beside_a_flattened_request
#[request(exactly_one_of(one, text))]
//                            ^^^^ no field `text`; a field of a flattened request is named by a string: `"text"`
struct Run {
    one: Option<u8>,
    #[serde(flatten)]
    inner: Inner,
}

// group_of_an_unknown_name
#[request(exactly_one_of(one, "text"))]
//                            ^^^^^^ no field is `text` on the wire
struct Run {
    one: Option<u8>,
    other: Option<u8>,
}

// group_of_fields_and_a_value
#[request(exactly_one_of(one, 1.5))]
//                       ^^^^^^^^ expected fields: `exactly_one_of(a, b)`
struct Run {
    one: Option<u8>,
}

// group_of_none
#[request(exactly_one_of())]
//        ^^^^^^^^^^^^^^ expected fields: `exactly_one_of(a, b)`
struct Run {
    one: Option<u8>,
}

// group_of_one
#[request(at_least_one_of(one))]
//        ^^^^^^^^^^^^^^^ `at_least_one_of` needs two fields or more: `at_least_one_of(a, b)`
struct Run {
    one: Option<u8>,
    other: Option<u8>,
}

// group_of_one_field_twice
#[request(at_least_one_of(one, other, "one"))]
//                                    ^^^^^ duplicate field `one`
struct Run {
    one: Option<u8>,
    other: Option<u8>,
}

// group_of_what_is_always_set
#[request(exactly_one_of(one, other))]
//                            ^^^^^ `exactly_one_of` needs `Option`s, but `other` is always set
struct Run {
    one: Option<u8>,
    other: u8,
}

// group_on_an_enum
#[request(exactly_one_of(one, other))]
//        ^^^^^^^^^^^^^^ `exactly_one_of` belongs on a struct
enum Run {
    One(u8),
}

// group_on_a_variant
enum Run {
    #[request(exactly_one_of(one, other))]
    //        ^^^^^^^^^^^^^^ `exactly_one_of` belongs on a struct
    One { one: Option<u8>, other: Option<u8> },
}

// not_null_on_a_struct_without_option
#[request(not_null)]
//        ^^^^^^^^ `not_null` has no effect: no field is an `Option` that could be `null`
struct Run {
    one: u8,
    #[request(nullable)]
    two: Option<u8>,
    three: Option<Option<u8>>,
}

// not_null_on_an_enum
#[request(not_null)]
//        ^^^^^^^^ `not_null` belongs on a struct or a field
enum Run {
    One { one: Option<u8> },
}

// requires_a_value_of_another_type
struct Run {
    #[request(requires(other = 300))]
    //                         ^^^ `300` is not a valid `u8`: the maximum is 255
    one: Option<u8>,
    other: u8,
}

// requires_no_value
struct Run {
    #[request(requires(other = ))]
    //                 ^^^^^^^ expected a field: `requires(other_field)`
    one: Option<u8>,
    other: u8,
}
