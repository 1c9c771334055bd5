//! What goes over the wire: both of serde's traits, and the schema of both.

pub(crate) mod bounds;
pub(crate) mod deserialize;
pub(crate) mod flat;
pub(crate) mod schema;
pub(crate) mod serialize;
