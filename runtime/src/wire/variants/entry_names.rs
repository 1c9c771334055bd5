//! The names of the entries that a variant has beside the tag.

use core::marker::PhantomData;

use crate::const_names::Names;
use crate::partial::HasPartial;
use crate::wire::de::ReadFields;

/// The names of the entries of a variant, as far as they are known.
#[derive(Clone, Copy, Debug)]
pub struct EntryNames {
    names: &'static [&'static str],
    /// Whether there are no others.
    are_all: bool,
    /// Whether the others are collected in a map.
    has_map: bool,
}

impl EntryNames {
    /// A variant without entries.
    pub const NONE: EntryNames = EntryNames { names: &[], are_all: true, has_map: false };
    /// A variant about whose entries nothing is known.
    pub const UNKNOWN: EntryNames = EntryNames { names: &[], are_all: false, has_map: false };

    /// The names of the fields of a request.
    #[must_use]
    pub const fn of<R: HasPartial>() -> EntryNames {
        Self::of_request::<R>(R::NAMES)
    }

    /// The names by which the fields of a request are read.
    #[must_use]
    pub const fn read_by<'de, R: ReadFields<'de>>() -> EntryNames {
        Self::of_request::<R>(R::READ_NAMES)
    }

    const fn of_request<R: HasPartial>(names: &'static [&'static str]) -> EntryNames {
        EntryNames { names, are_all: !R::HAS_MAP && !R::HAS_FOREIGN, has_map: R::HAS_MAP }
    }

    /// The names, if these are all.
    pub(super) const fn known(self) -> Option<&'static [&'static str]> {
        if self.are_all { Some(self.names) } else { None }
    }

    pub(super) const fn are_all_known(variants: &[EntryNames]) -> bool {
        let mut variant = 0;
        while variant < variants.len() {
            if !variants[variant].are_all {
                return false;
            }
            variant += 1;
        }
        true
    }

    pub(super) const fn have_map(variants: &[EntryNames]) -> bool {
        let mut variant = 0;
        while variant < variants.len() {
            if variants[variant].has_map {
                return true;
            }
            variant += 1;
        }
        false
    }
}

/// Appends the names of all variants, each of them once.
pub(super) const fn join_names(mut names: Names, variants: &[EntryNames]) -> Names {
    let mut variant = 0;
    while variant < variants.len() {
        names = names.with_new(variants[variant].names);
        variant += 1;
    }
    names
}

/// Finds the names of a type's entries: those of a request, or by the [`EntryFallback`] none.
#[derive(Debug)]
pub struct EntryProbe<T: ?Sized>(PhantomData<T>);

impl<T: HasPartial> EntryProbe<T> {
    /// The names.
    pub const NAMES: EntryNames = EntryNames::of::<T>();
}

/// Finds the names by which a type's entries are read, like [`EntryProbe`].
#[derive(Debug)]
pub struct ReadEntryProbe<'de, T: ?Sized>(PhantomData<(&'de (), T)>);

impl<'de, T: ReadFields<'de>> ReadEntryProbe<'de, T> {
    /// The names.
    pub const NAMES: EntryNames = EntryNames::read_by::<T>();
}

/// The names of a type about whose entries nothing is known.
pub trait EntryFallback {
    /// No names.
    const NAMES: EntryNames = EntryNames::UNKNOWN;
}

impl<T: ?Sized> EntryFallback for EntryProbe<T> {}

impl<T: ?Sized> EntryFallback for ReadEntryProbe<'_, T> {}
