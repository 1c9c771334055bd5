//! The error of a reading that goes on after a fault: it holds everything that is wrong.
//!
//! A body is read like this only after reading it as usual has failed. The code is the same, and
//! generic over the format's error. Where that is a [`Fault`], a request is read to its end even if
//! a field has a fault, and so are sequences and maps. [`collects!`] is the question; the compiler
//! answers it for each error type, so other formats pay nothing. What an error holds is only known
//! from its source, which the compiler vouches for: see [`found`].
//!
//! A fault begins at the value itself. Each step that it passes on the way out is added to the
//! paths of all that it holds.

mod caught;
mod collections;
mod found;
mod gaps;
pub(crate) mod messages;
mod words;

use alloc::boxed::Box;
use core::any::type_name;
use core::fmt::{self, Display};
use core::mem::{align_of, forget};

use serde_core::de::{DeserializeSeed, Deserializer, Error, Expected, Unexpected};

pub(crate) use self::caught::Caught;
pub use self::caught::Unread;
pub(crate) use self::collections::{AlikeSeq, read_element, read_entry};
pub(crate) use self::found::Found;
pub(crate) use self::gaps::{Aside, Gaps, fill_with_gaps, may_have_gaps, read_with_gaps};
use self::words::{invalid_length, invalid_type, invalid_value};
use crate::path::Segment;
use crate::report::Report;
use crate::rules::ConflictsWithFault;
use crate::violation::{Violation, Violations};

/// Everything that is wrong with a value that could not be read.
#[derive(Debug)]
#[repr(align(16))]
pub(crate) struct Fault(Box<Found>);

impl Fault {
    #[cold]
    fn new(violation: Violation) -> Self {
        let found = Found::default();
        found.add(violation);
        Fault(Box::new(found))
    }

    /// A fault with a message of ours, which repeats nothing of the body.
    #[cfg(feature = "json")]
    pub(in crate::wire) fn with_reason(reason: &'static str) -> Self {
        Fault::new(Violation::unrepresentable(reason))
    }

    /// The violations of the whole body. `repeats` tells whether a message repeats a string of it.
    #[cfg(feature = "std")]
    pub(crate) fn into_violations(self, repeats: &dyn Fn(&str) -> bool) -> Violations {
        self.0.check_message(Some(repeats));
        self.0.into_violations()
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl core::error::Error for Fault {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&*self.0)
    }
}

impl Error for Fault {
    fn custom<T: Display>(message: T) -> Self {
        let fault = Fault::new(Violation::from(messages::limit(&message)));
        fault.0.set_unchecked();
        fault
    }

    fn invalid_type(got: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Fault::new(invalid_type(&got, &alloc::format!("{expected}")))
    }

    fn invalid_value(got: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Fault::new(invalid_value(&got, &alloc::format!("{expected}")))
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Fault::new(invalid_length(length, &alloc::format!("{expected}")))
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Fault::new(Violation::unknown_name(expected))
    }

    fn unknown_field(name: &str, _: &'static [&'static str]) -> Self {
        let fault = Fault::new(Violation::unknown());
        fault.0.add_step(&Segment::key(name), None);
        fault
    }

    fn missing_field(name: &'static str) -> Self {
        Fault::new(Violation::missing().at(name))
    }

    fn duplicate_field(name: &'static str) -> Self {
        Fault::new(Violation::duplicate().at(name))
    }
}

/// Whether a reading with errors of this type goes on after a fault.
///
/// It begins with a constant, so that even a debug build leaves out the code for another type.
macro_rules! collects {
    ($error:ty) => {
        const { $crate::wire::fault::is_like_fault::<$error>() }
        &&$crate::wire::fault::is_named_fault::<$error>()
    };
}
pub(in crate::wire) use collects;

/// Whether an error has the alignment of a [`Fault`], which hardly another one has.
pub(in crate::wire) const fn is_like_fault<E>() -> bool {
    cfg!(feature = "std") && align_of::<E>() == align_of::<Fault>()
}

