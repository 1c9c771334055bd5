//! Reading an untagged enum: its visitor looks at the kind of the value.
//!
//! ```text
//! no variant takes the kind:     invalid type: ..., expected a string or a sequence
//! one variant takes the kind:    it reads the value, unbuffered
//! several variants take it:      the value is buffered, and each in turn tries to read it
//! ```

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    Deserializer, EnumAccess, Error, Expected, MapAccess, SeqAccess, Unexpected, Visitor,
};

use super::attempts::Attempts;
use super::form::{NoTag, TaggedForm};
use super::source::UntaggedSource;
use crate::wire::fault::check_read;
use crate::wire::foreign::{Content, ContentVisitor, Value};
use crate::wire::format;
use crate::wire::variants::Kinds;
use crate::wire::variants::de::ReadVariants;
use crate::wire::variants::text_value::{Text, TextValue};
use crate::wire::variants::value::{EnumValue, MapValue, NewtypeValue, SeqValue, SomeValue};

/// Reads an enum.
///
/// # Errors
///
/// The format's own, those of the variant, or that no variant takes a value of this kind.
#[inline]
pub fn read_untagged<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    read_mixed(NoTag, Kinds::NONE, deserializer)
}

/// Reads an enum some of whose variants are untagged. The others come first: they are read in their
/// form, and from the kinds in `tagged`.
///
/// # Errors
///
/// Those of [`read_untagged`] and of the form. If the tag is that of a variant, the errors of the
/// untagged ones are not reported.
#[inline]
pub fn read_mixed<'de, T: ReadVariants<'de>, F: TaggedForm, D: Deserializer<'de>>(
    form: F,
    tagged: Kinds,
    deserializer: D,
) -> Result<T, D::Error> {
    let human_readable = deserializer.is_human_readable();
    let goes_by_names = format::goes_by_names::<D::Error>(human_readable);
    let variants = PhantomData;
    let visitor = UntaggedVisitor { form, tagged, human_readable, goes_by_names, variants };
    check_read(deserializer.deserialize_any(visitor), T::check_whole)
}

/// Who takes a value of a kind.
enum Taker {
    Nobody,
    /// The variants that have a tag.
    Tagged,
    /// The untagged variant at this position.
    Variant(usize),
    Several,
}

/// Finds out who takes a value of a kind. The compiler knows all arguments.
#[inline]
fn find_taker(tagged: Kinds, untagged: &'static [Kinds], kind: Kinds) -> Taker {
    let mut taker = if tagged.intersects(kind) { Taker::Tagged } else { Taker::Nobody };
    for (variant, kinds) in untagged.iter().enumerate() {
        if kinds.intersects(kind) {
            taker = match taker {
                Taker::Nobody => Taker::Variant(variant),
                _ => return Taker::Several,
            };
        }
    }
    taker
}

struct UntaggedVisitor<T, F> {
    form: F,
    /// The kinds of the variants that have a tag.
    tagged: Kinds,
    /// What the format says of itself.
    human_readable: bool,
    /// Whether it knows fields by their names, so that a request is no sequence.
    goes_by_names: bool,
    variants: PhantomData<T>,
}

impl<'de, T: ReadVariants<'de>, F: TaggedForm> UntaggedVisitor<T, F> {
    #[inline]
    fn find_taker(&self, kind: Kinds) -> Taker {
        find_taker(self.tagged, T::UNTAGGED, kind)
    }

    /// The kind of a map.
    #[inline]
    fn map_kind(&self) -> Kinds {
        if self.goes_by_names { Kinds::MAP } else { Kinds::MAP.or(Kinds::COMPACT_MAP) }
    }

    /// The kind of a sequence.
    #[inline]
    fn sequence_kind(&self) -> Kinds {
        if self.goes_by_names { Kinds::SEQUENCE } else { Kinds::SEQUENCE.or(Kinds::POSITIONAL) }
    }

    /// The attempts of all that take this kind.
    fn attempts(&self, kind: Kinds) -> Attempts<F> {
        let Self { form, tagged, human_readable, .. } = *self;
        Attempts { form, tagged: tagged.intersects(kind), human_readable, kind }
    }

    /// Reads a value that is no collection.
    #[inline]
    fn read_scalar<E: Error>(self, kind: Kinds, content: &Content<'de>) -> Result<T, E> {
        match self.find_taker(kind) {
            Taker::Nobody => Err(content.type_error(&self)),
            Taker::Tagged => self.form.read(Value::buffered(content, self.human_readable, None)),
            Taker::Variant(variant) => {
                let value = Value::buffered(content, self.human_readable, None);
                T::read_variant(variant, UntaggedSource(value))
            }
            Taker::Several => self.attempts(kind).read_furthest(content),
        }
    }

