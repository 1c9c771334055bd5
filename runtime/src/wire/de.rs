//! Deserialization into a request's `Partial`, without a buffer between.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, Expected, IgnoredAny, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
use serde_core::forward_to_deserialize_any;

use crate::assemble::{Assemble, Missing};
use crate::names::Names;

/// A request that fills its `Partial` field by field.
///
/// A field is known by its position among all that are read, those of flattened requests in their
/// place.
pub trait Accept<'de>: Assemble {
    /// The struct's name.
    const NAME: &'static str = "";
    /// What is expected in its place: `struct CreateRunRequest`.
    const EXPECTING: &'static str = "";
    /// For requests that flatten others: where [`EXPECTED`](Accept::EXPECTED) are put together.
    const EXPECTED_LIST: &'static Names = &Names::new();
    /// The wire names of all fields that are read.
    const EXPECTED: &'static [&'static str] = Self::EXPECTED_LIST.as_slice();
    /// Whether other names are an error.
    const DENY_UNKNOWN: bool = false;
    /// How many fields are read.
    const COUNT: usize = 0;

    /// The field of this wire name.
    fn field(name: &str) -> Option<usize>;

    /// Reads the value of a field.
    ///
    /// # Errors
    ///
    /// The format's own, or a duplicate field.
    fn accept<S: Source<'de>>(
        partial: &mut Self::Partial,
        field: usize,
        source: &mut S,
    ) -> Result<(), S::Error>;

    /// Reads each field again that must be there, and was not.
    ///
    /// # Errors
    ///
    /// What the source says to that.
    fn require<S: Source<'de>>(partial: &mut Self::Partial, source: &mut S)
    -> Result<(), S::Error>;

    /// Reads the value of a field that only a flattened map takes.
    ///
    /// # Errors
    ///
    /// The format's own, or a duplicate field.
    fn rest<S: Source<'de>>(
        _partial: &mut Self::Partial,
        _key: String,
        source: &mut S,
    ) -> Result<(), S::Error> {
        source.next("", PhantomData::<IgnoredAny>).map(drop)
    }
}

/// A flattened map has no field of its own, and takes all others.
#[diagnostic::do_not_recommend]
impl<'de, C, V> Accept<'de> for C
where
    C: Default + Extend<(String, V)> + IntoIterator<Item = (String, V)>,
    for<'a> &'a C: IntoIterator<Item = (&'a String, &'a V)>,
    V: Deserialize<'de>,
{
    fn field(_: &str) -> Option<usize> {
        None
    }

    fn accept<S: Source<'de>>(_: &mut C, _: usize, _: &mut S) -> Result<(), S::Error> {
        Ok(())
    }

    fn require<S: Source<'de>>(_: &mut C, _: &mut S) -> Result<(), S::Error> {
        Ok(())
    }

    fn rest<S: Source<'de>>(map: &mut C, key: String, source: &mut S) -> Result<(), S::Error> {
        let Some(value) = source.next("", PhantomData)? else {
            return Err(source.too_short());
        };
        let before = known_len(map);
        map.extend([(key, value)]);
        match (before, known_len(map)) {
            (Some(before), Some(after)) if before == after => {
                Err(S::Error::custom("duplicate key among the unknown fields"))
            }
            _ => Ok(()),
        }
    }
}

/// How many entries a map has, if it says so.
fn known_len<'a, C>(map: &'a C) -> Option<usize>
where
    &'a C: IntoIterator,
{
    match map.into_iter().size_hint() {
        (least, Some(most)) if least == most => Some(least),
        _ => None,
    }
}

/// Where the values of fields come from.
pub trait Source<'de> {
    /// The format's error.
    type Error: Error;

    /// The value of the field `name`; `None` if a sequence has ended.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn next<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, Self::Error>;

    /// What to do about a field that has a value already.
    ///
    /// # Errors
    ///
    /// The field is there twice.
    fn again(&self, name: &'static str) -> Result<(), Self::Error> {
        Err(Self::Error::duplicate_field(name))
    }

    /// The error of a sequence that has ended too early.
    fn too_short(&self) -> Self::Error {
        Self::Error::custom("a value is missing")
    }

    /// Whether a field that may be `null` must be there all the same, and is not.
    fn lacks_null(&self) -> bool {
        false
    }
}

