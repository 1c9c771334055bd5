//! `TokenStream` to [`ast`](crate::ast): what each attribute says, and nothing yet about what it means.

mod attr_list;
mod attributes;
mod container;
mod field;
mod item;
mod rule;
mod self_type;
mod serde;

pub(crate) use item::parse_item;
