//! Runs tests of the generated code in edition 2021.

#[path = "../builder/hygiene.rs"]
pub mod hygiene;
#[path = "../builder/shapes.rs"]
mod shapes;