struct Values<M>(M);

impl<'de, M: MapAccess<'de>> Source<'de> for Values<M> {
    type Error = M::Error;

    #[inline]
    fn next<D: DeserializeSeed<'de>>(
        &mut self,
        _: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, M::Error> {
        self.0.next_value_seed(seed).map(Some)
    }
}

struct Elements<S> {
    seq: S,
    index: usize,
    expecting: ElementsOf,
}

/// `struct CreateRunRequest with 16 elements`.
struct ElementsOf {
    request: &'static str,
    count: usize,
}

impl Expected for ElementsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { request, count } = self;
        let plural = if *count == 1 { "" } else { "s" };
        write!(f, "{request} with {count} element{plural}")
    }
}

impl<'de, S: SeqAccess<'de>> Source<'de> for Elements<S> {
    type Error = S::Error;

    #[inline]
    fn next<D: DeserializeSeed<'de>>(
        &mut self,
        _: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, S::Error> {
        self.seq.next_element_seed(seed)
    }

    fn too_short(&self) -> S::Error {
        S::Error::invalid_length(self.index, &self.expecting)
    }
}

/// Nothing is left to read: each required field that has no value gets what its type makes of that.
/// An `Option` under another name makes it `None`.
struct Nothing<E> {
    human: bool,
    error: PhantomData<E>,
}

impl<'de, E: Error> Source<'de> for Nothing<E> {
    type Error = E;

    fn next<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, E> {
        seed.deserialize(Absent(name, PhantomData)).map(Some)
    }

    fn again(&self, _: &'static str) -> Result<(), E> {
        Ok(())
    }

    fn lacks_null(&self) -> bool {
        self.human
    }
}

/// Reads a whole request.
///
/// # Errors
///
/// The format's own, and what is wrong with the fields.
#[inline]
pub fn request<'de, T: Accept<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let human = deserializer.is_human_readable();
    let whole = Whole { human, request: PhantomData };
    if T::OPEN {
        deserializer.deserialize_map(whole)
    } else {
        deserializer.deserialize_struct(T::NAME, T::EXPECTED, whole)
    }
}

/// Reads a field that a sequence must have.
///
/// # Errors
///
/// The format's own, or that the field was there before.
#[inline]
pub fn fill<'de, D: DeserializeSeed<'de>, S: Source<'de>>(
    slot: &mut Option<D::Value>,
    name: &'static str,
    seed: D,
    source: &mut S,
) -> Result<(), S::Error> {
    fill_or_default(slot, name, seed, source)?;
    match slot {
        Some(_) => Ok(()),
        None => Err(source.too_short()),
    }
}

/// Reads a field that a sequence may end before.
///
/// # Errors
///
/// The format's own, or that the field was there before.
#[inline]
pub fn fill_or_default<'de, D: DeserializeSeed<'de>, S: Source<'de>>(
    slot: &mut Option<D::Value>,
    name: &'static str,
    seed: D,
    source: &mut S,
) -> Result<(), S::Error> {
    if slot.is_some() {
        return source.again(name);
    }
    *slot = source.next(name, seed)?;
    Ok(())
}

/// Reads a field that must be there, but may be `null`; only text tells that from absence.
///
/// # Errors
///
/// The format's own, or that the field was there before, or is not there.
#[inline]
pub fn fill_nullable<'de, D: DeserializeSeed<'de>, S: Source<'de>>(
    slot: &mut Option<D::Value>,
    name: &'static str,
    seed: D,
    source: &mut S,
) -> Result<(), S::Error> {
    if slot.is_none() && source.lacks_null() {
        return Err(S::Error::missing_field(name));
    }
    fill(slot, name, seed, source)
}

/// Reads a value by its own `Deserialize`.
#[inline]
#[must_use]
pub fn plain<T>() -> PhantomData<T> {
    PhantomData
}

