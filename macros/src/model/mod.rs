//! What is to be generated: everything checked, nothing left to decide.
//!
//! Facts that depend on each other are private to their types, whose constructors derive one from
//! the other. So generation never meets a required map, or an `Option` that must be set.

mod field;
mod flattened;
mod parts;
mod presence;
mod request;
mod schema;
mod setters;
mod validated;

pub(crate) use field::{Field, FiniteCheck, With};
pub(crate) use flattened::Flattened;
pub(crate) use parts::{Part, Parts};
pub(crate) use presence::{
    DefaultSource, Flat, NullPolicy, Presence, Required, WhenNone, WhenUnset,
};
pub(crate) use request::{Bound, Builder, Directions, FallbackItem, Request};
pub(crate) use schema::{ContainerSchema, FieldSchema};
pub(crate) use setters::{Argument, Each, EachArguments, SetterKind, Setters};
pub(crate) use validated::{
    Body, ContainerCheck, Nested, PathStep, SerdeField, Tagging, Validated, ValidatedField, Variant,
};

pub(crate) use crate::ast::{DefaultValue, Shape};
