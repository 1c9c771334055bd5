//! Deserialization of a request: its hidden `Partial` is filled field by field, and nothing is
//! buffered but what a foreign type may take.
//!
//! ```text
//! read_request: deserialize_struct, or deserialize_map if unknown fields are collected
//! │
//! ├─ 1. Read the entries.
//! │     visit_map, for each key:                      visit_seq, for each position:
//! │       FieldNameSeed looks up the key                read_field, from a SeqSource
//! │       ├─ a field:    read_field, from a MapSource
//! │       ├─ unknown:    buffered, if the request has foreign types
//! │       │              read_remaining, if only a flattened map takes it
//! │       └─ otherwise:  skipped, or an error with `deny_unknown_fields`
//! │
//! ├─ 2. Fill what is missing, from MissingFields, a source without values.
//! │       read_remaining:  each required field that is still unset: an `Option` becomes `None`, and
//! │                        any other type reports a missing field
//! │                        each foreign type, out of the buffer
//! │       read_remaining:  the flattened map, with the buffered entries that nobody has claimed
//! │
//! └─ 3. HasPartial::finish moves the values into the request, and makes the defaults.
//! ```
//!
//! The generated code of steps 1 and 2 is the same: for each field a call of [`fill_field`] or
//! [`fill_field_with`], with a [`FieldSource`] that says where values come from. A field that has a
//! value already is a duplicate in step 1, and done in step 2.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;
use core::mem::forget;

use serde_core::de::{Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::entries::{Reading, entry_reader, read_entries};
use super::fault::{self, Caught, collects};
use super::field_name::{FieldNameSeed, names_of};
use super::foreign::Buffer;
use super::format;
use super::source::{MapSource, MissingFields, SeqSource};
use crate::const_names::Names;
use crate::partial::HasPartial;
use crate::report::Report;

pub use super::borrowed_cow::borrowed_cow;
pub use super::constant::{constant, constant_text};
pub use super::fault::Unread;
pub use super::first_key::FirstKeySource;
pub use super::optional::{read_optional_field, read_optional_remaining};
pub use super::partial::{nested, nested_option, read_partial};
pub use super::seed::{
    WhenMissing, double_option, double_option_of_partial, fill_field, fill_field_with, not_null,
    own_deserialize,
};
pub use super::source::{FieldSource, SecretSource, hide_value};
pub use super::unknown::{collect_unknown, fill_foreign, fill_foreign_with, fill_map};
pub use serde_core::de::DeserializeSeed;

/// A request that fills its `Partial` field by field.
///
/// A field is known by its position among all fields that are read, those of flattened requests in
/// their place.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be deserialized as a request, so a request that flattens it cannot \
               be either",
    label = "does not derive `RunRequest`, or has `#[request(serialize_only)]`",
    note = "if it has `#[request(serialize_only)]`, add that here too",
    note = "a map can only be flattened if its type is spelled out, not through a type parameter"
)]
pub trait ReadFields<'de>: HasPartial {
    /// The name of the struct.
    const NAME: &'static str = "";
    /// What a type error says is expected: `struct CreateRunRequest`.
    const EXPECTING: &'static str = "";
    /// Whether `EXPECTING` is the user's wording, which nothing is added to.
    const HAS_OWN_EXPECTING: bool = false;
    /// Where [`READ_NAMES`](ReadFields::READ_NAMES) are joined, for a request that flattens others.
    const READ_NAME_LIST: Option<&'static Names> = None;
    /// The wire names of all fields that are read: mostly those of all fields.
    const READ_NAMES: &'static [&'static str] = match Self::READ_NAME_LIST {
        Some(list) => list.as_slice(),
        None => Self::NAMES,
    };
    /// Whether unknown names are an error.
    const DENY_UNKNOWN: bool = false;
    /// How many fields are read: as many as there are names, unless there are aliases.
    const FIELD_COUNT: usize = Self::READ_NAMES.len();
    /// How many own fields [`read_required_field`](ReadFields::read_required_field) reads.
    const REQUIRED_COUNT: usize = 0;
    /// Whether reading depends on whether the format is human-readable, before any value is read:
    /// it does for a field that may be `null`, for a foreign type, and for `[]` as a request
    /// without required fields. Otherwise only the elements of a sequence are asked, because
    /// `serde_test` panics where it is asked and has not been told.
    const ASKS_HUMAN_READABLE: bool = false;

    /// Whether the unknown fields may hold a secret.
    const UNKNOWN_IS_SECRET: bool = false;

    /// Finds the position of the field with this wire name.
    fn find_field(name: &str) -> Option<usize>;

    /// Reads the value of the field at a position.
    ///
    /// # Errors
    ///
    /// The format's own, or a duplicate field.
    fn read_field<S: FieldSource<'de>>(
        partial: &mut Self::Partial,
        field: usize,
        source: &mut S,
    ) -> Result<(), S::Error>;

    /// Reads the value of an own required field, by its position among those. They are apart, so
    /// that the code which fills what is missing is only instantiated for these.
    ///
    /// # Errors
    ///
    /// The format's own, or a duplicate field.
    #[inline]
    fn read_required_field<S: FieldSource<'de>>(
        _partial: &mut Self::Partial,
        _field: usize,
        _source: &mut S,
    ) -> Result<(), S::Error> {
        Ok(())
    }

    /// Reads what depends on all fields. It is one method, so that a request which only flattens
    /// another passes everything on at once. The default is for a request that flattens nothing.
    ///
    /// # Errors
    ///
    /// A missing or duplicate field, or those of a foreign type or of the map's values.
    #[inline]
    fn read_remaining<S: FieldSource<'de>>(
        partial: &mut Self::Partial,
        remaining: Remaining,
        source: &mut S,
    ) -> Result<(), S::Error> {
        if let Remaining::Missing = remaining {
            for field in 0..Self::REQUIRED_COUNT {
                Self::read_required_field(partial, field, source)?;
            }
        }
        Ok(())
    }

    /// Checks the rules of the value and of everything in it, unless they need a context.
    fn check_whole(&self, _report: &mut Report) {}

    /// Checks the rules of each field that has a value, and of everything in it, where the other
    /// fields may be missing. A rule that needs another field is not checked if that is `unread`;
    /// one that needs a context is never checked.
    fn check_partial(_partial: &Self::Partial, _unread: &Unread<'_>, _report: &mut Report) {}
}

