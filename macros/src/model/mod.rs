//! What is to be generated: everything checked, nothing left to decide.
//!
//! Facts that depend on each other are private to their types, whose constructors derive one from
//! the other. So generation never meets a required map, or an `Option` that must be set.

mod enums;
mod field;
mod flattened;
mod parts;
mod presence;
mod request;
mod schema;
mod setters;
mod validated;
mod validated_field;
mod variant;

pub(crate) use enums::{Content, Declaration, Enum, EnumVariant, Form, Functions};
pub(crate) use field::{Field, FiniteCheck, With};
pub(crate) use flattened::Flattened;
pub(crate) use parts::{Part, Parts};
pub(crate) use presence::{
    DefaultSource, Flat, NullPolicy, Presence, Required, WhenNone, WhenUnset,
};
pub(crate) use request::{Bound, Builder, Directions, FallbackItem, Request, VariantOf};
pub(crate) use schema::{ContainerSchema, FieldSchema};
pub(crate) use setters::{Argument, Each, EachArguments, Setter, SetterKind, Setters};
pub(crate) use validated::{Body, Validated};
pub(crate) use validated_field::{ContainerCheck, Nested, PathStep, ValidatedField};
pub(crate) use variant::{SerdeField, Tagging, Variant, VariantFields};

pub(crate) use crate::ast::{DefaultValue, FieldsDefault, Shape};
