//! Helpers that several targets share. Each target uses some of them.

#![allow(dead_code, reason = "no target uses all of them")]

pub(crate) mod cargo;
pub(crate) mod json;
pub(crate) mod violations;
