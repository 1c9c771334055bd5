//! The names that may stand beside a tag.

use core::marker::PhantomData;

use crate::partial::HasPartial;

/// Finds the wire names of a type's fields: those of a request, or by the [`NamesFallback`] none.
#[derive(Debug)]
pub struct NamesProbe<T: ?Sized>(PhantomData<T>);

impl<T: HasPartial> NamesProbe<T> {
    /// The names.
    pub const NAMES: &'static [&'static str] = T::NAMES;
}

/// The names of the fields of a type that is no request.
pub trait NamesFallback {
    /// None: nothing is known about them.
    const NAMES: &'static [&'static str] = &[];
}

impl<T: ?Sized> NamesFallback for NamesProbe<T> {}
