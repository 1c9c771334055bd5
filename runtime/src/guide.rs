//! The guide, in four parts: a tutorial, how-to pages, a reference, and explanations.
//!
//! # Tutorial
//!
//! Start here. Each part is in the order in which you are likely to need its pages.
//!
//! | page | what it covers |
//! |---|---|
//! | [`tutorial`] | from `cargo new` to a server that tells its clients everything that is wrong with a request |
//! | [the tour](crate#a-tour) | each part of the crate in a short example |
//!
//! # How-to
//!
//! | page | what it covers |
//! |---|---|
//! | [`cookbook`] | query strings, `PATCH`, error bodies, tests |
//! | [`builder`] | required fields, setters, passing a builder to a function |
//! | [`default`] | values of fields that are not set, also made of other fields |
//! | [`enums`] | unions and enums: which declaration fits which JSON, and what a client is told about a wrong body |
//! | [`reading`] | reading a JSON body with all of its faults, what each rejection looks like, lines and columns |
//! | [`server`] | extractors for axum, other servers, query strings, limits, logs, and OpenAPI documents |
//! | [`errors`] | violations, paths, error codes, error responses |
//! | [`extending`] | flattening other requests, collecting unknown fields in a map |
//! | [`schema`] | JSON Schema and OpenAPI |
//! | [`context`] | rules that depend on more than the request |
//! | [`partial`] | layers of settings, JSON Merge Patch, builders without a state in their type |
//! | [`migrating`] | from bon, derive_builder, typed-builder, garde, validator, serde_with, serde_path_to_error, schemars, utoipa, and serde's derives on enums |
//!
//! # Reference
//!
//! | page | what it covers |
//! |---|---|
//! | [`attributes`] | every key of `#[request(...)]` and `#[serde(...)]`, with links to the explanations |
//! | [`rules`] | each rule, its edge cases, and its JSON Schema keyword |
//! | [`violations`] | every rule with its codes, params and messages; messages in other languages |
//! | [`chat`](crate::chat), [`assistants`](crate::assistants) | the bundled requests |
//!
//! # Explanation
//!
//! | page | what it covers |
//! |---|---|
//! | [`nested`] | which values are validated along with the request, and which types are leaves |
//! | [`wire`] | what is read and written, `null` and absent fields, formats other than JSON |
//! | [`expansion`] | the code that the derive generates, for four declarations |
//! | [`compile_times`] | what increases compile times, and how to measure them |
//! | [`faq`] | questions, compile errors, known limitations |
//!
//! Pages about a feature end with what the derive generates for it, in short.

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
    #[doc(alias("setter", "setters", "required", "each", "into", "try_into", "maybe"))]
    #[doc(alias("derive", "name", "vis"))]
    builder "builder.md";
    #[doc(alias("benchmark", "performance"))]
    compile_times "compile_times.md";
    context "context.md";
    #[doc(alias("recipe", "test", "error_body"))]
    cookbook "cookbook.md";
    #[doc(alias("defaults", "fallback"))]
    default "default.md";
    #[doc(alias("enum", "union", "tag", "tagged", "untagged", "content", "variant", "other"))]
    #[doc(alias("bare", "from", "string", "default", "rename_all_fields"))]
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
    #[doc(alias("getting_started", "quickstart"))]
    tutorial "tutorial.md";
    #[doc(alias("translation", "i18n", "params"))]
    violations "violations.md";
    #[doc(alias("serde", "null", "absent", "deserialize", "serialize", "deny_unknown_fields"))]
    #[doc(alias("not_null", "nullable", "constant", "first_key_wins"))]
    #[doc(alias("serialize_only", "deserialize_only", "alias", "borrow", "bound", "expecting"))]
    #[doc(alias("rename", "rename_all", "with", "deserialize_with", "serialize_with"))]
    #[doc(alias("skip_deserializing", "skip_serializing", "skip_serializing_if"))]
    wire "wire.md";
}
