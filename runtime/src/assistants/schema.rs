//! The schemas of what is read and written by hand.

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
        "description": "Model that answers; any name may be used with other providers.",
        "type": "string",
    });
    // Where an `Option` of serde's own takes `null`, the API takes none.
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
                "description": "A function of the caller.",
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
        "description": "Which tool the model is to call.",
        "anyOf": [
            { "type": "string", "enum": ["none", "auto", "required"] },
            generator.subschema_for::<NamedToolChoice>(),
        ],
    });
    ResponseFormat: |generator| json_schema!({
        "description": "The form of the model's answer.",
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
