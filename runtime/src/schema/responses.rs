//! The schemas of the responses to invalid requests, for your OpenAPI document.

use alloc::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{ErrorBody, ErrorObject, ProblemDetails, ProblemError};

/// Implements the traits of all schema crates, by a function that describes the type.
macro_rules! impl_schemas {
    ($($type:ident: $describe:ident;)*) => {
        $(
            #[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
            impl JsonSchema for $type {
                fn schema_name() -> Cow<'static, str> {
                    Cow::Borrowed(stringify!($type))
                }

                fn schema_id() -> Cow<'static, str> {
                    Cow::Borrowed(concat!("run_request::", stringify!($type)))
                }

                fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                    $describe(generator)
                }
            }

            #[cfg(feature = "utoipa")]
            #[cfg_attr(docsrs, doc(cfg(feature = "utoipa")))]
            impl utoipa::__dev::ComposeSchema for $type {
                fn compose(
                    _: super::openapi::Schemas,
                ) -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                    super::openapi::describe_component::<Self>()
                }
            }

            #[cfg(feature = "utoipa")]
            #[cfg_attr(docsrs, doc(cfg(feature = "utoipa")))]
            impl utoipa::ToSchema for $type {
                fn name() -> Cow<'static, str> {
                    super::openapi::name_component::<Self>()
                }

                fn schemas(components: &mut super::openapi::Components) {
                    super::openapi::add_components::<Self>(components);
                }
            }
        )*
    };
}

impl_schemas! {
    ErrorBody: describe_body;
    ErrorObject: describe_error;
    ProblemDetails: describe_problem;
    ProblemError: describe_problem_error;
}

fn describe_body(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": "The response to an invalid request.",
        "type": "object",
        "properties": {"error": generator.subschema_for::<ErrorObject>()},
        "required": ["error"],
    })
}

fn describe_error(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": "What is wrong with a request.",
        "type": "object",
        "properties": {
            "message": {"type": "string", "description": "The whole message, for people."},
            "type": {"type": "string", "description": "The kind of error."},
            "param": {
                "type": ["string", "null"],
                "description": "The path of the invalid field; null for the request itself.",
            },
            "code": {"type": ["string", "null"], "description": "The error code, for programs."},
        },
        "required": ["message", "type", "param", "code"],
    })
}

fn describe_problem(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": "The response to an invalid request, with all that is wrong (RFC 9457).",
        "type": "object",
        "properties": {
            "type": {
                "type": "string",
                "format": "uri-reference",
                "description": "The URI of the problem type.",
            },
            "title": {"type": "string", "description": "The kind of problem, for people."},
            "status": {
                "type": "integer",
                "minimum": 100,
                "maximum": 599,
                "description": "The HTTP status code.",
            },
            "detail": {"type": "string", "description": "What is wrong, for people."},
            "instance": {
                "type": "string",
                "format": "uri-reference",
                "description": "The URI of this specific occurrence.",
            },
            "errors": {
                "type": "array",
                "items": generator.subschema_for::<ProblemError>(),
                "description": "The broken rules.",
            },
            "omitted": {
                "type": "integer",
                "minimum": 1,
                "description": "How many broken rules are not in `errors`.",
            },
        },
        "required": ["type", "title", "status"],
    })
}

fn describe_problem_error(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": "A broken rule.",
        "type": "object",
        "properties": {
            "pointer": {
                "type": "string",
                "description": "Where it is: a JSON Pointer as a URI fragment.",
            },
            "path": {"type": "string", "description": "The same in the API's notation."},
            "code": {"type": "string", "description": "The error code, for programs."},
            "rule": {"type": "string", "description": "The key of the rule, for programs."},
            "params": {"type": "object", "description": "The facts about it, for programs."},
            "detail": {"type": "string", "description": "Why the value is invalid, for people."},
            "line": {"type": "integer", "minimum": 1, "description": "The line in the body."},
            "column": {
                "type": "integer",
                "minimum": 0,
                "description": "The column in that line, in bytes.",
            },
        },
        "required": ["pointer", "code", "rule", "params", "detail"],
    })
}