/// What a request reads besides the entries of its fields.
#[derive(Debug)]
pub enum Remaining {
    /// Each required field that is not set, and each foreign type.
    Missing,
    /// The value of the unknown field with this name, into the flattened map.
    Unknown(String),
    /// The buffered entries that no foreign type has claimed, into the flattened map.
    Unclaimed,
}

/// Reads a request.
///
/// # Errors
///
/// The format's own, and those of the fields.
#[inline]
pub fn read_request<'de, T: ReadFields<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let human_readable = T::ASKS_HUMAN_READABLE
        && format::goes_by_names::<D::Error>(deserializer.is_human_readable());
    let visitor = RequestVisitor { human_readable, tag: None, request: PhantomData };
    if T::COLLECTS_UNKNOWN {
        deserializer.deserialize_map(visitor)
    } else {
        deserializer.deserialize_struct(T::NAME, T::READ_NAMES, visitor)
    }
}

pub(super) struct RequestVisitor<T> {
    /// False if the request does not ask.
    pub(super) human_readable: bool,
    /// The tag that was read before the fields, if the request is a variant.
    pub(super) tag: Option<&'static str>,
    pub(super) request: PhantomData<T>,
}

impl<'de, T: ReadFields<'de>> Visitor<'de> for RequestVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTING)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let source: MapSource<'_, A> = MapSource {
            map,
            human_readable: self.human_readable,
            is_repeated: false,
            buffer: None,
        };
        let mut reading = Reading::<T, _> { partial: T::empty_partial(), source };
        let mut caught = Caught::NOTHING;
        let seed = FieldNameSeed::new(names_of::<T>(), self.tag);
        match read_entries(entry_reader(&mut reading), &mut caught, seed, T::find_field) {
            Ok(()) => {
                let Reading { partial, source } = reading;
                make_request(partial, self.human_readable, source.buffer, caught)
            }
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<T, A::Error> {
        if T::COLLECTS_UNKNOWN || self.human_readable || format::is_json::<A::Error>() {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let count = (!T::HAS_OWN_EXPECTING).then_some(T::FIELD_COUNT);
        let source = SeqSource::new(seq, T::EXPECTING, count, T::ASKS_HUMAN_READABLE);
        read_sequence(source, self.human_readable)
    }
}

/// Reads a tuple variant, which is a sequence in every format.
pub(super) struct TupleVisitor<T>(pub(super) PhantomData<T>);

impl<'de, T: ReadFields<'de>> Visitor<'de> for TupleVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTING)
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<T, A::Error> {
        let count = (!T::HAS_OWN_EXPECTING).then_some(T::FIELD_COUNT);
        read_sequence(SeqSource::of_tuple(seq, T::EXPECTING, count), false)
    }
}

