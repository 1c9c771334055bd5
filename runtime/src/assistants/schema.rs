//! The schemas of what is read and written by hand.

use alloc::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Model, NamedToolChoice, ResponseFormat, ToolChoice};

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
