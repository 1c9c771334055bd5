//! The kinds of value that a type can be read from.
//!
//! An untagged enum reads a variant without a buffer if no other variant takes values of the same
//! kind. So a type may have more kinds than it takes, which only makes reading slower, but never
//! fewer. A kind is what a format hands to a visitor in `deserialize_any`.

mod of_types;

use core::fmt;
use core::marker::PhantomData;

/// A set of kinds of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u16);

impl Kinds {
    /// No kind.
    pub const NONE: Kinds = Kinds(0);
    /// Every kind: nothing is known about the type.
    pub const ANY: Kinds = Kinds(u16::MAX);
    /// `true` and `false`.
    pub const BOOL: Kinds = Kinds(1);
    /// A number without a fraction, of any size.
    pub const INTEGER: Kinds = Kinds(1 << 1);
    /// A number that the format does not keep as an integer.
    pub const FLOAT: Kinds = Kinds(1 << 2);
    /// A string or a character.
    pub const STRING: Kinds = Kinds(1 << 3);
    /// Bytes, in formats that have them.
    pub const BYTES: Kinds = Kinds(1 << 4);
    /// A sequence.
    pub const SEQUENCE: Kinds = Kinds(1 << 5);
    /// A sequence where fields are known by their position, and none elsewhere.
    pub const POSITIONAL: Kinds = Kinds(1 << 6);
    /// A map.
    pub const MAP: Kinds = Kinds(1 << 7);
    /// A map where the format is not human-readable, and none elsewhere.
    pub const COMPACT_MAP: Kinds = Kinds(1 << 8);
    /// `null`: a unit or a `None`.
    pub const NULL: Kinds = Kinds(1 << 9);
    /// A `Some`, in formats that mark it.
    pub const SOME: Kinds = Kinds(1 << 10);
    /// A newtype struct, in formats that mark it.
    pub const NEWTYPE: Kinds = Kinds(1 << 11);
    /// An enum, in formats that describe it as one.
    pub const ENUM: Kinds = Kinds(1 << 12);

    /// What an `Option` takes besides the kinds of its value.
    pub const OPTION: Kinds = Self::NULL.or(Self::SOME);
    /// A number.
    pub const NUMBER: Kinds = Self::INTEGER.or(Self::FLOAT);
    /// What is read by the visitor of a string, which takes bytes too.
    pub const TEXT: Kinds = Self::STRING.or(Self::BYTES);
    /// A request, or a struct variant, that collects no unknown fields.
    pub const REQUEST: Kinds = Self::MAP.or(Self::POSITIONAL);
    /// An enum of unit variants only, or an open one.
    pub const NAMES: Kinds = Self::TEXT.or(Self::COMPACT_MAP).or(Self::ENUM);
    /// An enum that is externally tagged, if any variant is a unit variant and any is not.
    pub const EXTERNAL: Kinds = Self::EXTERNAL_CONTENT.or(Self::STRING);
    /// An enum that is externally tagged, without any unit variant.
    pub const EXTERNAL_CONTENT: Kinds = Self::MAP.or(Self::ENUM);
    /// An enum that is internally tagged.
    pub const INTERNAL: Kinds = Self::REQUEST;
    /// An enum that is internally tagged, with variants that are a mere string.
    pub const INTERNAL_BARE: Kinds = Self::INTERNAL.or(Self::NAMES);
    /// An enum that is adjacently tagged.
    pub const ADJACENT: Kinds = Self::REQUEST;

    /// Both sets.
    #[must_use]
    pub const fn or(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }

    /// The kinds of all variants.
    #[must_use]
    pub const fn union(variants: &[Kinds]) -> Kinds {
        let mut union = Self::NONE;
        let mut variant = 0;
        while variant < variants.len() {
            union = union.or(variants[variant]);
            variant += 1;
        }
        union
    }

    /// Whether the sets have a kind in common.
    #[must_use]
    pub const fn intersects(self, other: Kinds) -> bool {
        self.0 & other.0 != 0
    }

    /// The words for the kinds, in a format whose fields are known by their names or not.
    pub(super) fn words(self, goes_by_names: bool) -> impl Iterator<Item = &'static str> {
        let or_compact = |kind: Kinds, compact: Kinds| {
            if goes_by_names { kind } else { kind.or(compact) }
        };
        let is_text = self.intersects(Self::STRING);
        let is_float = self.intersects(Self::FLOAT);
        [
            (Self::BOOL, "a boolean"),
            (if is_float { Self::NONE } else { Self::INTEGER }, "an integer"),
            (Self::FLOAT, "a number"),
            (Self::STRING, "a string"),
            (if is_text { Self::NONE } else { Self::BYTES }, "a byte array"),
            (or_compact(Self::SEQUENCE, Self::POSITIONAL), "a sequence"),
            (or_compact(Self::MAP, Self::COMPACT_MAP), "a map"),
            (Self::NULL, "null"),
        ]
        .into_iter()
        .filter(move |(kind, _)| self.intersects(*kind))
        .map(|(_, word)| word)
    }

    /// Writes the kinds as they are expected: `a boolean, a string, or a sequence`.
    pub(super) fn describe(self, goes_by_names: bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.words(goes_by_names).count();
        if count == 0 {
            return f.write_str("no value");
        }
        for (index, word) in self.words(goes_by_names).enumerate() {
            f.write_str(match (index, count) {
                (0, _) => "",
                (1, 2) => " or ",
                (_, _) if index + 1 == count => ", or ",
                _ => ", ",
            })?;
            f.write_str(word)?;
        }
        Ok(())
    }
}

/// A type that is known to be read from these kinds of value only.
pub trait WireKind {
    /// The kinds.
    const KINDS: Kinds;
}

/// Finds the kinds of a type: those of its [`WireKind`], or by the [`KindFallback`] all.
///
/// `Box` and references have no [`WireKind`], since a crate may implement traits for a `Box` of its
/// own type. So the caller has to ask for the type inside.
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
