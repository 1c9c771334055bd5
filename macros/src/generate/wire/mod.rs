//! What goes over the wire: both of serde's traits, and the schema of both.

mod deserialize;
mod field_runs;
mod flattened_entries;
mod name_constants;
mod read_dispatch;
mod read_remaining;
#[cfg(feature = "schemars")]
pub(crate) mod schema;
#[cfg(feature = "schemars")]
mod schema_fields;
#[cfg(feature = "schemars")]
mod schema_variants;
pub(crate) mod serialize;
mod wire_bounds;
mod with_functions;
mod write_set;
