//! `Debug` for types that hold types of syn.
//!
//! Those implement it only with syn's feature `extra-traits`, which would slow down every cold
//! build.

use std::fmt;

use quote::ToTokens;

use crate::type_syntax::source_text;

/// Tokens, shown as they are written.
pub(crate) struct Spelled<'a, T>(pub(crate) &'a T);

impl<T: ToTokens> fmt::Debug for Spelled<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&source_text(self.0.to_token_stream()))
    }
}

/// Implements `Debug` by some of the fields; those behind the semicolon are shown as tokens.
macro_rules! impl_debug {
    ($($type:ident { $($field:ident),* $(; $($tokens:ident),*)? })*) => {$(
        impl ::std::fmt::Debug for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(stringify!($type))
                    $(.field(stringify!($field), &self.$field))*
                    $($(.field(stringify!($tokens), &$crate::debug::Spelled(&self.$tokens)))*)?
                    .finish_non_exhaustive()
            }
        }
    )*};
}

pub(crate) use impl_debug;