/// Reads the inside of an `Option` that does not take `null`.
#[derive(Debug)]
pub struct NotNull<T>(pub PhantomData<T>);

/// [`NotNull`], as a function.
#[inline]
#[must_use]
pub fn not_null<T>() -> NotNull<T> {
    NotNull(PhantomData)
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for NotNull<T> {
    type Value = Option<T>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        if deserializer.is_human_readable() {
            T::deserialize(deserializer).map(Some)
        } else {
            Option::deserialize(deserializer)
        }
    }
}

/// Reads an `Option<Option<T>>`: a `null` is kept apart from a field that is absent.
#[derive(Debug)]
pub struct Double<T>(PhantomData<T>);

/// [`Double`], as a function.
#[inline]
#[must_use]
pub fn double<T>() -> Double<T> {
    Double(PhantomData)
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Double<T> {
    type Value = Option<Option<T>>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if deserializer.is_human_readable() {
            Option::deserialize(deserializer).map(Some)
        } else {
            Option::deserialize(deserializer)
        }
    }
}

/// A value that is not there.
struct Absent<E>(&'static str, PhantomData<E>);

impl<'de, E: Error> Deserializer<'de> for Absent<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(E::missing_field(self.0))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string
        bytes byte_buf unit unit_struct newtype_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

struct Whole<T> {
    human: bool,
    request: PhantomData<T>,
}

impl<'de, T: Accept<'de>> Visitor<'de> for Whole<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTING)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let mut partial = T::partial();
        let mut values = Values(map);
        while let Some(field) = values.0.next_key_seed(NameOf::<T>(PhantomData))? {
            match field {
                Name::Field(field) => T::accept(&mut partial, field, &mut values)?,
                Name::Rest(key) => T::rest(&mut partial, key, &mut values)?,
                Name::Ignored => {
                    values.0.next_value::<IgnoredAny>()?;
                }
            }
        }
        finish(partial, self.human)
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<T, A::Error> {
        if T::OPEN {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let mut partial = T::partial();
        let mut elements = Elements {
            seq,
            index: 0,
            expecting: ElementsOf { request: T::EXPECTING, count: T::COUNT },
        };
        while elements.index < T::COUNT {
            T::accept(&mut partial, elements.index, &mut elements)?;
            elements.index += 1;
        }
        finish(partial, self.human)
    }
}

#[inline]
fn finish<'de, T: Accept<'de>, E: Error>(mut partial: T::Partial, human: bool) -> Result<T, E> {
    let mut nothing = Nothing { human, error: PhantomData };
    T::require(&mut partial, &mut nothing)?;
    T::finish(partial).map_err(|Missing(name)| E::missing_field(name))
}

/// What the name of a field stands for.
enum Name {
    /// A field that is read.
    Field(usize),
    /// One that only the flattened map takes.
    Rest(String),
    /// One that nobody takes.
    Ignored,
}

/// Reads the name of a field.
struct NameOf<T>(PhantomData<T>);

impl<'de, T: Accept<'de>> DeserializeSeed<'de> for NameOf<T> {
    type Value = Name;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, T: Accept<'de>> Visitor<'de> for NameOf<T> {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        match T::field(name) {
            Some(field) => Ok(Name::Field(field)),
            None if T::OPEN => Ok(Name::Rest(String::from(name))),
            None if T::DENY_UNKNOWN => Err(E::unknown_field(name, T::EXPECTED)),
            None => Ok(Name::Ignored),
        }
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Name, E> {
        match core::str::from_utf8(name) {
            Ok(name) => self.visit_str(name),
            Err(_) => self.visit_str(&String::from_utf8_lossy(name)),
        }
    }

    fn visit_u64<E: Error>(self, position: u64) -> Result<Name, E> {
        match usize::try_from(position) {
            Ok(field) if field < T::COUNT => Ok(Name::Field(field)),
            _ if T::DENY_UNKNOWN => Err(E::invalid_value(
                Unexpected::Unsigned(position),
                &alloc::format!("field index 0 <= i < {}", T::COUNT).as_str(),
            )),
            _ => Ok(Name::Ignored),
        }
    }
}
