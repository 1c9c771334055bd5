//! What generated builders are made of.

use crate::violation::{Violation, Violations};

/// State of a required field that is set.
#[derive(Debug, Clone, Copy)]
pub struct Set;

/// State of a required field that is not set yet.
#[derive(Debug, Clone, Copy)]
pub struct Unset;

/// State of a required collection that has elements, but was not set as a whole.
#[derive(Debug, Clone, Copy)]
pub struct Added;

/// What `each` can add to.
#[diagnostic::on_unimplemented(
    message = "`each` needs a collection",
    label = "nothing of this kind can be added to it"
)]
pub trait Collection<E>: Default {
    /// Adds one element, or one pair of key and value.
    fn add(&mut self, element: E);
}

#[diagnostic::do_not_recommend]
impl<C: Default + Extend<E>, E> Collection<E> for C {
    fn add(&mut self, element: E) {
        self.extend([element]);
    }
}

/// Adds to a field that may not be set yet.
#[inline]
pub fn add<C: Collection<E>, E>(slot: &mut Option<C>, element: E) {
    slot.get_or_insert_default().add(element);
}

/// A request that is put together field by field, by its builder or from the wire.
pub trait Assemble: Sized {
    /// Every field as an `Option`.
    type Partial;

    /// Nothing set.
    fn partial() -> Self::Partial;

    /// Everything set.
    fn into_partial(self) -> Self::Partial;

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
        Violation::new("missing_required_parameter", "required but not set").at(name).into()
    }
}
