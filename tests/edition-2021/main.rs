//! What the generated code must also do in the edition before.

#[path = "../builder/hygiene.rs"]
pub mod hygiene;
#[path = "../builder/shapes.rs"]
mod shapes;
