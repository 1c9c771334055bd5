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
