//! The builder, the declarations that the derives accept, and the names and lints around them.

// Public, so that lints about public items apply to what they declare.
pub mod declarations;
pub mod hygiene;
pub mod hygiene_of_enums;
mod many_fields;
mod setters;
mod shapes;
#[path = "../support/mod.rs"]
mod support;
mod try_into;
