//! The values that the setters of a builder have rejected: those of fields with `try_into`.
//!
//! A setter cannot fail, because the next one is called on its result. So what it rejects is kept
//! beside the fields, and `build` reports it together with the broken rules of the other fields.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt::Display;
use core::marker::PhantomPinned;
use core::mem;

use crate::partial::HasPartial;
use crate::report::Report;
use crate::violation::{INVALID_VALUE, Violation, Violations};

/// The key of the rule that a rejected value breaks.
const TRY_INTO: &str = "try_into";

/// The rejected values of a request, at most one for each field: a later call of a setter of the
/// field decides anew.
#[derive(Debug, Clone, Default)]
pub struct RejectedValues {
    list: Vec<RejectedValue>,
    /// See [`NeverRejects`].
    _marker: PhantomPinned,
}

#[derive(Debug, Clone)]
struct RejectedValue {
    field: RejectedField,
    violation: Violation,
}

/// The names of a field.
#[derive(Debug, Clone, Copy)]
pub struct RejectedField {
    /// The wire name in violations.
    pub written: &'static str,
    /// The wire name by which it is read.
    pub read: &'static str,
    /// Whether violations must not contain its value.
    pub is_secret: bool,
}

impl RejectedValues {
    /// Converts the value of a field, or keeps why that fails.
    pub fn convert<V: TryInto<T, Error: Display>, T>(
        &mut self,
        field: RejectedField,
        value: V,
    ) -> Option<T> {
        self.clear(field);
        match value.try_into() {
            Ok(value) => Some(value),
            Err(error) => {
                self.reject(field, &error);
                None
            }
        }
    }

    #[cold]
    fn reject(&mut self, field: RejectedField, error: &dyn Display) {
        let violation = Violation::new(INVALID_VALUE, error.to_string());
        let mut violation = violation.with_rule(TRY_INTO).at(field.written);
        if field.is_secret {
            violation.conceal();
        }
        self.list.push(RejectedValue { field, violation });
    }

    /// Forgets what was rejected of a field.
    pub fn clear(&mut self, field: RejectedField) {
        self.list.retain(|value| value.field.read != field.read);
    }

    /// Moves what another request has rejected here.
    pub fn append(&mut self, other: &mut RejectedValues) {
        self.list.append(&mut mem::take(other).list);
    }

    /// Runs `append`, and hides the values in the messages that it adds.
    pub fn append_secret(&mut self, append: impl FnOnce(&mut RejectedValues)) {
        let before = self.list.len();
        append(self);
        for value in self.list.iter_mut().skip(before) {
            value.violation.conceal();
        }
    }

    /// Reports what was rejected of a field.
    pub fn report(&self, field: &str, report: &mut Report) {
        for value in &self.list {
            if value.field.read == field {
                report.add(|| value.violation.clone());
            }
        }
    }

    /// Whether a value of the field with this name was rejected.
    pub(crate) fn has(&self, field: &str) -> bool {
        self.list.iter().any(|value| value.field.read == field)
    }
}

/// Reports the values that the setters of a builder have rejected, and the broken rules of the
/// fields that have a value.
///
/// # Errors
///
/// If any value was rejected.
#[inline]
pub fn report_rejected<R: HasPartial>(partial: &mut R::Partial) -> Result<(), Violations> {
    if !R::REJECTS {
        return Ok(());
    }
    let mut rejected = RejectedValues::default();
    R::take_rejected(partial, &mut rejected);
    if rejected.list.is_empty() {
        return Ok(());
    }
    Report::collect(|report| R::check_rejected(partial, &rejected, report))
}

/// A `Partial` without rejected values, so that its builder converts into the request. `S` is a
/// state of the builder: the compiler would otherwise report an impl with such a bound itself.
///
/// A request does not know whether those that it flattens have setters which reject values. But the
/// compiler knows whether [`RejectedValues`] is anywhere in a `Partial`, because that type is not
/// `Unpin`, as nearly all others are. If a field's own type is not `Unpin` either, the builder only
/// loses the conversion.
#[diagnostic::on_unimplemented(
    message = "this builder may hold values that its setters have rejected, so it does not convert \
               into its request",
    label = "call `build()` before this"
)]
pub trait NeverRejects<S> {}

#[diagnostic::do_not_recommend]
impl<P: Unpin, S> NeverRejects<S> for P {}
