//! A page a topic. It is there for rustdoc alone: what depends on this crate compiles none of it.
//!
//! Start with [the tour](crate#a-tour), if you have not.
//!
//! | page | what is in it |
//! |---|---|
//! | [`attributes`] | every key of `#[request(...)]` and `#[serde(...)]`, and where it is explained |
//! | [`builder`] | what is required, which setters there are, builders in functions |
//! | [`rules`](crate::rules) | each rule, its edges, its keyword of JSON Schema |
//! | [`nested`] | which values validate themselves, what is known to hold nothing to check |
//! | [`wire`] | what is read and written, the three states of a field, other formats than JSON |
//! | [`extending`] | requests that flatten others, maps of unknown fields |
//! | [`context`] | rules that need to know more than the request |
//! | [`errors`] | violations, paths, codes, answers of a server |
//! | [`schema`] | JSON Schema and OpenAPI |
//! | [`migrating`] | from derive_builder, bon, typed-builder, garde, validator, serde_with |
//! | [`compile_times`] | what costs what, and how to measure it |
//! | [`faq`] | questions, errors, known limits |

macro_rules! pages {
    ($($page:ident $file:literal;)*) => {
        $(
            pub mod $page {
                #![doc = include_str!(concat!("../docs/", $file))]
            }
        )*
    };
}

pages! {
    attributes "attributes.md";
    builder "builder.md";
    compile_times "compile_times.md";
    context "context.md";
    errors "errors.md";
    extending "extending.md";
    faq "faq.md";
    migrating "migrating.md";
    nested "nested.md";
    schema "schema.md";
    wire "wire.md";
}
