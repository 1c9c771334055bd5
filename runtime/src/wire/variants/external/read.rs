//! Reading an externally tagged enum: what the format itself calls an enum.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, EnumAccess, VariantAccess, Visitor};

use crate::wire::de::{ReadFields, RequestVisitor, TupleVisitor};
use crate::wire::fault::{check_read, make_field};
use crate::wire::format;
use crate::wire::variants::de::{ReadVariants, VariantSource};
use crate::wire::variants::position::identifier;

/// Reads an enum.
///
/// # Errors
///
/// The format's own, and those of the variant.
#[inline]
pub fn read_external<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let human_readable = T::ASKS_HUMAN_READABLE
        && format::goes_by_names::<D::Error>(deserializer.is_human_readable());
    let visitor = ExternalVisitor { human_readable, variants: PhantomData };
    let read = deserializer.deserialize_enum(T::NAME, T::READ_NAMES, visitor);
    check_read(read.map_err(make_field), T::check_whole)
}

struct ExternalVisitor<T> {
    /// False if no variant asks.
    human_readable: bool,
    variants: PhantomData<T>,
}

impl<'de, T: ReadVariants<'de>> Visitor<'de> for ExternalVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTING)
    }

    #[inline]
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<T, A::Error> {
        let (variant, access) = data.variant_seed(identifier::<T>())?;
        let human_readable = self.human_readable;
        T::read_variant(variant, ExternalSource { access, human_readable })
    }
}

/// The content of a variant.
struct ExternalSource<A> {
    access: A,
    human_readable: bool,
}

impl<'de, A: VariantAccess<'de>> VariantSource<'de> for ExternalSource<A> {
    type Error = A::Error;

    #[inline]
    fn read_unit<V>(self, variant: V) -> Result<V, A::Error> {
        self.access.unit_variant()?;
        Ok(variant)
    }

    #[inline]
    fn read_newtype_with<D: DeserializeSeed<'de>, V>(
        self,
        seed: D,
        make: impl FnOnce(D::Value) -> V,
    ) -> Result<V, A::Error> {
        self.access.newtype_variant_seed(seed).map(make)
    }

    #[inline]
    fn read_tuple<R: ReadFields<'de>, V>(self, make: fn(R) -> V) -> Result<V, A::Error> {
        self.access.tuple_variant(R::FIELD_COUNT, TupleVisitor(PhantomData)).map(make)
    }

    #[inline]
    fn read_struct<R: ReadFields<'de>, V>(self, make: fn(R) -> V) -> Result<V, A::Error> {
        let human_readable = R::ASKS_HUMAN_READABLE && self.human_readable;
        let visitor = RequestVisitor { human_readable, tag: None, request: PhantomData };
        let request = if R::COLLECTS_UNKNOWN {
            self.access.newtype_variant_seed(MapSeed(visitor))
        } else {
            self.access.struct_variant(R::READ_NAMES, visitor)
        };
        request.map(make)
    }
}

/// Reads the fields of a variant that collects unknown fields, which is a map.
struct MapSeed<T>(RequestVisitor<T>);

impl<'de, T: ReadFields<'de>> DeserializeSeed<'de> for MapSeed<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(self.0)
    }
}
