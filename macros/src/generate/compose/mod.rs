//! Requests that flatten others: how they are found, extended, and kept from sharing names.

pub(crate) mod composition;
pub(crate) mod extension_trait;
pub(crate) mod name_conflicts;
