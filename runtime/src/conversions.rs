//! What setters take in place of `Into`: the same values, but the compiler's message about a wrong
//! one says which other setter may take it. rustdoc shows a path's last name, so that is `Into`.
//!
//! No setter of a type that may be a request takes them, since a builder with a required field that
//! is not set has a message of its own, which these would replace.

macro_rules! conversions {
    ($($(#[$attribute:meta])* $module:ident $name:ident)*) => {
        $(
            #[doc(hidden)]
            pub mod $module {
                pub use super::$name as Into;
            }

            $(#[$attribute])*
            pub trait $name<T>: Sized {
                /// Converts as `Into` does.
                fn into_value(self) -> T;
            }

            #[diagnostic::do_not_recommend]
            impl<T, V: Into<T>> $name<T> for V {
                #[inline]
                fn into_value(self) -> T {
                    self.into()
                }
            }
        )*
    };
}

conversions! {
    /// Converts into a value that is optional.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not convert into `{T}`",
        label = "this setter takes `impl Into<{T}>`",
        note = "for an `Option`, call the setter whose name begins with `maybe_`"
    )]
    optional IntoOptional

    /// Converts into a collection.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not convert into `{T}`",
        label = "this setter takes `impl Into<{T}>`",
        note = "for a single element, call the setter that `#[request(each = ...)]` adds"
    )]
    collection IntoCollection

    /// Converts into a collection that is optional.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not convert into `{T}`",
        label = "this setter takes `impl Into<{T}>`",
        note = "for an `Option`, call the setter whose name begins with `maybe_`",
        note = "for a single element, call the setter that `#[request(each = ...)]` adds"
    )]
    optional_collection IntoOptionalCollection
}
