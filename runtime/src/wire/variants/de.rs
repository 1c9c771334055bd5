//! Reading an enum.

use alloc::string::String;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Error, Unexpected};

use super::entry_names::EntryNames;
use super::flatten::DerivedEnum;
use super::kinds::Kinds;
use crate::report::Report;
use crate::wire::de::ReadFields;

pub use super::adjacent::read_adjacent;
pub use super::external::read_external;
pub use super::internal::read_internal;
pub use super::names::read_names;
pub use super::untagged::{
    TaggedAdjacent, TaggedExternal, TaggedForm, TaggedInternal, TaggedNames, read_mixed,
    read_untagged,
};

/// An enum that reads its variants. A variant is known by its position among all variants.
pub trait ReadVariants<'de>: DerivedEnum + Deserialize<'de> {
    /// The name of the enum.
    const NAME: &'static str;
    /// What a type error says is expected: `enum Tool`.
    const EXPECTING: &'static str;
    /// Whether `EXPECTING` is the user's wording, which nothing is added to.
    const HAS_OWN_EXPECTING: bool = false;
    /// Whether every other name is read too, so that the enum is a string in every format.
    const IS_OPEN: bool = false;
    /// The wire names of the variants that are read by a tag, including aliases, as errors list
    /// them.
    const READ_NAMES: &'static [&'static str] = &[];
    /// How many variants there are.
    const COUNT: usize;
    /// Whether unknown names are an error beside a tag and a content, or beside the tag of a
    /// variant without fields. Struct variants have their own constant.
    const DENY_UNKNOWN: bool = false;
    /// The variant that is read for every unknown name: `#[serde(other)]`.
    const OTHER: Option<usize> = None;
    /// The variant that is read where there is no tag: `#[request(default)]`.
    const DEFAULT: Option<usize> = None;
    /// The names of the variants that are a mere string beside the objects of an internally tagged
    /// enum: `#[request(bare)]`.
    const BARE_NAMES: &'static [&'static str] = &[];
    /// For each variant that is untagged the kinds of value that it takes, and
    /// [`Kinds::NONE`] for each other variant. It is empty if none is untagged.
    const UNTAGGED: &'static [Kinds] = &[];
    /// The names by which the entries of each variant are read, besides the tag, for a request that
    /// flattens the enum. Only an internally tagged enum has any.
    const READ_ENTRIES: &'static [EntryNames] = &[];
    /// Whether reading a struct variant depends on whether the format is human-readable, as in
    /// [`ReadFields`].
    const ASKS_HUMAN_READABLE: bool = false;

    /// Finds the position of the variant that this name, as a tag, stands for; not `OTHER`.
    #[inline]
    #[must_use]
    fn find_variant(_name: &str) -> Option<usize> {
        None
    }

    /// Finds the position of the variant that this mere string stands for.
    #[must_use]
    fn find_bare(_name: &str) -> Option<usize> {
        None
    }

    /// Makes the variant that holds any other name: `#[request(other)]`.
    #[must_use]
    fn from_other(_name: String) -> Option<Self> {
        None
    }

    /// Checks the rules of the value and of everything in it, unless they need a context.
    fn check_whole(&self, _report: &mut Report) {}

    /// Reads the content of the variant at a position.
    ///
    /// # Errors
    ///
    /// The format's own, or that no variant is read at this position.
    fn read_variant<S: VariantSource<'de>>(variant: usize, source: S) -> Result<Self, S::Error>;
}

/// Where the content of a variant comes from.
pub trait VariantSource<'de>: Sized {
    /// The format's error.
    type Error: Error;

    /// Reads a variant without content.
    ///
    /// # Errors
    ///
    /// The format's own, or that there is a content.
    fn read_unit<E>(self, variant: E) -> Result<E, Self::Error>;

    /// Reads a variant with one value, by the `Deserialize` of its type.
    ///
    /// # Errors
    ///
    /// Those of the value.
    #[inline]
    fn read_newtype<T: Deserialize<'de>, E>(self, make: fn(T) -> E) -> Result<E, Self::Error> {
        self.read_newtype_with(PhantomData::<T>, make)
    }

    /// Reads a variant with one value, by a seed.
    ///
    /// # Errors
    ///
    /// Those of the value.
    fn read_newtype_with<D: DeserializeSeed<'de>, E>(
        self,
        seed: D,
        make: impl FnOnce(D::Value) -> E,
    ) -> Result<E, Self::Error>;

    /// Reads a variant with numbered fields: a sequence in every format.
    ///
    /// # Errors
    ///
    /// Those of the fields.
    fn read_tuple<R: ReadFields<'de>, E>(self, make: fn(R) -> E) -> Result<E, Self::Error>;

    /// Reads a variant with named fields: what a request is in the format.
    ///
    /// # Errors
    ///
    /// Those of the fields.
    fn read_struct<R: ReadFields<'de>, E>(self, make: fn(R) -> E) -> Result<E, Self::Error>;

    /// Rejects the position of a variant that is never read.
    ///
    /// # Errors
    ///
    /// Always.
    #[cold]
    fn reject_variant<E>(self, variant: usize, count: usize) -> Result<E, Self::Error> {
        Err(position_error(variant, count))
    }
}

/// The error that no variant is read at this position.
#[cold]
fn position_error<E: Error>(variant: usize, count: usize) -> E {
    let expected = alloc::format!("variant index 0 <= i < {count}");
    let variant = Unexpected::Unsigned(u64::try_from(variant).unwrap_or(u64::MAX));
    E::invalid_value(variant, &expected.as_str())
}
