//! What the generated impls of `Serialize` and `Deserialize` call.

pub mod de;
pub mod foreign;
mod lent;
mod optional;
mod rest;
mod seed;
pub mod ser;
mod source;
