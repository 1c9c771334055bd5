//! The enum that `derive(RunRequest)` is given.

use proc_macro2::{Ident, Literal, Span};
use syn::{Attribute, ExprPath, Generics, LitStr, Path, Type, Visibility};

use super::field::Field;
use super::flattened::Flattened;
use super::parts::Part;
use super::request::{Directions, FallbackItem, Request};
use super::schema::ContainerSchema;
use super::validated_field::{ContainerCheck, ValidatedField};
use super::variant::{Variant, VariantFields};
use crate::debug::impl_debug;

/// What `derive(RunRequest)` generates for.
pub(crate) struct Enum {
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    /// The generics with the bounds that flattened type parameters need.
    pub(crate) generics: Generics,
    /// The path of the runtime crate.
    pub(crate) runtime: Path,
    /// `#[allow(...)]` for the lints that the declaration silences.
    pub(crate) allowed: Vec<Attribute>,
    /// The name of the inherent `validate`, or `validate_with`.
    pub(crate) validate: Ident,
    pub(crate) container_check: ContainerCheck,
    /// The name of the enum, for formats that write it.
    pub(crate) name: String,
    /// The name by which it is read.
    pub(crate) read_name: String,
    /// What an error says that it expected.
    pub(crate) expecting: Option<LitStr>,
    pub(crate) form: Form,
    pub(crate) deny_unknown_fields: bool,
    pub(crate) directions: Directions,
    /// What a schema says about it, if it implements `JsonSchema`.
    pub(crate) schema: Option<ContainerSchema>,
    /// The key `string`, if it converts from and into its names.
    pub(crate) string: Option<Span>,
    pub(crate) variants: Vec<EnumVariant>,
}

/// What the item is that `derive(RunRequest)` is given.
#[derive(Debug)]
pub(crate) enum Declaration {
    Request(Box<Request>),
    Enum(Box<Enum>),
    /// It can be neither.
    Fallback(Box<FallbackItem>),
}

/// How variants are told apart, unless they are untagged themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// There are only unit variants: each is its name.
    Names,
    External,
    /// The name is the value of this field.
    Internal(String),
    /// The name and the content are the values of these fields.
    Adjacent(String, String),
    Untagged,
}

/// A variant.
pub(crate) struct EnumVariant {
    /// The position among all variants.
    pub(crate) index: usize,
    /// What its rules and its schema are made of. The fields are those of a request.
    pub(crate) described: Variant,
    pub(crate) content: Content,
    pub(crate) functions: Functions,
    pub(crate) untagged: bool,
    /// Whether it is its name alone, as a string, where the others are objects.
    pub(crate) bare: bool,
    /// Whether it holds every name that is no other variant's.
    pub(crate) open: bool,
    /// The type that converts into the enum by way of this variant.
    pub(crate) from: Option<Type>,
}

/// What a variant holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    Unit,
    /// One value without a name.
    Newtype,
    Tuple,
    Struct,
}

/// The user's functions that write and read a variant.
pub(crate) struct Functions {
    pub(crate) serialize: Option<ExprPath>,
    pub(crate) deserialize: Option<ExprPath>,
}

impl EnumVariant {
    /// The position among all variants, as an integer of any type.
    pub(crate) fn position(&self) -> Literal {
        Literal::usize_unsuffixed(self.index)
    }

    /// The fields as those of a request.
    pub(crate) fn request(&self) -> Option<&Request> {
        match &self.described.fields {
            VariantFields::Own(request) => Some(request),
            VariantFields::OfSerde(_) => None,
        }
    }

    /// Whether it is ever written, and not by a function of the user's.
    pub(crate) fn is_written_by_fields(&self) -> bool {
        self.described.serialized && self.functions.serialize.is_none()
    }

    /// Whether it is ever read, and not by a function of the user's.
    pub(crate) fn is_read_by_fields(&self) -> bool {
        self.described.deserialized && self.functions.deserialize.is_none()
    }

    /// The first field, which is all that a newtype variant has.
    pub(crate) fn only_field(&self) -> Option<&Field> {
        match self.parts().first()? {
            Part::Field(field) => Some(field),
            Part::Flattened(_) => None,
        }
    }

    /// The first flattened request among the fields.
    pub(crate) fn first_flattened(&self) -> Option<&Flattened> {
        self.parts().iter().find_map(|part| match part {
            Part::Flattened(flattened) => Some(flattened),
            Part::Field(_) => None,
        })
    }

    /// The fields that are no flattened requests, and the flattened requests.
    pub(crate) fn parts(&self) -> &[Part] {
        self.request().map_or(&[], |request| request.parts.as_slice())
    }
}

impl Enum {
    /// Every field, of all variants.
    pub(crate) fn validated_fields(&self) -> Vec<&ValidatedField> {
        let mut fields = Vec::new();
        for variant in &self.variants {
            for part in variant.parts() {
                fields.push(part.validated());
            }
        }
        fields
    }

    /// Whether it is its name in every format, known or not.
    pub(crate) fn is_open(&self) -> bool {
        self.variants.iter().any(|variant| variant.open)
    }

    pub(crate) fn is_internal(&self) -> bool {
        matches!(self.form, Form::Internal(_))
    }

    /// Why the enum cannot be flattened; `None` if it can.
    pub(crate) fn flattening_fault(&self) -> Option<String> {
        let reason = match self.form {
            Form::Untagged => "it is untagged; add `#[serde(tag = \"...\")]` to it".into(),
            Form::Names => "it is a mere name; remove `#[serde(flatten)]`".into(),
            Form::External | Form::Internal(_) | Form::Adjacent(..) => {
                self.variants.iter().find_map(|variant| self.variant_flattening_fault(variant))?
            }
        };
        Some(format!("`{}` cannot be flattened: {reason}", self.ident))
    }

    /// Why a variant has no entries that could be among those of a request.
    fn variant_flattening_fault(&self, variant: &EnumVariant) -> Option<String> {
        let Variant { ident, serialized, deserialized, with, .. } = &variant.described;
        if !serialized && !deserialized {
            return None;
        }
        let is_external = self.form == Form::External && !with;
        let is_unit = match variant.only_field() {
            Some(field) => !field.serialized || !field.deserialized,
            None => true,
        };
        let reason = match variant.content {
            _ if variant.untagged => "is untagged; remove `untagged` from it",
            _ if variant.bare => "is a mere name; remove `bare` from it",
            Content::Unit | Content::Newtype if is_external && is_unit => {
                "is a mere name; add `#[serde(tag = \"...\")]` to the enum"
            }
            Content::Tuple if is_external => {
                "is no map; add `#[serde(tag = \"...\", content = \"...\")]` to the enum"
            }
            Content::Unit | Content::Newtype | Content::Tuple | Content::Struct => return None,
        };
        Some(format!("its variant `{ident}` {reason}"))
    }

    /// Whether some variants are untagged, and others are not.
    pub(crate) fn is_mixed(&self) -> bool {
        self.form != Form::Untagged && self.variants.iter().any(|variant| variant.untagged)
    }
}

impl_debug! {
    Enum { ident, form, directions, container_check, schema, string, variants; generics }
    EnumVariant { index, described, content, untagged, bare, open }
    Functions { ; serialize, deserialize }
}
