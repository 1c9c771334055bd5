//! `TokenStream` to [`ast`](crate::ast): what each attribute says, and nothing yet about what it
//! means.

pub(crate) mod attr_list;
mod attributes;
mod container;
mod field;
mod item;
mod self_type;
mod serde;

pub(crate) use item::parse_item;
