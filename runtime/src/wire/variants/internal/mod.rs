//! Enums that are internally tagged: the name of the variant is an entry beside those of its
//! content.

mod key;
mod key_text;
mod newtype;
mod read;
mod rest;
mod source;
mod tagging;
mod write;

pub use self::read::read_internal;
pub use self::write::write_internal;
