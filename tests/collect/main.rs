//! Everything that is wrong with a body is told, and nothing else.

mod mutations;
mod table;
