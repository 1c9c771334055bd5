//! A chat request, bodies that are and are not one, and the crates that read them.

pub mod by_deserr;
pub mod by_eserde;
mod documents;
pub mod ours;
mod pydantic;
mod reader;

pub use documents::{Faults, SEEDS, Seed, Size, body, seeded};
pub use pydantic::read_with_pydantic;
pub use reader::Reader;
