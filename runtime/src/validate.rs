//! Values that can say whether they keep their rules.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet, LinkedList, VecDeque};
use alloc::rc::Rc;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::report::Report;
use crate::rules;
use crate::violation::Violations;

/// A value that knows its rules: derived with
/// [`RunRequest`](macro@crate::RunRequest) or [`Validate`](macro@crate::Validate).
///
/// A field whose type implements this is validated along with its struct, also through `Option`,
/// pointers, and std's collections and maps. A container of your own takes part like this:
///
/// ```
/// use run_request::{Validate, Violations};
///
/// struct Pair<T>(T, T);
///
/// impl<T: Validate> Validate for Pair<T> {
///     fn validate(&self) -> Result<(), Violations> {
///         self.0.validate()?;
///         self.1.validate()
///     }
/// }
/// ```
pub trait Validate {
    /// Checks every rule of the value and of all that it holds.
    ///
    /// # Errors
    ///
    /// [`Violations`] names every rule that is broken.
    fn validate(&self) -> Result<(), Violations>;

    #[doc(hidden)]
    fn check(&self, report: &mut Report) {
        if let Err(violations) = self.validate() {
            report.add_all(violations);
        }
    }
}

/// Validates a field's value if its type can: by this inherent method, which is found first.
#[derive(Debug)]
pub struct Probe<'a, T: ?Sized>(pub &'a T);

impl<T: Validate + ?Sized> Probe<'_, T> {
    /// Validates the value.
    #[inline]
    pub fn check(&self, report: &mut Report) {
        self.0.check(report);
    }
}

/// What [`Probe`] falls back on for any other type: nothing.
pub trait Otherwise {
    /// Does nothing.
    #[inline]
    fn check(&self, _report: &mut Report) {}
}

impl<T: ?Sized> Otherwise for Probe<'_, T> {}

/// Implements both methods of [`Validate`] by what the second one does.
macro_rules! validate {
    ($([$($generics:tt)*] $type:ty => |$value:ident, $report:ident| $check:expr;)*) => {$(
        impl<$($generics)*> Validate for $type {
            fn validate(&self) -> Result<(), Violations> {
                Report::of(|report| self.check(report))
            }

            #[inline]
            fn check(&self, $report: &mut Report) {
                let $value = self;
                $check;
            }
        }
    )*};
}

validate! {
    [T: Validate] Option<T> => |value, report| if let Some(value) = value { value.check(report); };
    [T: Validate + ?Sized] &T => |value, report| (**value).check(report);
    [T: Validate + ?Sized] &mut T => |value, report| (**value).check(report);
    [T: Validate + ?Sized] Box<T> => |value, report| (**value).check(report);
    [T: Validate + ?Sized] Rc<T> => |value, report| (**value).check(report);
    [T: Validate + ?Sized] Arc<T> => |value, report| (**value).check(report);
    [B: Validate + ToOwned + ?Sized] Cow<'_, B> => |value, report| (**value).check(report);
    [T: Validate] [T] => |value, report| rules::inner(value, report, T::check);
    [T: Validate, const N: usize] [T; N] => |value, report| rules::inner(value, report, T::check);
    [T: Validate] Vec<T> => |value, report| rules::inner(value, report, T::check);
    [T: Validate] VecDeque<T> => |value, report| rules::inner(value, report, T::check);
    [T: Validate] LinkedList<T> => |value, report| rules::inner(value, report, T::check);
    [T: Validate] BTreeSet<T> => |value, report| rules::inner(value, report, T::check);
    [K: serde_core::Serialize, V: Validate] BTreeMap<K, V>
        => |value, report| rules::values(value, report, V::check);
}

#[cfg(feature = "std")]
validate! {
    [T: Validate, S] std::collections::HashSet<T, S>
        => |value, report| rules::inner(value, report, T::check);
    [K: serde_core::Serialize, V: Validate, S] std::collections::HashMap<K, V, S>
        => |value, report| rules::values(value, report, V::check);
}
