//! JSON Schemas of the types whose serde impls are written by hand.

use alloc::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{
    AssistantTool, FileSearch, FunctionObject, Model, NamedToolChoice, ResponseFormat, ToolChoice,
};

macro_rules! by_hand {
    ($($type:ident: |$generator:ident| $schema:expr;)*) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn schema_id() -> Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($type)).into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )*};
}

by_hand! {
    Model: |_generator| json_schema!({
        "description": "The name of a model. Other providers may use any name.",
        "type": "string",
    });
    // Written by hand, because serde accepts `null` for an `Option` and the API does not.
    AssistantTool: |generator| json_schema!({
        "description": "A tool that an assistant can use.",
        "oneOf": [
            {
                "description": "The code interpreter.",
                "type": "object",
                "properties": { "type": { "type": "string", "const": "code_interpreter" } },
                "required": ["type"],
            },
            {
                "description": "The file search.",
                "type": "object",
                "properties": {
                    "type": { "type": "string", "const": "file_search" },
                    "file_search": generator.subschema_for::<FileSearch>(),
                },
                "required": ["type"],
            },
            {
                "description": "A function defined by the caller.",
                "type": "object",
                "properties": {
                    "type": { "type": "string", "const": "function" },
                    "function": generator.subschema_for::<FunctionObject>(),
                },
                "required": ["type", "function"],
            },
        ],
    });
    ToolChoice: |generator| json_schema!({
        "description": "Which tool the model calls, if any.",
        "anyOf": [
            { "type": "string", "enum": ["none", "auto", "required"] },
            generator.subschema_for::<NamedToolChoice>(),
        ],
    });
    ResponseFormat: |generator| json_schema!({
        "description": "The format of the model's output.",
        "anyOf": [
            { "type": "string", "const": "auto" },
            {
                "type": "object",
                "properties": { "type": { "type": "string", "enum": ["text", "json_object"] } },
                "required": ["type"],
            },
            {
                "type": "object",
                "properties": {
                    "type": { "type": "string", "const": "json_schema" },
                    "json_schema": generator.subschema_for::<super::JsonSchema>(),
                },
                "required": ["type", "json_schema"],
            },
        ],
    });
}
