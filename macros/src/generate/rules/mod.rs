//! The impls that check the rules.

pub(crate) mod validate;
