//! [`ast`](crate::ast) to [`model`](crate::model).
//!
//! Every check reports what it finds and continues with a value that causes no further errors.

mod checker;
mod constant;
mod container;
mod conversions;
mod default;
mod default_of_fields;
mod enums;
mod field;
mod field_schema;
mod flattened;
mod form;
mod generics;
mod item;
mod nested;
mod null;
mod one_sided;
mod partial;
mod request;
mod setters;
mod siblings;
mod validate_only;
mod variant_fields;
mod variant_keys;
mod variants;
mod wire_names;

pub(crate) use item::check_item;
pub(crate) use validate_only::check_validated;
