//! What a type is, as far as its spelling tells.
//!
//! A derive sees tokens, not types: `Option` may be somebody's own. So everything here is a guess
//! from names, used only where a wrong guess ends in a compile error or costs nothing.

mod classify;
mod contents;
mod mentions;
mod source_text;
mod wrappers;

pub(crate) use classify::{
    find_feature_hint, has_float, is_cow_of_input, is_decimal, is_empty_by_default, is_function,
    is_known_value, is_leaf, is_map_by_name, is_primitive, is_string, is_surely_written,
    is_taken_as_is, is_text,
};
pub(crate) use contents::{Contents, find_contents};
pub(crate) use mentions::{
    find_lifetimes, find_type_param, is_associated, is_bound_by, names_any_of,
};
pub(crate) use source_text::{respan_to_first_token, source_text};
pub(crate) use wrappers::{
    as_type_param, element_type, innermost_type, insertable_types, key_type, last_name,
    parenthesize_bounds, strip_box, strip_groups, strip_option, strip_pointer,
};
