//! One page per topic.
//!
//! If you are new, start with [the tour](crate#a-tour).
//!
//! | page | what it covers |
//! |---|---|
//! | [`builder`] | required fields, setters, passing a builder to a function |
//! | [`rules`](crate::rules) | each rule, its edge cases, and its JSON Schema keyword |
//! | [`nested`] | which values are validated along with the request, and which types are leaves |
//! | [`wire`] | what is read and written, `null` and absent fields, formats other than JSON |
//! | [`enums`] | unions and enums: which declaration fits which JSON, and what a client is told about a wrong body |
//! | [`extending`] | flattening other requests, collecting unknown fields in a map |
//! | [`partial`] | layers of settings, JSON Merge Patch, builders without a state in their type |
//! | [`context`] | rules that depend on more than the request |
//! | [`reading`] | reading a JSON body with all of its faults, what each rejection looks like, lines and columns |
//! | [`errors`] | violations, paths, error codes, error responses |
//! | [`violations`] | every rule with its codes, params and messages; messages in other languages |
//! | [`schema`] | JSON Schema and OpenAPI |
//! | [`server`] | extractors for axum, other servers, query strings, limits, logs, and OpenAPI documents |
//! | [`attributes`] | every key of `#[request(...)]` and `#[serde(...)]`, with links to the explanations |
//! | [`migrating`] | from derive_builder, bon, typed-builder, garde, validator, serde_with, serde_path_to_error, and serde's derives on enums |
//! | [`expansion`] | the code that the derive generates, for four declarations |
//! | [`compile_times`] | what increases compile times, and how to measure them |
//! | [`faq`] | questions, compile errors, known limitations |

// Only rustdoc compiles this module, so it costs nothing in the builds of dependent crates.
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
    enums "enums.md";
    errors "errors.md";
    expansion "expansion.md";
    extending "extending.md";
    faq "faq.md";
    migrating "migrating.md";
    nested "nested.md";
    partial "partial.md";
    reading "reading.md";
    schema "schema.md";
    server "server.md";
    violations "violations.md";
    wire "wire.md";
}
