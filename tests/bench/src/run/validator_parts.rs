//! The nested values of the request, validated with validator.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

use super::names::{Cut, Format, Role, ToolType};

pub(super) type Pairs = BTreeMap<String, String>;

#[derive(Validate, Serialize, Deserialize, Clone)]
pub struct Message {
    pub role: Role,
    #[validate(length(min = 1))]
    pub content: String,
    #[validate(length(max = 16), custom(function = pairs))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Pairs>,
}

#[derive(Validate, Serialize, Deserialize, Clone)]
pub struct Tool {
    pub r#type: ToolType,
    #[validate(nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function: Option<Function>,
}

#[derive(Validate, Serialize, Deserialize, Clone)]
pub struct Function {
    #[validate(length(min = 1, max = 64))]
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
}

#[derive(Validate, Serialize, Deserialize, Clone)]
pub struct Truncation {
    pub r#type: Cut,
    #[validate(range(min = 1))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_messages: Option<u64>,
}

#[derive(Validate, Serialize, Deserialize, Clone)]
pub struct ResponseFormat {
    pub r#type: Format,
}

/// validator has no rules for the keys and values of a map.
pub(super) fn pairs(pairs: &Pairs) -> Result<(), ValidationError> {
    for (key, value) in pairs {
        if key.chars().count() > 64 {
            return Err(ValidationError::new("key_too_long"));
        }
        if value.chars().count() > 512 {
            return Err(ValidationError::new("value_too_long"));
        }
    }
    Ok(())
}

/// The number of broken rules, including those of nested values.
pub(super) fn count(errors: &ValidationErrors) -> usize {
    let broken = errors.errors().values().map(|kind| match kind {
        ValidationErrorsKind::Field(errors) => errors.len(),
        ValidationErrorsKind::Struct(errors) => count(errors),
        ValidationErrorsKind::List(elements) => elements.values().map(|it| count(it)).sum(),
    });
    broken.sum()
}
