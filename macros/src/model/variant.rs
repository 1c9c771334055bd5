//! A variant of an enum, as its rules and its schema see it.

use proc_macro2::Ident;
use syn::Attribute;

use super::request::Request;
use super::schema::FieldSchema;
use super::validated_field::ValidatedField;
use crate::ast::Shape;
use crate::debug::impl_debug;

#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) shape: Shape,
    pub(crate) docs: Vec<Attribute>,
    /// The names by which it is read.
    pub(crate) names: Vec<String>,
    /// The name by which it is written.
    pub(crate) written: String,
    /// Whether it is ever read.
    pub(crate) deserialized: bool,
    /// Whether it is ever written.
    pub(crate) serialized: bool,
    pub(crate) tagging: Tagging,
    /// Whether every name that is no other variant's is read as this one.
    pub(crate) other: bool,
    /// Whether a document without a tag is read as this one.
    pub(crate) default: bool,
    pub(crate) deprecated: bool,
    /// Whether functions of the user's write or read its content.
    pub(crate) with: bool,
    pub(crate) fields: VariantFields,
    /// The fields of the path to the variant's content, the innermost first.
    pub(crate) within: Vec<String>,
}

/// The fields of a variant.
#[derive(Debug)]
pub(crate) enum VariantFields {
    /// Those that serde's own derives read and write.
    OfSerde(Vec<SerdeField>),
    /// Those that are read and written as those of a request are.
    Own(Box<Request>),
}

impl VariantFields {
    /// The fields that serde's own derives read and write.
    pub(super) fn of_serde(&self) -> &[SerdeField] {
        match self {
            VariantFields::OfSerde(fields) => fields,
            VariantFields::Own(_) => &[],
        }
    }

    /// The rules of the fields.
    pub(crate) fn validated(&self) -> Vec<&ValidatedField> {
        let mut all = Vec::new();
        match self {
            VariantFields::OfSerde(fields) => {
                for field in fields {
                    all.push(&field.validated);
                }
            }
            VariantFields::Own(request) => {
                for part in &request.parts {
                    all.push(part.validated());
                }
            }
        }
        all
    }
}

/// How serde distinguishes a variant from the others.
#[derive(Debug)]
pub(crate) enum Tagging {
    /// The name is the key of the content.
    External,
    /// The name is the value of this field beside those of the content.
    Internal(String),
    /// The name and the content are the values of these fields.
    Adjacent(String, String),
    /// There is nothing but the content.
    Untagged,
}

/// A field of a type that serde's own derives read and write.
#[derive(Debug)]
pub(crate) struct SerdeField {
    pub(crate) validated: ValidatedField,
    pub(crate) schema: FieldSchema,
}

impl_debug! {
    Variant { ident, shape, names, written, tagging, other, fields, within }
}
