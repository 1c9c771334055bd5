//! The kinds of value that a type can be read from.

use core::marker::PhantomData;

/// A set of kinds of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u16);

impl Kinds {
    /// No kind.
    pub const NONE: Kinds = Kinds(0);
    /// Every kind: nothing is known about the type.
    pub const ANY: Kinds = Kinds(u16::MAX);

    /// Both sets.
    #[must_use]
    pub const fn or(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }
}

/// A type that is known to be read from these kinds of value only.
pub trait WireKind {
    /// The kinds.
    const KINDS: Kinds;
}

/// Finds the kinds of a type: those of its [`WireKind`], or by the [`KindFallback`] all.
#[derive(Debug)]
pub struct KindProbe<T: ?Sized>(PhantomData<T>);

impl<T: WireKind + ?Sized> KindProbe<T> {
    /// The kinds.
    pub const KINDS: Kinds = T::KINDS;
}

/// The kinds of a type about which nothing is known.
pub trait KindFallback {
    /// Every kind.
    const KINDS: Kinds = Kinds::ANY;
}

impl<T: ?Sized> KindFallback for KindProbe<T> {}
