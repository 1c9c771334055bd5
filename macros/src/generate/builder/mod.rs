//! The builder: its type, its states, its setters, and the `Partial` that it fills.

pub(crate) mod builder_derives;
pub(crate) mod builder_type;
pub(crate) mod partial;
pub(crate) mod setter;
pub(crate) mod setter_docs;
pub(crate) mod state_groups;
