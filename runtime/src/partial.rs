//! What a request is put together from: field by field, by its builder or from the wire.

use alloc::string::String;

use crate::const_names::Names;
use crate::report::Report;
use crate::violation::{Violation, Violations};

/// A request: what can be flattened.
///
/// All that is asked of the type of a flattened field begins here, so that a type which cannot be
/// flattened is one error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be flattened: it does not derive `RunRequest`",
    label = "neither a request nor a map",
    note = "a map is recognized by its name, which must end in `Map`",
    note = "a type that only implements serde's traits can be flattened with \
            `#[request(foreign)]`, through a buffer"
)]
pub trait HasPartial: Sized {
    /// The type itself.
    type Request;
    /// Every field as an `Option`.
    type Partial;
    /// How its own builder keeps that.
    type Storage;
    /// Its builder, nothing set.
    type EmptyBuilder;
    /// Its builder, everything set.
    type FullBuilder;
    /// Whether its setters are those of what flattens it, too: [`Extensible`] or [`Closed`].
    type Extensibility;

    /// For requests that flatten others: where [`NAMES`](HasPartial::NAMES) are put together.
    const NAME_LIST: &'static Names = &Names::new();
    /// The wire names of all fields, aliases too.
    const NAMES: &'static [&'static str] = Self::NAME_LIST.as_slice();
    /// For extensible requests: where [`SETTERS`](HasPartial::SETTERS) are put together.
    const SETTER_LIST: &'static Names = &Names::new();
    /// The setters that a builder has which flattens this.
    const SETTERS: &'static [&'static str] = Self::SETTER_LIST.as_slice();
    /// Whether it flattens a map or a foreign type, and so is a map on the wire.
    const COLLECTS_UNKNOWN: bool = false;
    /// Whether a flattened map takes what no field does.
    const HAS_MAP: bool = false;
    /// Whether a foreign type is read out of what no field takes.
    const HAS_FOREIGN: bool = false;

    /// The value itself.
    fn as_request(&self) -> &Self::Request;

    /// Nothing set.
    fn empty_partial() -> Self::Partial;

    /// Everything set.
    fn into_partial(self) -> Self::Partial;

    /// Takes everything out, fills what may be left out, and makes the request. Once that is done
    /// nothing is left but empty maps, so where there are none the `Partial` may be forgotten; to
    /// move it here would cost more.
    ///
    /// # Errors
    ///
    /// What `missing` makes of the wire name of a required field that is not set. The types of a
    /// builder rule that out, and a deserializer looks before it finishes: this keeps both free of
    /// panics.
    fn finish<E>(partial: &mut Self::Partial, missing: fn(&'static str) -> E) -> Result<Self, E>;

    /// Hands over the keys of the flattened map.
    fn for_each_map_key(&self, _each: &mut dyn FnMut(&str)) {}
}

/// The setters of a request are also those of what flattens it.
#[derive(Debug)]
pub struct Extensible;

/// A request is only set as a whole where it is flattened.
#[derive(Debug)]
pub struct Closed;

/// Any map with string keys, which can collect what no field takes: std's, serde_json's,
/// indexmap's.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot collect the unknown fields",
    label = "not a map with `String` keys"
)]
pub trait StringMap: Default + Extend<(String, Self::Value)> {
    /// The type of the values.
    type Value;

    /// The entries.
    fn entries(&self) -> impl Iterator<Item = (&String, &Self::Value)>;
}

impl<C, V> StringMap for C
where
    C: Default + Extend<(String, V)> + IntoIterator<Item = (String, V)>,
    for<'a> &'a C: IntoIterator<Item = (&'a String, &'a V)>,
{
    type Value = V;

    fn entries(&self) -> impl Iterator<Item = (&String, &V)> {
        self.into_iter()
    }
}

/// The value of an `Option` that may be left out.
#[inline]
pub fn take_option<T>(slot: &mut Option<Option<T>>) -> Option<T> {
    slot.take().flatten()
}

/// Finishes a flattened request of which there may be nothing.
///
/// # Errors
///
/// As [`finish`](HasPartial::finish).
#[inline]
pub fn finish_optional<T: HasPartial, E>(
    slot: &mut Option<T::Partial>,
    missing: fn(&'static str) -> E,
) -> Result<Option<T>, E> {
    slot.take().map(|mut partial| T::finish(&mut partial, missing)).transpose()
}

/// Forgets what nothing is left of. It is generic for a lint that would have it only for some
/// requests.
#[inline]
pub fn forget_emptied<T>(emptied: T) {
    core::mem::forget(emptied);
}

/// What a builder says of a required field that is not set.
#[cold]
#[must_use]
pub fn reject_unset_field(name: &'static str) -> Violations {
    Violation::new("missing_required_parameter", "required but not set").at(name).into()
}

/// Checks the keys of a flattened map: none may be the name of a field around it. Those around the
/// map in `inner` itself are its own to check.
pub fn check_map_keys<'a>(
    report: &'a mut Report,
    names: &'static [&'static str],
    inner: &'static [&'static str],
) -> impl FnMut(&str) + 'a {
    move |key| {
        if names.contains(&key) && !inner.contains(&key) {
            report.add(|| {
                let reason = "a key of the flattened map is the name of this field";
                Violation::from(reason).at(String::from(key))
            });
        }
    }
}
