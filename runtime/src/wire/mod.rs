//! What the generated impls of `Serialize` and `Deserialize` call.

pub mod de;
pub mod ser;
