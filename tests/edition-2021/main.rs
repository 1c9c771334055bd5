//! Runs tests of the generated code in edition 2021.

#[path = "../builder/hygiene.rs"]
pub mod hygiene;
#[path = "../builder/hygiene_of_enums.rs"]
pub mod hygiene_of_enums;
#[path = "../builder/shapes.rs"]
mod shapes;
