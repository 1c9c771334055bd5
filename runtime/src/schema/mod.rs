//! JSON Schema of requests: what `#[request(schema)]` calls.
//!
//! A request describes its fields to an [`Object`], and each request that it flattens describes its
//! own to the same one. So the schema is nested only where the document is.

mod flattened_enum;
mod foreign;
mod groups;
mod limits;
mod object;
#[cfg(feature = "utoipa")]
pub mod openapi;
#[cfg(feature = "regex")]
pub(crate) mod pattern;
mod relations;
mod responses;
mod rules;
mod shapes;
mod wrappers;

pub use alloc::borrow::Cow;
use alloc::format;
pub use alloc::vec::Vec;

pub use schemars::{JsonSchema, Schema, SchemaGenerator};
pub use serde_json::Value;

use crate::wire::variants::{DerivedEnum, form_of};

pub(crate) use wrappers::impl_wrapper_schemas;

pub use object::{Field, FieldNames, Null, Object};
pub use rules::{Fallback, Rules, ToJson};
pub use shapes::{
    VariantName, annotate, deprecate, describe_inline, describe_object, describe_tuple,
    describe_unit, describe_value, is_included, join_any_of, join_one_of, make_tag_optional,
    tag_adjacently, tag_externally, tag_internally, with_description,
};

/// A request that can describe its fields.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no schema, but a request that flattens it needs one",
    label = "does not have `#[request(schema)]`",
    note = "add `#[request(schema)]` to it"
)]
pub trait DescribeFields {
    /// Adds the fields to the schema of an object.
    fn describe_fields(object: &mut Object<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: DerivedEnum + JsonSchema> DescribeFields for T {
    fn describe_fields(object: &mut Object<'_>) {
        if T::HAS_FOREIGN {
            object.add_foreign::<T>(false, false);
        } else {
            object.add_enum::<T>(form_of::<T>());
        }
    }
}

/// Describes a request. `deny` says whether it denies unknown fields.
pub fn describe_request<T: DescribeFields>(
    generator: &mut SchemaGenerator,
    docs: &[&str],
    deny: bool,
) -> Schema {
    let mut object = Object::new(generator);
    T::describe_fields(&mut object);
    object.finish(docs, deny)
}

/// Joins the name of a schema with those of its type arguments.
#[must_use]
pub fn name_with_arguments(
    own: &'static str,
    arguments: &[Cow<'static, str>],
) -> Cow<'static, str> {
    match arguments {
        [] => Cow::Borrowed(own),
        arguments => Cow::Owned(format!("{own}_for_{}", arguments.join("_and_"))),
    }
}
