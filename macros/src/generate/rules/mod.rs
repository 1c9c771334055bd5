//! The impls that validate: which checks run where. What a rule's check is, the rule knows.

mod field_checks;
mod validate_bounds;
pub(crate) mod validate_impl;
