//! The hidden `Partial` of a request, which its builder and its deserializer fill field by field.

use alloc::string::String;

use crate::const_names::Names;
use crate::rejected::RejectedValues;
use crate::report::Report;
use crate::violation::{INVALID_VALUE, MISSING, Violation, Violations, WordedFault};
use crate::wire::variants::{FlatEnum, Kinds};

/// A request, as its builder, its deserializer and the requests that flatten it see it.
///
/// Everything that generated code requires of the type of a flattened field starts from this trait,
/// so that a type which cannot be flattened is a single error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be flattened: it does not derive `RunRequest`",
    label = "neither a request nor a map",
    note = "a map is recognized by its name, which must end in `Map`",
    note = "a type that only implements serde's traits can be flattened with \
            `#[request(foreign)]`, through a buffer"
)]
pub trait HasPartial: Sized {
    /// The type itself.
    type Request: SameAs<Self>;
    /// Every field as an `Option`.
    type Partial;
    /// How its own builder stores the `Partial`: by value, or in a box if it is large.
    type Storage;
    /// Its builder with no field set.
    type EmptyBuilder;
    /// Its builder with every field set.
    type FullBuilder;
    /// Whether the builders of requests that flatten it have its setters too: [`Extensible`] or
    /// [`Closed`].
    type Extensibility;

    /// The entries of an enum; `None` for a request.
    const FLAT: Option<FlatEnum> = None;
    /// Where [`NAMES`](HasPartial::NAMES) are joined, for a request that flattens others.
    const NAME_LIST: &'static Names = &FlatEnum::list_names(Self::FLAT);
    /// The wire names of all fields, including aliases.
    const NAMES: &'static [&'static str] = Self::NAME_LIST.as_slice();
    /// Where [`SETTERS`](HasPartial::SETTERS) are joined, for an extensible request.
    const SETTER_LIST: &'static Names = &Names::new();
    /// The setters that this request brings to the builders of requests that flatten it.
    const SETTERS: &'static [&'static str] = Self::SETTER_LIST.as_slice();
    /// Whether a flattened map or foreign type collects unknown fields, at any depth. The request
    /// is a map on the wire then, and no struct.
    const COLLECTS_UNKNOWN: bool = Self::FLAT.is_some();
    /// Whether a flattened map collects unknown fields.
    const HAS_MAP: bool = FlatEnum::has_map(Self::FLAT);
    /// Whether a foreign type is read from unknown fields.
    const HAS_FOREIGN: bool = FlatEnum::has_foreign(Self::FLAT);

    /// Whether a setter of its builder may reject a value: its own, or one of a flattened request.
    const REJECTS: bool = false;

    /// The kinds of value that it is read from. A request that collects the unknown fields is a map
    /// in every format.
    const KINDS: Kinds = if Self::COLLECTS_UNKNOWN { Kinds::MAP } else { Kinds::REQUEST };
    /// Why it cannot be flattened, if it is an enum of which that is known.
    const FLATTENING_FAULT: Option<&'static str> = FlatEnum::fault(Self::FLAT);

    /// Returns the request itself.
    #[inline]
    fn as_request(&self) -> &Self::Request {
        Self::Request::same_as(self)
    }

    /// Creates a `Partial` with no field set.
    fn empty_partial() -> Self::Partial;

    /// Converts the request into a `Partial` with every field set. The default is for the variants
    /// of enums, which have no builder, so that nobody calls it.
    fn into_partial(self) -> Self::Partial {
        Self::empty_partial()
    }

    /// Moves all values into a request, and makes the defaults of unset fields.
    ///
    /// What is left in the `Partial` are empty slots and empty maps. So if there are no maps the
    /// caller may forget it, which costs less than to move it here.
    ///
    /// # Errors
    ///
    /// The wire name of an unset required field. The types of a builder rule that out, and a
    /// deserializer checks it beforehand, but an error here keeps both free of panics.
    fn finish(partial: &mut Self::Partial) -> Result<Self, &'static str>;

    /// Moves what the setters have rejected to `all`.
    fn take_rejected(_partial: &mut Self::Partial, _all: &mut RejectedValues) {}

    /// Reports what was rejected, and checks the rules of each field that has a value, in the order
    /// of declaration. It is only called if something was rejected.
    fn check_rejected(
        _partial: &mut Self::Partial,
        _rejected: &RejectedValues,
        _report: &mut Report,
    ) {
    }

    /// Calls `each` with every key of the flattened map.
    fn for_each_map_key(&self, _each: &mut dyn FnMut(&str)) {}

    /// Reports the keys of the flattened map that are among the `names` of the fields around the
    /// request. Its own names it checks itself.
    #[inline]
    fn check_map_keys(&self, names: &'static [&'static str], report: &mut Report) {
        if Self::COLLECTS_UNKNOWN {
            self.for_each_map_key(&mut check_map_keys(report, names, Self::NAMES));
        }
    }
}

