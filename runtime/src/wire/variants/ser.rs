//! Writing an enum.

use serde_core::ser::{Error, Serialize};

use super::flatten::DerivedEnum;
use crate::partial::HasPartial;
use crate::wire::ser::WriteFields;

pub use super::adjacent::write_adjacent;
pub use super::external::write_external;
pub use super::internal::write_internal;
pub use super::untagged::write_untagged;

/// An enum that writes its variants.
pub trait WriteVariants: DerivedEnum + Serialize {
    /// The name of the enum.
    const NAME: &'static str;

    /// Writes the variant that the value is.
    ///
    /// # Errors
    ///
    /// The format's own, or that the variant is never written.
    fn write_variant<S: VariantSink>(&self, sink: S) -> Result<S::Ok, S::Error>;
}

/// Where a variant is written. Each variant has a position among all variants, and a wire name.
pub trait VariantSink: Sized {
    /// What the format returns.
    type Ok;
    /// The format's error.
    type Error: Error;
    /// The same place, for a variant that is untagged.
    type Untagged: VariantSink<Ok = Self::Ok, Error = Self::Error>;

    /// Writes a variant without content.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn write_unit(self, index: u32, name: &'static str) -> Result<Self::Ok, Self::Error>;

    /// Writes a variant without content as its name alone, where a string can be told from the
    /// other variants: `#[request(bare)]`. Only an internally tagged enum has a tag to leave out.
    ///
    /// # Errors
    ///
    /// The format's own.
    #[inline]
    fn write_bare(self, index: u32, name: &'static str) -> Result<Self::Ok, Self::Error> {
        self.write_unit(index, name)
    }

    /// Writes a variant with one value.
    ///
    /// # Errors
    ///
    /// The format's own, or that the value cannot have a tag.
    fn write_newtype<T: Serialize + ?Sized>(
        self,
        index: u32,
        name: &'static str,
        value: &T,
    ) -> Result<Self::Ok, Self::Error>;

    /// Writes a variant with numbered fields.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn write_tuple<F: WriteFields>(
        self,
        index: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<Self::Ok, Self::Error>;

    /// Writes a variant with named fields, which flattens nothing, or no more than requests.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn write_struct<F: WriteFields>(
        self,
        index: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<Self::Ok, Self::Error>;

    /// Writes a variant with named fields that flattens others, maps or foreign types. `R` is what
    /// reads them, and knows all names.
    ///
    /// # Errors
    ///
    /// The format's own, or that a key of a flattened map is the name of a field.
    fn write_composed<R: HasPartial, F: WriteFields>(
        self,
        index: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<Self::Ok, Self::Error>;

    /// Writes the name of an open enum, which may be any: a string, and nothing else.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn write_name(self, name: &str) -> Result<Self::Ok, Self::Error>;

    /// Writes a name that is none of those in `known`, as a string and nothing else.
    ///
    /// # Errors
    ///
    /// The format's own, or that the name is a known one, which would be read as its variant.
    fn write_other(self, name: &str, known: &[&str]) -> Result<Self::Ok, Self::Error> {
        if known.contains(&name) {
            return Err(Self::Error::custom(format_args!(
                "`{name}` is the name of a variant of its own"
            )));
        }
        self.write_name(name)
    }

    /// The place for a variant that is untagged.
    fn untagged(self) -> Self::Untagged;

    /// Rejects a variant that is never written.
    ///
    /// # Errors
    ///
    /// Always.
    #[cold]
    fn reject_variant(self, variant: &str) -> Result<Self::Ok, Self::Error> {
        Err(Self::Error::custom(format_args!("the enum variant {variant} cannot be serialized")))
    }
}