/// Whether an error has the name of a [`Fault`].
///
/// The names of two types may be equal, so this is a hint: [`found`] proves it. A type always has
/// the same name as itself, so nothing goes unnoticed.
#[inline]
pub(in crate::wire) fn is_named_fault<E>() -> bool {
    type_name::<E>() == type_name::<Fault>()
}

/// What an error holds, if it is a [`Fault`].
#[cfg(feature = "std")]
pub(crate) fn found<E: Error>(error: &E) -> Option<&Found> {
    error.source()?.downcast_ref()
}

/// Nothing collects faults without `std`, where serde's errors have no source.
#[cfg(not(feature = "std"))]
pub(crate) fn found<E: Error>(_: &E) -> Option<&Found> {
    None
}

/// Makes the error that holds what was found.
#[cold]
pub(crate) fn error_of<E: Error>(found: Found) -> E {
    let error = E::duplicate_field("");
    if let Some(empty) = self::found(&error) {
        empty.replace(found);
    }
    error
}

/// Adds a step to the paths of what an error holds, on its way out of the value at that step.
/// `repeats` tells whether a message repeats a string of that value.
#[cold]
#[inline(never)]
pub(crate) fn add_step<E: Error>(
    error: E,
    step: &Segment,
    repeats: Option<&dyn Fn(&str) -> bool>,
) -> E {
    if let Some(found) = found(&error) {
        found.add_step(step, repeats);
    }
    error
}

/// Makes the outermost step of each path that of a field: the name of a variant is no key of a map.
#[inline]
pub(crate) fn make_field<E: Error>(error: E) -> E {
    if collects!(E) {
        if let Some(found) = found(&error) {
            found.make_field();
        }
    }
    error
}

/// Forgets what is known of a secret value.
#[cold]
pub(crate) fn conceal<E: Error>(error: E) -> E {
    if let Some(found) = found(&error) {
        found.conceal();
    }
    error
}

/// Makes an error that an element raises that of the sequence.
#[cold]
pub(crate) fn raise_to_parent<E: Error>(error: E) -> E {
    if let Some(found) = found(&error) {
        found.skip_step();
    }
    error
}

/// Keeps an error, after which the reading goes on, together with one that was kept before.
///
/// # Errors
///
/// The error itself, if the reading does not go on.
#[inline]
pub(crate) fn keep_error<E: Error>(kept: &mut Option<E>, error: E) -> Result<(), E> {
    if !collects!(E) {
        return Err(error);
    }
    match kept {
        Some(first) => absorb(first, &error),
        None => *kept = Some(error),
    }
    Ok(())
}

/// Adds the step to an entry that nobody can compare a message with, if there is a step.
#[cold]
pub(crate) fn add_key<E: Error>(error: E, key: Option<Segment>) -> E {
    match key {
        Some(key) => add_step(error, &key, None),
        None => error,
    }
}

/// The error that a value is there twice, at the value itself.
#[cold]
pub(crate) fn duplicate<E: Error>() -> E {
    let found = Found::default();
    found.add(Violation::duplicate());
    error_of(found)
}

/// The error that the text of a value stands for no value.
#[cfg(feature = "form")]
#[cold]
pub(crate) fn unrepresentable<E: Error>(reason: &'static str) -> E {
    let found = Found::default();
    found.add(Violation::unrepresentable(reason));
    error_of(found)
}

/// Rejects the value of an entry whose key is there twice, at the key as it is spelled there.
#[derive(Debug)]
pub(crate) struct Duplicate;

impl<'de> DeserializeSeed<'de> for Duplicate {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, _: D) -> Result<(), D::Error> {
        Err(duplicate())
    }
}

/// The error that a key is there twice.
#[cold]
pub(crate) fn duplicate_key<E: Error>(key: &Segment) -> E {
    let found = Found::default();
    found.add(Violation::duplicate());
    found.add_step(key, None);
    error_of(found)
}

