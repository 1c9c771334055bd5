//! The traits of values that can be validated.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque};
use alloc::rc::{self, Rc};
use alloc::sync::{self, Arc};
use alloc::vec::Vec;
use core::cell::{Cell, OnceCell, RefCell};
use core::cmp::Reverse;
use core::ops::Deref;
use core::pin::Pin;

use serde_core::Serialize;

use crate::leaf::{Leaf, UnvisitedLeaf};
use crate::report::Report;
use crate::rules;
use crate::violation::{INVALID_VALUE, Violation, Violations, WordedFault};

/// A value that can be validated. Derive it with [`RunRequest`](macro@crate::RunRequest) or
/// [`Validate`](macro@crate::Validate).
///
/// If the type of a field implements this, the field is validated along with its struct, also
/// inside `Option`, pointers, and std's collections and maps. Implement it for a container of your
/// own like this:
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
///
/// This impl stops at the first invalid half, and its paths do not mention the `Pair`. To support
/// pairs of leaves as well, implement [`Leaf`](crate::Leaf) too.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not validate itself",
    label = "has no rules",
    note = "derive `RunRequest` or `Validate` for it, or remove `#[request(nested)]` if that \
            requires it"
)]
pub trait Validate {
    /// Checks all rules of the value and of everything inside it.
    ///
    /// # Errors
    ///
    /// Returns all broken rules.
    fn validate(&self) -> Result<(), Violations>;

    #[doc(hidden)]
    fn check(&self, report: &mut Report) {
        if let Err(violations) = self.validate() {
            report.add_all(violations);
        }
    }
}

/// A value whose rules depend on a context. Derive it with `#[request(context = Type)]`.
///
/// The functions of its rules `custom` and `check` receive the context, and so do all nested values
/// with the same context type. Nesting it in a type without a context, or with a different one, is
/// a compile error.
///
/// ```
/// use run_request::{RunRequest, Violation};
///
/// struct Limits {
///     tokens: u32,
/// }
///
/// fn within_limits(tokens: &u32, limits: &Limits) -> Result<(), Violation> {
///     if *tokens > limits.tokens {
///         return Err(Violation::new("over_limit", "exceeds the limit of the account"));
///     }
///     Ok(())
/// }
///
/// #[derive(RunRequest)]
/// #[request(context = Limits)]
/// struct Completion {
///     #[request(custom(within_limits))]
///     max_tokens: u32,
/// }
///
/// let limits = Limits { tokens: 1000 };
/// assert!(Completion::builder().max_tokens(1000).build_with(&limits).is_ok());
/// let violations = Completion::builder().max_tokens(1001).build_with(&limits).err().unwrap();
/// assert_eq!(violations.to_string(), "Invalid 'max_tokens': exceeds the limit of the account");
/// ```
pub trait ValidateWith {
    /// The type of the context.
    type Context: ?Sized;

    /// Checks all rules of the value and of everything inside it.
    ///
    /// # Errors
    ///
    /// Returns all broken rules.
    fn validate_with(&self, context: &Self::Context) -> Result<(), Violations>;

    #[doc(hidden)]
    fn check_with(&self, report: &mut Report, context: &Self::Context) {
        if let Err(violations) = self.validate_with(context) {
            report.add_all(violations);
        }
    }
}

/// Validates a field's value if its type implements `Validate`, through these inherent methods,
/// which method resolution finds first. Otherwise, it finds [`InContext`], and then [`Fallback`].
#[derive(Debug)]
pub struct Probe<'a, T: ?Sized>(pub &'a T);

/// The methods of a probe, each without and with a context.
macro_rules! probe_methods {
    ($($check:ident, $check_with:ident;)*) => {
        impl<T: Validate + ?Sized> Probe<'_, T> {$(
            /// Validates the value.
            #[inline]
            pub fn $check(self, report: &mut Report) {
                self.0.check(report);
            }

            /// Validates the value, ignoring the context.
            #[inline]
            pub fn $check_with<C: ?Sized>(self, report: &mut Report, _: Option<&C>) {
                self.0.check(report);
            }
        )*}
    };
}

probe_methods! {
    check, check_with;
    check_nested, check_nested_with;
    check_flattened, check_flattened_with;
}

/// The second candidate of [`Probe`]: a value with a context.
pub trait InContext<T: ValidateWith + ?Sized>: Sized {
    /// A compile error, because there is no context to pass.
    fn check(self, report: &mut Report)
    where
        T: ValidateWith<Context: NeedsNoContext>,
    {
        let _ = (self, report);
    }

