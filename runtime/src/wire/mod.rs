//! What the generated impls of `Serialize` and `Deserialize` call.

pub mod de;
mod finite;
pub mod foreign;
pub(crate) mod format;
mod lent;
mod optional;
mod rest;
mod seed;
pub mod ser;
mod source;
