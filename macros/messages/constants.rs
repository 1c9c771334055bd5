// constant_and_another_default
struct Run {
    #[request(constant = "a", default = "b")]
    //                        ^^^^^^^ `default` takes no value beside `constant`: an absent field has the constant
    kind: String,
}

// constant_of_an_option
struct Run {
    #[request(constant = "a")]
    //        ^^^^^^^^ `constant` contradicts `Option`: the field always has this value; remove the `Option`
    kind: Option<String>,
}

// constant_of_a_flattened_field
struct Run {
    #[request(constant = "a")]
    //        ^^^^^^^^ `constant` contradicts `flatten`: a flattened field has the values of its fields; remove it
    #[serde(flatten)]
    inner: Inner,
}

// constant_that_is_skipped
struct Run {
    #[request(constant = "a")]
    #[serde(skip)]
    //      ^^^^ `skip` contradicts `constant`; remove it
    kind: String,
}

// constant_with_a_setter
struct Run {
    #[request(constant = "a", setter = other)]
    //                        ^^^^^^ `setter` contradicts `constant`; remove it
    kind: String,
}

// constant_with_functions
struct Run {
    #[request(constant = "a")]
    #[serde(with = "module")]
    //      ^^^^ `with` contradicts `constant`; remove it
    kind: String,
}

// constant_in_a_tuple_variant
enum Run {
    First(#[request(constant = "a")] String, u8),
    //              ^^^^^^^^ `constant` needs a field with a name
}

// constant_and_each
struct Run {
    #[request(constant = { Vec::new() }, each = one)]
    //                                   ^^^^ `each` contradicts `constant`; remove it
    kinds: Vec<u8>,
}
