//! Enums: a `match` for each direction, with an arm for each variant. The form of the enum is in
//! the runtime.

mod conversions;
pub(crate) mod enum_generator;
mod flatten;
mod hidden_types;
mod kinds;
mod read_variants;
mod string_conversions;
mod tag_conflicts;
mod variant_functions;
mod write_variants;
