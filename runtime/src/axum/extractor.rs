//! What the extractors have in common.

/// Gives an extractor's field its type, `Valid<T>`, by way of `R`.
///
/// Every parameter of a struct must be that of a field. So the type `R` of the rejection need not
/// be a second field, which would show in the patterns of all handlers.
pub trait Rejects {
    /// A `Valid<T>`.
    type Valid<T>;
}

impl<R> Rejects for R {
    type Valid<T> = crate::Valid<T>;
}

/// Implements what all extractors can do.
macro_rules! impl_extractor {
    ($name:ident) => {
        impl<T, R> $name<T, R> {
            /// Returns the request, without the proof that it is valid.
            #[must_use]
            pub fn into_inner(self) -> T {
                self.0.into_inner()
            }
        }

        impl<T, R> core::ops::Deref for $name<T, R> {
            type Target = crate::Valid<T>;

            fn deref(&self) -> &crate::Valid<T> {
                &self.0
            }
        }

        impl<T, R> From<crate::Valid<T>> for $name<T, R> {
            fn from(valid: crate::Valid<T>) -> Self {
                $name(valid)
            }
        }

        impl<T: core::fmt::Debug, R> core::fmt::Debug for $name<T, R> {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.0).finish()
            }
        }

        impl<T: Clone, R> Clone for $name<T, R> {
            fn clone(&self) -> Self {
                $name(self.0.clone())
            }
        }

        #[cfg(feature = "schemars")]
        crate::schema::impl_wrapper_schemas!($name<T, R>);
    };
}

pub(super) use impl_extractor;