/// The type `T` itself, for a default method that returns it.
pub trait SameAs<T> {
    /// Returns the value.
    fn same_as(value: &T) -> &Self;
}

#[diagnostic::do_not_recommend]
impl<T> SameAs<T> for T {
    #[inline]
    fn same_as(value: &T) -> &T {
        value
    }
}

/// Marks a request whose setters are also those of the requests that flatten it.
#[derive(Debug)]
pub struct Extensible;

/// Marks a request that is only set as a whole where it is flattened.
#[derive(Debug)]
pub struct Closed;

/// A map with string keys, which can collect unknown fields, such as those of std, serde_json and
/// indexmap.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot collect the unknown fields",
    label = "not a map with `String` keys"
)]
pub trait StringMap: Default + Extend<(String, Self::Value)> {
    /// The type of the values.
    type Value;

    /// Iterates over the entries.
    fn entries(&self) -> impl Iterator<Item = (&String, &Self::Value)>;

    /// Moves the entries out.
    fn into_entries(self) -> impl Iterator<Item = (String, Self::Value)>;
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

    fn into_entries(self) -> impl Iterator<Item = (String, V)> {
        self.into_iter()
    }
}

/// Takes the value of an `Option` field, which is `None` if it is unset.
#[inline]
pub fn take_option<T>(slot: &mut Option<Option<T>>) -> Option<T> {
    slot.take().flatten()
}

/// Borrows what is inside of an `Option` field, if it is set.
#[inline]
#[must_use]
pub fn borrow_option<T>(slot: &Option<Option<T>>) -> Option<&T> {
    slot.as_ref().and_then(Option::as_ref)
}

/// Finishes a flattened request that is optional.
///
/// # Errors
///
/// Those of [`finish`](HasPartial::finish).
#[inline]
pub fn finish_optional<T: HasPartial>(
    slot: &mut Option<T::Partial>,
) -> Result<Option<T>, &'static str> {
    slot.take().map(|mut partial| T::finish(&mut partial)).transpose()
}

/// Finishes an `Option` of a request whose slot holds a `Partial`.
///
/// # Errors
///
/// Those of [`finish`](HasPartial::finish).
pub fn finish_nested_option<T: HasPartial>(
    slot: &mut Option<Option<T::Partial>>,
) -> Result<Option<Option<T>>, &'static str> {
    slot.take().map(|mut value| finish_optional(&mut value)).transpose()
}

/// Forgets a value that has been emptied, and so need not be dropped.
///
/// Generated code cannot call `mem::forget` itself: clippy would warn about it in the requests
/// whose `Partial` has no destructor.
#[inline]
pub fn forget_emptied<T>(emptied: T) {
    core::mem::forget(emptied);
}

/// Finds the first field that is missing, of fields of which one is.
#[cold]
#[must_use]
pub fn find_missing(fields: &[(&'static str, bool)]) -> &'static str {
    fields.iter().find(|(_, is_missing)| *is_missing).map_or("", |(name, _)| name)
}

/// Makes the request of a builder.
///
/// # Errors
///
/// A required field is not set.
#[inline]
pub fn finish_built<T: HasPartial>(partial: &mut T::Partial) -> Result<T, Violations> {
    match T::finish(partial) {
        Ok(request) => Ok(request),
        Err(name) => Err(reject_unset_field(name)),
    }
}

/// Makes the error of a builder about an unset required field.
#[cold]
#[must_use]
pub(crate) fn reject_unset_field(name: &'static str) -> Violations {
    let reason = "required but not set";
    Violation::of(WordedFault { rule: "required", code: MISSING, reason }).at(name).into()
}

/// Makes the request of a builder with everything set.
///
/// # Panics
///
/// Never, because the types of a builder rule out that a required field is not set.
#[must_use]
pub fn finish_complete<R: HasPartial>(partial: &mut R::Partial) -> R {
    match R::finish(partial) {
        Ok(request) => request,
        Err(name) => unreachable!("`{name}` is not set"),
    }
}

/// Makes a check for the keys of a flattened map: none may be among the `names` of the fields
/// around it. The flattened request that holds the map checks its own names, those in `inner`.
pub fn check_map_keys<'a>(
    report: &'a mut Report,
    names: &'static [&'static str],
    inner: &'static [&'static str],
) -> impl FnMut(&str) + 'a {
    move |key| {
        if names.contains(&key) && !inner.contains(&key) {
            report.add(|| {
                let reason = "a key of the flattened map is the name of this field";
                let fault = WordedFault { rule: "flatten", code: INVALID_VALUE, reason };
                Violation::of(fault).at(String::from(key))
            });
        }
    }
}
