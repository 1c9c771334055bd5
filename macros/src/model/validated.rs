//! What `derive(Validate)` validates.

use proc_macro2::Ident;
use syn::{Attribute, Generics, Path, Visibility};

use super::schema::ContainerSchema;
use super::validated_field::ContainerCheck;
use super::variant::{SerdeField, Variant};
use crate::ast::Shape;
use crate::debug::impl_debug;

/// What `derive(Validate)` generates for.
pub(crate) struct Validated {
    /// `#[allow(...)]` for the lints that the declaration silences.
    pub(crate) allowed: Vec<Attribute>,
    /// What a schema says about it, if it implements `JsonSchema`.
    pub(crate) schema: Option<ContainerSchema>,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) vis: Visibility,
    pub(crate) runtime: Path,
    pub(crate) container_check: ContainerCheck,
    pub(crate) body: Body,
}

impl Validated {
    /// Every field, of all variants.
    pub(crate) fn fields(&self) -> Vec<&SerdeField> {
        let mut all = Vec::new();
        match &self.body {
            Body::Struct { fields, .. } => all.extend(fields),
            Body::Enum(variants) => {
                for variant in variants {
                    all.extend(variant.fields.of_serde());
                }
            }
        }
        all
    }
}

#[derive(Debug)]
pub(crate) enum Body {
    Struct {
        shape: Shape,
        /// Whether its first field is all there is of it on the wire.
        is_transparent: bool,
        fields: Vec<SerdeField>,
    },
    Enum(Vec<Variant>),
}

impl_debug! {
    Validated { ident, schema, container_check, body; generics }
}