/// The error that these fields are unknown.
#[cold]
pub(crate) fn unknown_fields<'a, E: Error>(names: impl Iterator<Item = &'a str>) -> E {
    let all = Found::default();
    for name in names {
        let found = Found::default();
        found.add(Violation::unknown());
        found.add_step(&Segment::key(name), None);
        all.absorb(found);
    }
    error_of(all)
}

/// The error that these fields cannot stand beside another one.
#[cold]
pub(crate) fn conflicting_fields<E: Error>(names: &[&'static str], other: &'static str) -> E {
    let all = Found::default();
    for name in names {
        all.add(Violation::of(ConflictsWithFault { field: other }).at(*name));
    }
    error_of(all)
}

/// The error that a value has none of the fields one of which it needs.
#[cold]
pub(crate) fn none_of<E: Error>(names: &'static [&'static str]) -> E {
    let found = Found::default();
    found.add(Violation::missing_one_of(names));
    error_of(found)
}

/// The error that a value which could be read breaks rules.
#[cold]
pub(crate) fn reject_value<E: Error>(violations: Violations) -> E {
    if !collects!(E) {
        return E::custom(violations);
    }
    let mut report = Report::default();
    report.add_all(violations);
    error_of(Found::of_rules(report))
}

/// Attributes what an error holds to a key of a map, unless it is about the name of a field.
#[cold]
#[inline(never)]
pub(crate) fn blame_key<E: Error>(error: E, key: Option<&str>) -> E {
    if let (Some(found), Some(key)) = (found(&error), key) {
        found.blame_key(key);
    }
    error
}

/// Moves what another error holds into the first one.
#[cold]
pub(crate) fn absorb<E: Error>(first: &E, other: &E) {
    if let (Some(first), Some(other)) = (found(first), found(other)) {
        first.absorb(other.take());
    }
}

/// Goes on with something else that can be wrong with the same value, if faults are collected.
///
/// # Errors
///
/// Those of both.
#[inline]
pub(crate) fn and<T, E: Error>(
    read: Result<T, E>,
    other: impl FnOnce() -> Result<(), E>,
) -> Result<T, E> {
    if !collects!(E) {
        return read;
    }
    match (read, other()) {
        (Err(first), Err(other)) => {
            absorb(&first, &other);
            Err(first)
        }
        (Ok(_), Err(error)) => Err(error),
        (read, Ok(())) => read,
    }
}

/// Whether an error is that the name of an entry is there twice, or unknown.
#[cold]
pub(crate) fn is_about_name<E: Error>(error: &E) -> bool {
    found(error).is_some_and(Found::is_about_name)
}

/// Sorts what an error holds by the keys of a map, if the entries only break rules: validation
/// visits entries by their keys.
#[cold]
pub(crate) fn sort_by_key<E: Error>(error: E) -> E {
    if let Some(found) = found(&error).filter(|found| !found.is_unreadable()) {
        found.sort_by_key();
    }
    error
}

/// Whether a value could be read, and only breaks rules.
#[cold]
pub(crate) fn is_readable<E: Error>(error: &E) -> bool {
    found(error).is_some_and(|found| !found.is_unreadable())
}

/// Checks the rules of a value that was read whole: whatever holds it may never be whole.
///
/// # Errors
///
/// The rules that it breaks.
#[inline]
pub(crate) fn check_read<T, E: Error>(
    read: Result<T, E>,
    check: impl Fn(&T, &mut Report),
) -> Result<T, E> {
    if !collects!(E) {
        return read;
    }
    let rejected = match &read {
        Ok(value) => reject_rules(&|report| check(value, report)),
        Err(_) => None,
    };
    rejected.map_or(read, Err)
}

/// The error of the rules that a check finds broken.
#[inline(never)]
fn reject_rules<E: Error>(check: &dyn Fn(&mut Report)) -> Option<E> {
    let mut report = Report::default();
    check(&mut report);
    if report.is_untouched() {
        // The drop of a report is not free, although there is nothing to drop.
        forget(report);
        return None;
    }
    if report.is_empty() { None } else { Some(error_of(Found::of_rules(report))) }
}
