// build
struct Run {
    build: Option<String>,
//  ^^^^^ setter `build` clashes with the builder's own method; rename it with `#[request(setter = ...)]`
}

// each_is_the_setter
struct Run {
    #[request(each = tags)]
    //               ^^^^ setter `tags` clashes with one of field `tags`; rename it with `#[request(setter = ...)]`
    tags: Vec<String>,
}

// each_of_another
struct Run {
    #[request(each = tag)]
    tags: Vec<String>,
    tag: Option<String>,
//  ^^^ setter `tag` clashes with one of field `tags`; rename it with `#[request(setter = ...)]`
}

// each_on_other_type
struct Run {
    #[request(each = part)]
    //        ^^^^ `each` needs a collection
    text: Box<str>,
}

// each_on_string
struct Run {
    #[request(each = part)]
    //        ^^^^ `each` needs a collection
    text: String,
}

// each_twice
struct Run {
    #[request(each = a, each = b)]
    //                  ^^^^ duplicate `each`
    tags: Vec<String>,
}

// each_without_name
struct Run {
    #[request(each)]
    //        ^^^^ expected a name: `each = name`
    tags: Vec<String>,
}

// into_is_no_bool
struct Run {
    #[request(into = 1)]
    //               ^ expected `true` or `false`: `into = true`
    text: String,
}

// maybe_of_another
struct Run {
    tools: Option<String>,
    maybe_tools: bool,
//  ^^^^^^^^^^^ setter `maybe_tools` clashes with one of field `tools`; rename it with `#[request(setter = ...)]`
}

// null_of_another
struct Run {
    tools_null: bool,
    tools: Option<Option<String>>,
//  ^^^^^ setter `tools_null` clashes with one of field `tools_null`; rename it with `#[request(setter = ...)]`
}

// renamed_to_build
struct Run {
    #[request(setter = build)]
    //                 ^^^^^ setter `build` clashes with the builder's own method; rename it with `#[request(setter = ...)]`
    create: Option<String>,
}

// setter_is_a_string
struct Run {
    #[request(setter = "other")]
    //                 ^^^^^^^ expected a name: `setter = name`
    text: String,
}

// try_into_beside_into
struct Run {
    #[request(try_into, into = true)]
    //        ^^^^^^^^ `try_into` contradicts `into`; remove one of them
    field: u8,
}

// try_into_beside_each
struct Run {
    #[request(each = tag, try_into)]
    //                    ^^^^^^^^ `try_into` contradicts `each`; remove one of them
    tags: Vec<u8>,
}

// try_into_beside_constant
struct Run {
    #[request(constant = 1, try_into)]
    //                      ^^^^^^^^ `try_into` contradicts `constant`; remove it
    field: u8,
}

// try_into_beside_flatten
struct Run {
    #[serde(flatten)]
    #[request(try_into)]
    //        ^^^^^^^^ `try_into` contradicts `flatten`: a flattened field has the values of its fields; remove it
    page: Page,
}

// try_into_in_a_variant
enum Part {
    Text {
        #[request(try_into)]
        //        ^^^^^^^^ `try_into` has no effect: a variant has no builder; remove it
        text: String,
    },
}

// partial_or
#[request(partial)]
struct Run {
    or: Option<String>,
//  ^^ setter `or` clashes with the builder's own method; rename it with `#[request(setter = ...)]`
}

// partial_validate
#[request(partial)]
struct Run {
    validate: Option<String>,
//  ^^^^^^^^ setter `validate` clashes with the builder's own method; rename it with `#[request(setter = ...)]`
}

// try_into_beside_partial
#[request(partial)]
struct Run {
    #[request(try_into)]
    //        ^^^^^^^^ `try_into` contradicts `partial`: a partial request has no place for values that were rejected
    text: String,
}

// partial_setter
#[request(partial)]
struct Run {
    #[request(partial)]
    page: Page,
    page_partial: Option<String>,
//  ^^^^^^^^^^^^ setter `page_partial` clashes with the builder's own method; rename it with `#[request(setter = ...)]`
}
