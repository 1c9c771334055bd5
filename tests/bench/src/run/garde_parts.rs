//! The nested values of the request, validated with garde.

use std::collections::BTreeMap;

use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::names::{Cut, Format, Role, ToolType};

pub(super) type Pairs = BTreeMap<String, String>;

#[skip_serializing_none]
#[derive(Validate, Serialize, Deserialize, Clone)]
pub struct Message {
    #[garde(skip)]
    pub role: Role,
    #[garde(length(chars, min = 1))]
    pub content: String,
    #[garde(length(max = 16), custom(pairs))]
    pub metadata: Option<Pairs>,
}

#[skip_serializing_none]
#[derive(Validate, Serialize, Deserialize, Clone)]
pub struct Tool {
    #[garde(skip)]
    pub r#type: ToolType,
    #[garde(dive)]
    pub function: Option<Function>,
}

#[skip_serializing_none]
#[derive(Validate, Serialize, Deserialize, Clone)]
pub struct Function {
    #[garde(length(chars, min = 1, max = 64))]
    pub name: String,
    #[garde(skip)]
    pub description: Option<String>,
    #[garde(skip)]
    pub strict: Option<bool>,
}

#[skip_serializing_none]
#[derive(Validate, Serialize, Deserialize, Clone)]
pub struct Truncation {
    #[garde(skip)]
    pub r#type: Cut,
    #[garde(range(min = 1))]
    pub last_messages: Option<u64>,
}

#[skip_serializing_none]
#[derive(Validate, Serialize, Deserialize, Clone)]
pub struct ResponseFormat {
    #[garde(skip)]
    pub r#type: Format,
}

/// garde has no rule for the keys of a map.
#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "garde calls it so")]
pub(super) fn pairs(pairs: &Option<Pairs>, (): &()) -> garde::Result {
    let Some(pairs) = pairs else { return Ok(()) };
    for (key, value) in pairs {
        if key.chars().count() > 64 {
            return Err(garde::Error::new("a key is longer than 64"));
        }
        if value.chars().count() > 512 {
            return Err(garde::Error::new("a value is longer than 512"));
        }
    }
    Ok(())
}
