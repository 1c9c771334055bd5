//! Flattening of types that only know serde.
//!
//! Such a type reads all of its entries in one go, so they are kept in a [`Buffer`] until the last
//! one has come. Writing needs no buffer.

mod claim;
mod content;
mod de;
mod payload;
mod ser;

/// The methods of a serializer that does not take such values, and says what it got.
macro_rules! refuse {
    ($error:ident; $($method:ident($($arg:ty),*) -> $ok:ident: $what:literal)*) => {$(
        fn $method(self, $(_: $arg),*) -> Result<Self::$ok, Self::Error> {
            Err($error($what))
        }
    )*};
}
use refuse;

pub use self::claim::{claim_entries, claim_nothing};
pub use self::de::Buffer;
pub use self::ser::write_foreign;
