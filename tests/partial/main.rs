//! Partial requests: how they are read and written, merged as layers, applied as patches, and
//! built.

#![allow(clippy::option_option)]
// Macros cannot see that these are `Some`.
#![allow(clippy::needless_option_take, clippy::unnecessary_wraps)]
// Serde passes references, whatever the type.
#![allow(clippy::trivially_copy_pass_by_ref, clippy::ref_option)]

mod bodies;
mod building;
mod formats;
mod layers;
mod merge_patch;
mod nested;
mod order;
mod patches;
mod shapes;
#[path = "../support/mod.rs"]
mod support;
