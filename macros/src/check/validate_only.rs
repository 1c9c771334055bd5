//! The item that `derive(Validate)` is given: its rules, and the place of each value on the wire.

use proc_macro2::Ident;
use syn::{Attribute, Generics, Member};

use super::checker::Checker;
use super::container::{rejects_packed, runtime_path};
use super::field_schema::serde_field_schema;
use super::siblings::find_siblings;
use super::wire_names::{
    container_names, field_names, list_read_names, ser_de_pair, variant_field_cases, variant_names,
};
use crate::ast::{self, Container, Item, Shape};
use crate::diagnostics::Errors;
use crate::infer_bounds::type_parameters;
use crate::model::{
    Body, ContainerSchema, PathStep, SerdeField, Tagging, Validated, ValidatedField, Variant,
    VariantFields,
};
use crate::rules::list::Rules;
use crate::type_syntax;

/// The rules of a struct or an enum; `None` for a union, which can have none.
pub(crate) fn check_validated(item: Item, errors: &Errors) -> Option<Validated> {
    let parameters = type_parameters(&item.generics);
    let container = &item.container;
    let siblings = find_siblings(&[], ser_de_pair(None), &item.generics);
    let checker = Checker {
        errors,
        container,
        siblings: &siblings,
        parameters: &parameters,
        field_cases: ser_de_pair(container.rename_all.as_ref()),
    };
    let (body, container_check) = match item.body {
        ast::Body::Struct(shape, fields) => {
            let siblings = find_siblings(&fields, checker.field_cases, &item.generics);
            let checker = Checker { siblings: &siblings, ..checker };
            let body = checker.check_struct_body(shape, fields, item.packed.as_ref());
            (body, checker.check_whole(false))
        }
        ast::Body::Enum(variants) => {
            let mut all = Vec::new();
            for variant in variants {
                all.push(checker.check_variant(variant, &item.generics));
            }
            (Body::Enum(all), checker.check_whole(false))
        }
        ast::Body::Union => {
            errors.add(&item.ident, "`Validate` needs a struct or an enum");
            return None;
        }
    };
    let has_schema = checker.check_schema();
    Some(Validated {
        allowed: item.allowed,
        schema: has_schema.then(|| container_schema(&item.ident, item.docs, container)),
        vis: item.vis,
        runtime: runtime_path(container.runtime.as_ref()),
        container_check,
        ident: item.ident,
        generics: item.generics,
        body,
    })
}

impl Checker<'_> {
    fn check_struct_body(
        &self,
        shape: Shape,
        fields: Vec<ast::Field>,
        packed: Option<&Ident>,
    ) -> Body {
        let is_newtype = shape == Shape::Tuple && fields.len() == 1;
        let is_transparent = is_newtype || self.container.transparent.is_some();
        let has_default = self.container.default.is_some();
        let mut fields = self.check_serde_fields(fields, is_transparent, has_default);
        if rejects_packed(packed, self.errors) {
            for field in &mut fields {
                field.validated.forget_rules();
            }
        }
        Body::Struct { shape, is_transparent, fields }
    }

    fn check_variant(&self, variant: ast::Variant, generics: &Generics) -> Variant {
        let Checker { container, .. } = self;
        let field_cases = variant_field_cases(&variant.settings, container);
        let siblings = find_siblings(&variant.fields, field_cases, generics);
        let checker = Checker { siblings: &siblings, field_cases, ..*self };
        let is_newtype = variant.shape == Shape::Tuple && variant.fields.len() == 1;
        let names = variant_names(&variant, self.field_cases);
        let ast::VariantSettings { aliases, untagged, other, with, .. } = &variant.settings;
        let tagging = match untagged {
            Some(_) => Tagging::Untagged,
            None => container_tagging(container),
        };
        Variant {
            within: find_content_path(&names.written, &tagging),
            names: list_read_names(aliases, &names),
            written: names.written,
            deserialized: variant.settings.skip_deserializing.is_none(),
            serialized: variant.settings.skip_serializing.is_none(),
            tagging,
            other: other.is_some(),
            default: false,
            deprecated: variant.is_deprecated,
            with: with.is_some(),
            docs: variant.docs,
            fields: VariantFields::OfSerde(checker.check_serde_fields(
                variant.fields,
                is_newtype,
                false,
            )),
            shape: variant.shape,
            ident: variant.ident,
        }
    }

    fn check_serde_fields(
        &self,
        fields: Vec<ast::Field>,
        is_transparent: bool,
        has_struct_default: bool,
    ) -> Vec<SerdeField> {
        let mut checked = Vec::new();
        for field in fields {
            checked.push(self.check_serde_field(field, is_transparent, has_struct_default));
        }
        checked
    }

    /// A field, which is all there is of its container on the wire if that `is_transparent`.
    fn check_serde_field(
        &self,
        field: ast::Field,
        is_transparent: bool,
        has_struct_default: bool,
    ) -> SerdeField {
        let names = field_names(&field, self.field_cases);
        let option = type_syntax::strip_option(&field.ty);
        let schema = serde_field_schema(&field, &names, option, has_struct_default);
        let path_step = match &field.member {
            _ if is_transparent || field.settings.flatten.is_some() => PathStep::Same,
            Member::Named(_) => PathStep::Field(names.written),
            Member::Unnamed(index) => PathStep::Index(index.index as usize),
        };
        let nested = self.check_nested(&field.settings, &field.ty);
        let ast::Field { member, ty, settings, rules, .. } = field;
        let rules = Rules::check_field(rules, &ty, &member, self.siblings, self.errors);
        let secret = settings.secret.is_some();
        let validated = ValidatedField { member, path_step, ty, nested, secret, rules };
        SerdeField { validated, schema }
    }
}

/// What a schema says about the struct or enum.
pub(super) fn container_schema(
    ident: &Ident,
    docs: Vec<Attribute>,
    container: &Container,
) -> ContainerSchema {
    ContainerSchema {
        name: container_names(container, ident).read,
        docs,
        deny_unknown_fields: container.deny_unknown_fields.is_some(),
        units_deny: false,
    }
}

/// How a variant is tagged, unless it says `untagged` itself.
pub(super) fn container_tagging(container: &Container) -> Tagging {
    match (&container.tag, &container.content) {
        _ if container.untagged.is_some() => Tagging::Untagged,
        (None, _) => Tagging::External,
        (Some(tag), None) => Tagging::Internal(tag.value.value()),
        (Some(tag), Some(content)) => Tagging::Adjacent(tag.value.value(), content.value.value()),
    }
}

/// The path to the content of the variant that is written by this name.
pub(super) fn find_content_path(name: &str, tagging: &Tagging) -> Vec<String> {
    match tagging {
        Tagging::External => vec![name.to_owned()],
        Tagging::Adjacent(_, content) => vec![content.clone()],
        Tagging::Internal(_) | Tagging::Untagged => Vec::new(),
    }
}
