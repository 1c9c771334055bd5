//! What generated builders are made of.

use crate::violation::{Violation, Violations};

/// State of a required field that is set.
#[derive(Debug, Clone, Copy)]
pub struct Set;

/// State of a required field that is not set yet.
#[derive(Debug, Clone, Copy)]
pub struct Unset;

/// A request that is put together field by field, by its builder or from the wire.
pub trait Assemble: Sized {
    /// Every field as an `Option`.
    type Partial;

    /// Nothing set.
    fn partial() -> Self::Partial;

    /// Fills what may be left out, and makes the request.
    ///
    /// # Errors
    ///
    /// A required field is not set.
    fn finish(partial: Self::Partial) -> Result<Self, Missing>;
}

/// The wire name of a required field that is not set.
///
/// The types of a builder rule it out, and a deserializer looks before it finishes: this is what
/// keeps both free of panics.
#[derive(Debug, Clone, Copy)]
pub struct Missing(pub &'static str);

impl From<Missing> for Violations {
    fn from(Missing(name): Missing) -> Self {
        Violation::new("missing_required_parameter", "required but not set")
            .at(name)
            .into()
    }
}