/// Makes the request of what was read: steps 2 and 3 of the algorithm.
///
/// This and what follows is only generic over the error, so that a debug build has it once for all
/// the ways to read from a format.
#[inline]
fn make_request<'de, T: ReadFields<'de>, E: Error>(
    mut partial: T::Partial,
    human_readable: bool,
    buffer: Option<Buffer<'de>>,
    mut caught: Caught,
) -> Result<T, E> {
    // Only a request that collects unknown fields buffers any.
    let buffer = if T::COLLECTS_UNKNOWN { buffer } else { None };
    complete_partial::<T, E>(&mut partial, human_readable, buffer, &mut caught)?;
    // Nothing has been caught, which the compiler does not see.
    forget(caught);
    let request = match T::finish(&mut partial) {
        Ok(request) => Ok(request),
        Err(name) => Err(E::missing_field(name)),
    };
    // `finish` leaves empty slots, which need not be dropped; an empty map may have to be.
    if !T::COLLECTS_UNKNOWN {
        forget(partial);
    }
    fault::check_read(request, T::check_whole)
}

/// Fills what the input did not have, unless the request is broken.
#[inline]
fn complete_partial<'de, T: ReadFields<'de>, E: Error>(
    partial: &mut T::Partial,
    human_readable: bool,
    buffer: Option<Buffer<'de>>,
    caught: &mut Caught,
) -> Result<(), E> {
    let filled = fill_unset::<T, E>(partial, human_readable, buffer, caught);
    if collects!(E) { reject_broken::<T, E>(filled, partial, caught) } else { filled }
}

/// Makes the error of a request some of whose fields have no value, with the rules that the others
/// break.
#[cold]
#[inline(never)]
fn reject_broken<'de, T: ReadFields<'de>, E: Error>(
    filled: Result<(), E>,
    partial: &T::Partial,
    caught: &mut Caught,
) -> Result<(), E> {
    if let Err(error) = filled {
        caught.catch(error)?;
    }
    if caught.is_empty() {
        return Ok(());
    }
    Err(caught.take().into_error(T::find_field, false, &|unread, report| {
        T::check_partial(partial, unread, report);
    }))
}

/// Reads a request from a sequence.
///
/// It is not inlined for the sake of formats that could give a sequence and mostly do not, such as
/// JSON: their code for maps would not be inlined otherwise.
#[inline(never)]
fn read_sequence<'de, T: ReadFields<'de>, A: SeqAccess<'de>>(
    mut source: SeqSource<A>,
    human_readable: bool,
) -> Result<T, A::Error> {
    let mut partial = T::empty_partial();
    while source.index < T::FIELD_COUNT {
        T::read_field(&mut partial, source.index, &mut source)?;
        source.index += 1;
    }
    make_request(partial, human_readable, None, Caught::NOTHING)
}

/// Fills what the input did not have: step 2 of the algorithm.
#[inline]
fn fill_unset<'de, T: ReadFields<'de>, E: Error>(
    partial: &mut T::Partial,
    human_readable: bool,
    buffer: Option<Buffer<'de>>,
    caught: &mut Caught,
) -> Result<(), E> {
    let mut source = MissingFields { human_readable, buffer, caught, error: PhantomData };
    if let Some(buffer) = &mut source.buffer {
        buffer.set_has_map(T::HAS_MAP);
    }
    match T::read_remaining(partial, Remaining::Missing, &mut source) {
        Ok(()) if T::COLLECTS_UNKNOWN => fill_collected::<T, E>(partial, &mut source),
        filled => filled,
    }
}

/// Fills the flattened map with what is left, or rejects that.
fn fill_collected<'de, T: ReadFields<'de>, E: Error>(
    partial: &mut T::Partial,
    source: &mut MissingFields<'_, 'de, E>,
) -> Result<(), E> {
    if let (true, Some(buffer)) = (T::DENY_UNKNOWN, &source.buffer) {
        if let Err(error) = buffer.reject_rest() {
            source.on_error(error)?;
        }
    }
    if !T::HAS_MAP {
        return Ok(());
    }
    T::read_remaining(partial, Remaining::Unclaimed, source)
}
