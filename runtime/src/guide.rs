//! One page per topic.
//!
//! If you are new, start with [the tour](crate#a-tour).
//!
//! | page | what it covers |
//! |---|---|
//! | [`builder`] | required fields, setters, passing a builder to a function |
//! | [`rules`] | each rule, its edge cases, and its JSON Schema keyword |
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
    ($($(#[$meta:meta])* $page:ident $file:literal;)*) => {
        $(
            $(#[$meta])*
            pub mod $page {
                #![doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/", $file))]
            }
        )*
    };
}

pub mod rules;

// The aliases are what people search for: keys, words of JSON Schema and serde, and other crates.
// A test in `macros/src/search.rs` checks that each key is found.
pages! {
    #[doc(alias("crate", "validate"))]
    attributes "attributes.md";
    #[doc(alias("setter", "setters", "default", "required", "each", "into", "try_into", "maybe"))]
    #[doc(alias("derive", "name", "vis"))]
    builder "builder.md";
    #[doc(alias("benchmark", "performance"))]
    compile_times "compile_times.md";
    context "context.md";
    #[doc(alias("enum", "union", "tag", "tagged", "untagged", "content", "variant", "other"))]
    #[doc(alias("bare", "from", "string"))]
    enums "enums.md";
    #[doc(alias("path", "code", "secret"))]
    errors "errors.md";
    #[doc(alias("generated_code"))]
    expansion "expansion.md";
    #[doc(alias("flatten", "extensible", "foreign", "map", "unknown_fields"))]
    extending "extending.md";
    #[doc(alias("question", "limitation", "no_implicit_prelude"))]
    faq "faq.md";
    #[doc(alias("bon", "derive_builder", "typed_builder", "garde", "validator", "serde_with"))]
    migrating "migrating.md";
    #[doc(alias("skip", "leaf", "recursive"))]
    nested "nested.md";
    #[doc(alias("patch", "merge", "layers"))]
    partial "partial.md";
    #[doc(alias("json", "body", "parse", "collect"))]
    reading "reading.md";
    #[doc(alias("openapi", "utoipa", "schemars", "json_schema", "title", "example"))]
    schema "schema.md";
    #[doc(alias("axum", "extractor", "actix", "query", "form"))]
    server "server.md";
    #[doc(alias("translation", "i18n", "params"))]
    violations "violations.md";
    #[doc(alias("serde", "null", "absent", "deserialize", "serialize", "deny_unknown_fields"))]
    #[doc(alias("not_null", "nullable", "constant", "first_key_wins"))]
    #[doc(alias("serialize_only", "deserialize_only"))]
    wire "wire.md";
}
