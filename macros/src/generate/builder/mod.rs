//! The builder: its type, its states, its setters, and the `Partial` that it fills.

mod builder_derives;
mod builder_type;
pub(crate) mod diagnostic_traits;
mod finish;
mod partial;
mod rejected_values;
pub(crate) mod setter;
mod setter_arguments;
mod setter_docs;
mod setter_impls;
pub(crate) mod state;
mod state_groups;