    /// Validates the value, if there is a context.
    fn check_with<C: Provides<T::Context> + ?Sized>(self, report: &mut Report, context: Option<&C>);

    /// A compile error, because there is no context to pass.
    fn check_nested(self, report: &mut Report)
    where
        T: ValidateWith<Context: NeedsNoContext>,
    {
        self.check(report);
    }

    /// Validates the value, if there is a context.
    #[inline]
    fn check_nested_with<C: Provides<T::Context> + ?Sized>(
        self,
        report: &mut Report,
        context: Option<&C>,
    ) {
        self.check_with(report, context);
    }

    /// A compile error, because there is no context to pass.
    fn check_flattened(self, report: &mut Report)
    where
        T: ValidateWith<Context: NeedsNoContext>,
    {
        self.check(report);
    }

    /// Validates the value, if there is a context.
    #[inline]
    fn check_flattened_with<C: Provides<T::Context> + ?Sized>(
        self,
        report: &mut Report,
        context: Option<&C>,
    ) {
        self.check_with(report, context);
    }
}

impl<T: ValidateWith + ?Sized> InContext<T> for Probe<'_, T> {
    #[inline]
    fn check_with<C: Provides<T::Context> + ?Sized>(
        self,
        report: &mut Report,
        context: Option<&C>,
    ) {
        if let Some(context) = context {
            self.0.check_with(report, context.context());
        }
    }
}

/// The last candidate of [`Probe`]: any other type, which must be a leaf.
pub trait Fallback<T: ?Sized> {
    /// The value must need no validation.
    #[inline]
    fn check(&self, _: &mut Report)
    where
        T: Leaf,
    {
    }

    /// The value must need no validation.
    #[inline]
    fn check_with<C: ?Sized>(&self, _: &mut Report, _: Option<&C>)
    where
        T: Leaf,
    {
    }

    /// With `nested`, the value must implement `Validate`.
    fn check_nested(&self, _: &mut Report)
    where
        T: Validate,
    {
    }

    /// With `nested`, the value must implement `Validate`.
    fn check_nested_with<C: ?Sized>(&self, _: &mut Report, _: Option<&C>)
    where
        T: Validate,
    {
    }

    /// Does nothing, because a type that cannot be flattened has its own error.
    fn check_flattened(&self, _: &mut Report) {}

    /// Does nothing, because a type that cannot be flattened has its own error.
    fn check_flattened_with<C: ?Sized>(&self, _: &mut Report, _: Option<&C>) {}
}

impl<T: ?Sized> Fallback<T> for Probe<'_, T> {}

/// Never implemented. Its only purpose is the error message about a missing context.
#[diagnostic::on_unimplemented(
    message = "a nested value has the context `{Self}`, but the struct has none",
    label = "needs a context",
    note = "add `#[request(context = {Self})]` to the struct, or `#[request(skip)]` to the field"
)]
pub trait NeedsNoContext {}

/// A context that can be passed where an `N` is needed: only an `N` itself.
#[diagnostic::on_unimplemented(
    message = "a nested value has the context `{N}`, but the struct has the context `{Self}`",
    label = "needs another context",
    note = "both must have the same `context`; `#[request(skip)]` excludes the value from \
            validation"
)]
pub trait Provides<N: ?Sized> {
    /// Returns the context.
    fn context(&self) -> &N;
}

impl<N: ?Sized> Provides<N> for N {
    #[inline]
    fn context(&self) -> &N {
        self
    }
}

/// Implements both traits for a type that contains values of the type `$held`. `$check` checks
/// them.
macro_rules! validate_contents {
    ($([$($generics:tt)*] $held:ident in $type:ty
        => |$value:ident, $report:ident, $check:ident| $body:expr;)*) => {$(
        impl<$($generics)*> Validate for $type
        where
            $held: Validate,
        {
            fn validate(&self) -> Result<(), Violations> {
                Report::collect_from(self)
            }

            #[inline]
            fn check(&self, $report: &mut Report) {
                let ($value, $check) = (self, $held::check);
                $body;
            }
        }

        impl<$($generics)*> ValidateWith for $type
        where
            $held: ValidateWith,
        {
            type Context = $held::Context;

            fn validate_with(&self, context: &Self::Context) -> Result<(), Violations> {
                Report::collect_with(self, context)
            }

            #[inline]
            fn check_with(&self, $report: &mut Report, context: &Self::Context) {
                let $value = self;
                let $check = |held: &$held, report: &mut Report| held.check_with(report, context);
                $body;
            }
        }
    )*};
}

