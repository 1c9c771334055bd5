//! What the generated impls of `Serialize` and `Deserialize` call.

pub mod de;
pub mod foreign;
mod lent;
mod seed;
pub mod ser;
mod source;