    /// Reads a string. Whoever takes it alone gets it without a buffer.
    #[inline]
    fn read_text<E: Error>(self, given: Text<'_, 'de>) -> Result<T, E> {
        let human_readable = self.human_readable;
        let value = TextValue { given, human_readable, error: PhantomData };
        match self.find_taker(Kinds::STRING) {
            Taker::Tagged => self.form.read(value),
            Taker::Variant(variant) => T::read_variant(variant, UntaggedSource(value)),
            Taker::Nobody | Taker::Several => {
                let content = match given {
                    Text::Transient(text) => Content::Str(Cow::Owned(text.into())),
                    Text::Borrowed(text) => Content::Str(Cow::Borrowed(text)),
                };
                self.read_scalar(Kinds::STRING, &content)
            }
        }
    }

    #[cold]
    fn reject<E: Error>(&self, unexpected: Unexpected<'_>) -> Result<T, E> {
        Err(E::invalid_type(unexpected, self as &dyn Expected))
    }
}

/// Hands a value to whoever takes its kind. The deserializer of the value is only needed by one
/// type, and the content by several.
macro_rules! read_given {
    ($self:ident, $kind:expr, $value:ident($given:ident), $visit:ident, $unexpected:expr) => {{
        let kind = $kind;
        let human_readable = $self.human_readable;
        match $self.find_taker(kind) {
            Taker::Nobody => $self.reject($unexpected),
            Taker::Tagged => $self.form.read($value { $given, human_readable }),
            Taker::Variant(variant) => {
                T::read_variant(variant, UntaggedSource($value { $given, human_readable }))
            }
            Taker::Several => {
                let content = ContentVisitor.$visit($given)?;
                $self.attempts(kind).read_furthest(&content)
            }
        }
    }};
}

impl<'de, T: ReadVariants<'de>, F: TaggedForm> Visitor<'de> for UntaggedVisitor<T, F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if T::HAS_OWN_EXPECTING {
            f.write_str(T::EXPECTING)
        } else {
            Kinds::union(T::UNTAGGED).or(self.tagged).describe(self.goes_by_names, f)
        }
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        self.read_scalar(Kinds::BOOL, &Content::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        self.read_scalar(Kinds::INTEGER, &Content::Unsigned(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        self.read_scalar(Kinds::INTEGER, &Content::Signed(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<T, E> {
        self.read_scalar(Kinds::INTEGER, &Content::U128(value))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<T, E> {
        self.read_scalar(Kinds::INTEGER, &Content::I128(value))
    }

    fn visit_f32<E: Error>(self, value: f32) -> Result<T, E> {
        self.read_scalar(Kinds::FLOAT, &Content::F32(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        self.read_scalar(Kinds::FLOAT, &Content::F64(value))
    }

    fn visit_char<E: Error>(self, value: char) -> Result<T, E> {
        self.read_scalar(Kinds::STRING, &Content::Char(value))
    }

    #[inline]
    fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
        self.read_text(Text::Transient(value))
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<T, E> {
        self.read_text(Text::Borrowed(value))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<T, E> {
        self.read_scalar(Kinds::STRING, &Content::Str(Cow::Owned(value)))
    }

    fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<T, E> {
        self.read_scalar(Kinds::BYTES, &Content::Bytes(Cow::Owned(value.into())))
    }

    fn visit_borrowed_bytes<E: Error>(self, value: &'de [u8]) -> Result<T, E> {
        self.read_scalar(Kinds::BYTES, &Content::Bytes(Cow::Borrowed(value)))
    }

    fn visit_byte_buf<E: Error>(self, value: Vec<u8>) -> Result<T, E> {
        self.read_scalar(Kinds::BYTES, &Content::Bytes(Cow::Owned(value)))
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        self.read_scalar(Kinds::NULL, &Content::Unit)
    }

    fn visit_none<E: Error>(self) -> Result<T, E> {
        self.read_scalar(Kinds::NULL, &Content::None)
    }

    fn visit_some<D: Deserializer<'de>>(self, given: D) -> Result<T, D::Error> {
        read_given!(self, Kinds::SOME, SomeValue(given), visit_some, Unexpected::Option)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, given: D) -> Result<T, D::Error> {
        let unexpected = Unexpected::NewtypeStruct;
        read_given!(self, Kinds::NEWTYPE, NewtypeValue(given), visit_newtype_struct, unexpected)
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, given: A) -> Result<T, A::Error> {
        read_given!(self, self.sequence_kind(), SeqValue(given), visit_seq, Unexpected::Seq)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, given: A) -> Result<T, A::Error> {
        read_given!(self, self.map_kind(), MapValue(given), visit_map, Unexpected::Map)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, given: A) -> Result<T, A::Error> {
        read_given!(self, Kinds::ENUM, EnumValue(given), visit_enum, Unexpected::Enum)
    }
}
