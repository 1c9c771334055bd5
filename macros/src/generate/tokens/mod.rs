//! What all generated tokens are made with. Nothing here imports from the folders beside it.

pub(crate) mod default_values;
pub(crate) mod flattened_types;
pub(crate) mod generator;
pub(crate) mod generics;
pub(crate) mod idents;
pub(crate) mod impl_macros;
pub(crate) mod lints;
pub(crate) mod runtime_path;
pub(crate) mod shown_signatures;
pub(crate) mod spans;
pub(crate) mod unwrap;
