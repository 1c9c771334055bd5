//! The builder, every declaration that the derives accept, and the names and lints around it.

// Public, so that lints about public items look into them.
pub mod declarations;
pub mod hygiene;
mod many_fields;
mod setters;
mod shapes;
#[path = "../support/mod.rs"]
mod support;
