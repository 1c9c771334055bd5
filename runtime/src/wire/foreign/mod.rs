//! Flattening of foreign types, which implement only the traits of serde.
//!
//! Such a type reads all of its entries at once, so unknown fields are kept in a [`Buffer`] until
//! the last entry has been read. Writing needs no buffer.

mod buffered;
mod claim;
#[cfg(feature = "std")]
mod collect;
mod content;
mod de;
mod entry_key;
mod expect_end;
mod map_key;
mod payload;
mod ser;
mod trace;
mod value;

/// The methods of a serializer that rejects a value with an error about what the value is.
macro_rules! reject_values {
    ($self:ident, $what:ident => $error:expr;
        $($method:ident($($arg:ty),*) -> $ok:ident: $name:literal)*
    ) => {$(
        fn $method($self, $(_: $arg),*) -> Result<Self::$ok, Self::Error> {
            let $what = $name;
            Err($error)
        }
    )*};
}
pub(super) use reject_values;

pub(super) use self::buffered::{read_buffered, read_kept};
pub use self::claim::{claim_entries, claim_nothing};
#[cfg(feature = "std")]
pub(crate) use self::collect::collect_faults;
pub(super) use self::content::{Content, ContentVisitor};
pub use self::de::Buffer;
pub(super) use self::de::no_variant_error;
pub(super) use self::entry_key::read_tag_key;
#[cfg(any(feature = "json", feature = "form"))]
pub(super) use self::expect_end::reject_rest;
#[cfg(any(feature = "json", feature = "form"))]
pub(super) use self::map_key::KeyText;
pub(super) use self::map_key::MapKey;
pub(super) use self::payload::{Payload, TupleForm};
pub use self::ser::write_foreign;
pub(super) use self::value::{Attempt, Value};
