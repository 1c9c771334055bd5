//! What several targets share; each uses a part of it.

#![allow(dead_code, reason = "no target uses all of it")]

pub(crate) mod cargo;
