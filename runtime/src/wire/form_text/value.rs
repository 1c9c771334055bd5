//! The values of a form.

use alloc::borrow::Cow;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, Unexpected, VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use super::access::{Items, not_unicode};
use super::pairs::{Encoded, Pairs};
use crate::wire::fault::{self, Gaps};
use crate::wire::words::{self, with_words};

/// The deserializer of a value: a text, or several that have the same key.
///
/// A type that asks for a number or a boolean gets one if the text is one, and otherwise the text,
/// which it rejects in its own words.
#[derive(Debug)]
pub(super) struct FormValue<'p, 'de, E> {
    pairs: &'p Pairs<'de>,
    place: usize,
    /// Whether this is one of several, which are known to be a sequence.
    is_element: bool,
    /// Whether the first text counts if there are several, unless they are a sequence.
    takes_first: bool,
    /// Where the gaps of a collection are noted.
    gaps: Option<&'p Gaps>,
    error: PhantomData<fn() -> E>,
}

impl<E> Clone for FormValue<'_, '_, E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for FormValue<'_, '_, E> {}

impl<'p, 'de, E> FormValue<'p, 'de, E> {
    /// The value of the entry whose key is first there at a place.
    pub(super) fn of_entry(pairs: &'p Pairs<'de>, place: usize) -> Self {
        let (is_element, takes_first) = (false, false);
        Self { pairs, place, is_element, takes_first, gaps: None, error: PhantomData }
    }

    pub(super) fn of_element(pairs: &'p Pairs<'de>, place: usize) -> Self {
        Self { is_element: true, ..Self::of_entry(pairs, place) }
    }

    pub(super) fn with_gaps(self, gaps: Option<&'p Gaps>) -> Self {
        Self { gaps, ..self }
    }

    /// The places of all texts.
    fn places(self) -> impl Iterator<Item = usize> {
        let next =
            move |place: &usize| if self.is_element { None } else { self.pairs.next(*place) };
        core::iter::successors(Some(self.place), next)
    }

    fn is_several(self) -> bool {
        !self.is_element && !self.takes_first && self.pairs.next(self.place).is_some()
    }

    fn encoded(self) -> Encoded<'de> {
        self.pairs.value(self.place)
    }

    /// Whether a message may repeat one of the texts.
    pub(super) fn may_be_repeated(self, message: &str) -> bool {
        self.places().any(|place| self.pairs.value(place).may_be_repeated(message))
    }
}

impl<'p, 'de, E: Error> FormValue<'p, 'de, E> {
    /// Decodes the text, of which there must be one.
    fn decode(self) -> Result<Cow<'de, str>, E> {
        if self.is_several() {
            return Err(fault::duplicate());
        }
        self.encoded().decode().ok_or_else(not_unicode)
    }

    fn items(self, alike: bool) -> Items<'p, 'de, E> {
        Items::new(self.pairs, self.place, alike, self.gaps)
    }
}

/// The name by which [`read_first`] asks for the first text.
const FIRST: &str = concat!(module_path!(), "::FIRST");

/// Reads the first text of a value by a seed, or all of them if it reads a sequence.
///
/// # Errors
///
/// Those of the seed.
pub(crate) fn read_first<'de, S: DeserializeSeed<'de>, D: Deserializer<'de>>(
    seed: S,
    deserializer: D,
) -> Result<S::Value, D::Error> {
    deserializer.deserialize_newtype_struct(FIRST, FirstText(seed))
}

struct FirstText<S>(S);

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for FirstText<S> {
    type Value = S::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of a form")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<S::Value, D::Error> {
        self.0.deserialize(deserializer)
    }
}

macro_rules! read_words {
    ($($visit:ident: $($method:ident)+,)*) => {$($(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            words::$visit(self.decode()?, visitor)
        }
    )+)*};
}

impl<'de, E: Error> Deserializer<'de> for FormValue<'_, 'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        if self.is_several() {
            self.items(false).visit(visitor)
        } else {
            words::visit_text(self.decode()?, visitor)
        }
    }

    with_words! { read_words }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        words::visit_text(self.decode()?, visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.deserialize_str(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        if !self.is_several() && self.encoded().is_empty() && words::is_optional_word::<V::Value>()
        {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        let takes_first = self.takes_first || name == FIRST;
        visitor.visit_newtype_struct(FormValue { takes_first, ..self })
    }

    /// One text is a sequence of one.
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        if self.is_element {
            self.deserialize_any(visitor)
        } else {
            self.items(true).visit(visitor)
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        if self.is_element {
            self.deserialize_any(visitor)
        } else {
            self.items(false).visit(visitor)
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, E> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        if self.is_several() {
            return Err(fault::duplicate());
        }
        visitor.visit_enum(VariantName(self))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bytes byte_buf unit unit_struct map struct
    }
}

/// The name of a variant, which is all that a text can hold of one.
#[derive(Debug)]
pub(super) struct VariantName<D>(pub(super) D);

impl<'de, D: Deserializer<'de>> EnumAccess<'de> for VariantName<D> {
    type Error = D::Error;
    type Variant = NoContent<D::Error>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, NoContent<D::Error>), D::Error> {
        Ok((seed.deserialize(self.0)?, NoContent(PhantomData)))
    }
}

/// The content of a variant that is only a name.
#[derive(Debug)]
pub(super) struct NoContent<E>(PhantomData<fn() -> E>);

impl<E: Error> NoContent<E> {
    fn reject<T>(expected: &'static str) -> Result<T, E> {
        Err(E::invalid_type(Unexpected::UnitVariant, &expected))
    }
}

impl<'de, E: Error> VariantAccess<'de> for NoContent<E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, E> {
        Self::reject("newtype variant")
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, E> {
        Self::reject("tuple variant")
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, E> {
        Self::reject("struct variant")
    }
}
