//! Probes for types that are named like those of a crate behind a feature. If that feature is
//! disabled, the error mentions it.
//!
//! They work like [`Probe`](crate::validate::Probe), but find their fallback through `Deref`, so
//! that generated code does not need to import a trait for each.

use core::marker::PhantomData;
use core::ops::Deref;

use crate::report::Report;
use crate::validate::{InContext, Provides, Validate, ValidateWith};

/// Validates a value if its type, which is named like one of the crate, implements `Validate`.
#[derive(Debug)]
pub struct CrateProbe<'a, T: ?Sized, C>(&'a T, PhantomData<C>);

/// A crate that is supported through a feature.
pub trait OptionalCrate {
    /// The type with the methods of a probe for values that do not implement `Validate`.
    type Fallback<T: ?Sized>;

    /// Returns an empty value of that type.
    fn fallback<'a, T: ?Sized + 'a>() -> &'a Self::Fallback<T>;
}

impl<T: Validate + ?Sized, C> CrateProbe<'_, T, C> {
    /// Validates the value.
    #[inline]
    pub fn check(self, report: &mut Report) {
        self.0.check(report);
    }

    /// Validates the value, ignoring the context.
    #[inline]
    pub fn check_with<X: ?Sized>(self, report: &mut Report, _: Option<&X>) {
        self.0.check(report);
    }

    /// Validates the value.
    #[inline]
    pub fn check_nested(self, report: &mut Report) {
        self.0.check(report);
    }

    /// Validates the value, ignoring the context.
    #[inline]
    pub fn check_nested_with<X: ?Sized>(self, report: &mut Report, _: Option<&X>) {
        self.0.check(report);
    }
}

impl<T: ValidateWith + ?Sized, C> InContext<T> for CrateProbe<'_, T, C> {
    #[inline]
    fn check_with<X: Provides<T::Context> + ?Sized>(
        self,
        report: &mut Report,
        context: Option<&X>,
    ) {
        if let Some(context) = context {
            self.0.check_with(report, context.context());
        }
    }
}

impl<T: ?Sized, C: OptionalCrate> Deref for CrateProbe<'_, T, C> {
    type Target = C::Fallback<T>;

    #[inline]
    fn deref(&self) -> &Self::Target {
        C::fallback()
    }
}

macro_rules! hint {
    ($name:ident: $feature:literal, $note:literal) => {
        /// Validates a value whose type is named like one of the crate.
        #[inline]
        pub fn $name<T: ?Sized>(value: &T) -> CrateProbe<'_, T, $name::Hint> {
            CrateProbe(value, PhantomData)
        }

        /// The traits and types behind the function.
        pub mod $name {
            use core::marker::PhantomData;

            use super::OptionalCrate;
            use crate::report::Report;

            #[cfg(feature = $feature)]
            pub use crate::leaf::Leaf as Known;
            #[cfg(feature = $feature)]
            pub use crate::validate::Validate as Nested;

            /// A leaf, if the feature is disabled.
            #[cfg(not(feature = $feature))]
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not validate itself",
                label = "its rules would not be checked",
                note = $note,
                note = "or derive `RunRequest` or `Validate` for it, or say `#[request(skip)]`",
                note = "or implement `run_request::Leaf` for it, if it needs no validation"
            )]
            pub trait Known {}

            #[cfg(not(feature = $feature))]
            #[diagnostic::do_not_recommend]
            impl<T: crate::leaf::Leaf + ?Sized> Known for T {}

            /// A type that implements `Validate`, if the feature is disabled.
            #[cfg(not(feature = $feature))]
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not validate itself",
                label = "has no rules",
                note = $note,
                note = "or derive `RunRequest` or `Validate` for it, or remove `#[request(nested)]`"
            )]
            pub trait Nested {}

            #[cfg(not(feature = $feature))]
            #[diagnostic::do_not_recommend]
            impl<T: crate::validate::Validate + ?Sized> Nested for T {}

            /// Represents the crate.
            #[derive(Debug)]
            pub struct Hint;

            impl OptionalCrate for Hint {
                type Fallback<T: ?Sized> = Fallback<T>;

                #[inline]
                fn fallback<'a, T: ?Sized + 'a>() -> &'a Fallback<T> {
                    &Fallback(PhantomData)
                }
            }

            /// The methods for a value that does not implement `Validate`, which must be a leaf.
            #[derive(Debug)]
            pub struct Fallback<T: ?Sized>(PhantomData<T>);

            impl<T: ?Sized> Fallback<T> {
                /// The value must need no validation.
                #[inline]
                pub fn check(&self, _: &mut Report)
                where
                    T: Known,
                {
                }

                /// The value must need no validation.
                #[inline]
                pub fn check_with<X: ?Sized>(&self, _: &mut Report, _: Option<&X>)
                where
                    T: Known,
                {
                }

                /// With `nested`, the value must implement `Validate`.
                pub fn check_nested(&self, _: &mut Report)
                where
                    T: Nested,
                {
                }

                /// With `nested`, the value must implement `Validate`.
                pub fn check_nested_with<X: ?Sized>(&self, _: &mut Report, _: Option<&X>)
                where
                    T: Nested,
                {
                }
            }
        }
    };
}

hint! { bigdecimal: "bigdecimal",
"for types of the crate `bigdecimal`, enable the feature `bigdecimal` of `run-request`" }
hint! { bytes: "bytes",
"for types of the crate `bytes`, enable the feature `bytes` of `run-request`" }
hint! { chrono: "chrono",
"for types of the crate `chrono`, enable the feature `chrono` of `run-request`" }
hint! { http: "http",
"for types of the crate `http`, enable the feature `http` of `run-request`" }
hint! { indexmap: "indexmap",
"for types of the crate `indexmap`, enable the feature `indexmap` of `run-request`" }
hint! { json: "json",
"for types of the crate `serde_json`, enable the feature `json` of `run-request`" }
hint! { rust_decimal: "rust_decimal",
"for types of the crate `rust_decimal`, enable the feature `rust_decimal` of `run-request`" }
hint! { secrecy: "secrecy",
"for types of the crate `secrecy`, enable the feature `secrecy` of `run-request`" }
hint! { time: "time",
"for types of the crate `time`, enable the feature `time` of `run-request`" }
hint! { url: "url",
"for types of the crate `iri-string`, enable the feature `url` of `run-request`" }
hint! { uuid: "uuid",
"for types of the crate `uuid`, enable the feature `uuid` of `run-request`" }
