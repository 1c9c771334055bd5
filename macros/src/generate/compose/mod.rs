//! Requests that flatten others: how they are found, extended, and kept from sharing names.

mod composition;
mod extension_trait;
pub(crate) mod name_conflicts;
pub(crate) mod state_module;
