//! Flattening of foreign types, which implement only the traits of serde.
//!
//! Such a type reads all of its entries at once, so unknown fields are kept in a [`Buffer`] until
//! the last entry has been read. Writing needs no buffer.

mod claim;
mod content;
mod de;
mod payload;
mod ser;

/// The methods of a serializer that rejects a value, naming its type.
macro_rules! reject_values {
    ($error:ident; $($method:ident($($arg:ty),*) -> $ok:ident: $what:literal)*) => {$(
        fn $method(self, $(_: $arg),*) -> Result<Self::$ok, Self::Error> {
            Err($error($what))
        }
    )*};
}
use reject_values;

pub use self::claim::{claim_entries, claim_nothing};
pub use self::de::Buffer;
pub use self::ser::write_foreign;
