//! The impls that validate: which checks run where. What a rule's check is, the rule knows.

pub(crate) mod field_checks;
mod group_checks;
pub(crate) mod request_checks;
mod validate_bounds;
pub(crate) mod validate_impl;