validate_contents! {
    [T] T in Option<T>
        => |value, report, check| if let Some(value) = value { check(value, report) };
    [T: ?Sized] T in &T => |value, report, check| check(value, report);
    [T: ?Sized] T in &mut T => |value, report, check| check(value, report);
    [T: ?Sized] T in Box<T> => |value, report, check| check(value, report);
    [T: ?Sized] T in Rc<T> => |value, report, check| check(value, report);
    [T: ?Sized] T in Arc<T> => |value, report, check| check(value, report);
    [T: ?Sized] T in rc::Weak<T>
        => |value, report, check| if let Some(value) = value.upgrade() { check(&value, report) };
    [T: ?Sized] T in sync::Weak<T>
        => |value, report, check| if let Some(value) = value.upgrade() { check(&value, report) };
    [B: ToOwned + ?Sized] B in Cow<'_, B> => |value, report, check| check(value, report);
    [P: Deref<Target = T>, T: ?Sized] T in Pin<P> => |value, report, check| check(value, report);
    [T] T in Reverse<T> => |value, report, check| check(&value.0, report);
    [T: Copy] T in Cell<T> => |value, report, check| check(&value.get(), report);
    [T: ?Sized] T in RefCell<T> => |value, report, check| match value.try_borrow() {
        Ok(value) => check(&value, report),
        Err(_) => report.add(|| inaccessible("mutably borrowed")),
    };
    [T] T in OnceCell<T>
        => |value, report, check| if let Some(value) = value.get() { check(value, report) };
    [T] T in [T] => |value, report, check| rules::inner(value, report, check);
    [T, const N: usize] T in [T; N] => |value, report, check| rules::inner(value, report, check);
    [T] T in Vec<T> => |value, report, check| rules::inner(value, report, check);
    [T] T in VecDeque<T> => |value, report, check| rules::inner(value, report, check);
    [T] T in LinkedList<T> => |value, report, check| rules::inner(value, report, check);
    [T] T in BinaryHeap<T> => |value, report, check| rules::inner(value, report, check);
    [T] T in BTreeSet<T> => |value, report, check| rules::inner(value, report, check);
    [K: Serialize + UnvisitedLeaf, V] V in BTreeMap<K, V>
        => |value, report, check| rules::values(value, report, check);
}

#[cfg(feature = "std")]
validate_contents! {
    [T, S] T in std::collections::HashSet<T, S>
        => |value, report, check| rules::inner(value, report, check);
    [K: Serialize + UnvisitedLeaf, V, S] V in std::collections::HashMap<K, V, S>
        => |value, report, check| rules::values(value, report, check);
    [T: ?Sized] T in std::sync::Mutex<T> => |value, report, check| match value.lock() {
        Ok(value) => check(&value, report),
        Err(_) => report.add(|| inaccessible(POISONED)),
    };
    [T: ?Sized] T in std::sync::RwLock<T> => |value, report, check| match value.read() {
        Ok(value) => check(&value, report),
        Err(_) => report.add(|| inaccessible(POISONED)),
    };
    [T] T in std::sync::OnceLock<T>
        => |value, report, check| if let Some(value) = value.get() { check(value, report) };
}

#[cfg(feature = "indexmap")]
validate_contents! {
    [T, S] T in indexmap::IndexSet<T, S>
        => |value, report, check| rules::inner(value, report, check);
    [K: Serialize + UnvisitedLeaf, V, S] V in indexmap::IndexMap<K, V, S>
        => |value, report, check| rules::values(value, report, check);
}

#[cfg(feature = "secrecy")]
validate_contents! {
    [T: secrecy::zeroize::Zeroize + ?Sized] T in secrecy::SecretBox<T>
        => |value, report, check| {
            let before = report.enter_secret();
            check(secrecy::ExposeSecret::expose_secret(value), report);
            report.leave_secret(before);
        };
}

#[cfg(feature = "std")]
const POISONED: &str = "locked by a thread that panicked";

/// A value that cannot be read is a violation, because serde cannot serialize it either.
fn inaccessible(reason: &'static str) -> Violation {
    Violation::of(WordedFault { rule: "access", code: INVALID_VALUE, reason })
}
