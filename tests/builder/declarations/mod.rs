//! The derives accept every declaration that rustc accepts: `Self`, types of every form, types and
//! names from macros, representations, deprecation. The code they generate causes no warning.
#![deny(warnings)]
#![allow(dead_code, missing_docs, clippy::option_option, clippy::type_complexity)]
#![allow(clippy::unnecessary_wraps, clippy::trivially_copy_pass_by_ref)]
#![allow(clippy::ref_option, clippy::ptr_arg)]

pub mod attributes;
pub mod self_types;
pub mod trait_objects;
pub mod type_forms;
