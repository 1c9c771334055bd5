//! What `derive(Validate)` takes: where each value is on the wire.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::{Attribute, Generics, LitStr};

use super::field::{Cases, nested, read_name, wire_name};
use super::siblings::siblings_of;
use super::{cases, has_schema, is_packed, parameters, runtime, whole};
use crate::ast::{self, Case, Container, Item, SerDe, Shape};
use crate::diagnostics::Errors;
use crate::model::{
    Body, ContainerSchema, FieldSchema, NullPolicy, PathStep, Tagging, Validated, ValidatedField,
    Variant,
};
use crate::rules::context::Siblings;
use crate::rules::list::Rules;
use crate::type_syntax;

/// The rules of a struct or an enum; `None` for what can have none.
pub(crate) fn validated(item: Item, errors: &Errors) -> Option<Validated> {
    let parameters = parameters(&item.generics);
    let container = &item.container;
    let body = match item.body {
        ast::Body::Struct(shape, fields) => {
            let cases = cases(container.rename_all.as_ref());
            let only = shape == Shape::Tuple && fields.len() == 1;
            let same = only || container.transparent.is_some();
            let siblings = siblings_of(&fields, cases, &item.generics);
            let of_struct = container.default.is_some();
            let mut fields =
                checked(fields, cases, same, of_struct, &siblings, &parameters, errors);
            if is_packed(item.packed.as_ref(), errors) {
                fields.iter_mut().for_each(ValidatedField::forget_rules);
            }
            Body::Struct(shape, same, fields)
        }
        ast::Body::Enum(variants) => {
            let of = |it| variant(it, container, &item.generics, &parameters, errors);
            Body::Enum(variants.into_iter().map(of).collect())
        }
        ast::Body::Union => {
            errors.add(&item.ident, "`Validate` needs a struct or an enum");
            return None;
        }
    };
    let schema = has_schema(item.container.schema.as_ref(), errors);
    Some(Validated {
        allowed: item.allowed,
        schema: schema.then(|| described(&item.ident, item.docs, &item.container)),
        vis: item.vis,
        ident: item.ident,
        generics: item.generics,
        runtime: runtime(item.container.runtime),
        whole: whole(item.container.check, item.container.context),
        body,
    })
}

/// A field may stand on the wire in the place of what holds it: `same` says whether it does.
fn checked(
    fields: Vec<ast::Field>,
    cases: Cases,
    same: bool,
    of_struct: bool,
    siblings: &Siblings,
    parameters: &[Ident],
    errors: &Errors,
) -> Vec<ValidatedField> {
    let fields = fields.into_iter();
    let checked = |field: ast::Field| ValidatedField {
        place: match &field.member {
            _ if same || field.settings.flatten.is_some() => PathStep::Same,
            syn::Member::Named(_) => PathStep::Field(wire_name(&field, cases)),
            syn::Member::Unnamed(index) => PathStep::Index(index.index as usize),
        },
        secret: field.settings.secret.is_some(),
        property: Some(property(&field, cases, of_struct)),
        nested: nested(&field.settings, &field.ty, parameters, errors),
        rules: Rules::check_field(field.rules, &field.ty, &field.member, siblings, errors),
        member: field.member,
        ty: field.ty,
    };
    fields.map(checked).collect()
}

/// What a schema says of a field of serde's own.
fn property(field: &ast::Field, cases: Cases, of_struct: bool) -> FieldSchema {
    let ast::Settings { skip_serializing, skip_deserializing, default, .. } = &field.settings;
    let ty = type_syntax::strip_option(&field.ty);
    FieldSchema {
        read: skip_deserializing.is_none().then(|| read_name(field, cases)),
        written: skip_serializing.is_none().then(|| wire_name(field, cases)),
        aliases: field.settings.aliases.iter().map(LitStr::value).collect(),
        required: default.is_none() && !of_struct && ty.is_none(),
        always: field.settings.skip_serializing_if.is_none(),
        optional: match ty {
            Some(_) => NullPolicy::Option,
            None => NullPolicy::NotOption,
        },
        with: field.settings.serialize_with.is_some() || field.settings.deserialize_with.is_some(),
        flatten: field.settings.flatten.is_some(),
        docs: field.docs.clone(),
        title: field.settings.title.as_ref().map(|it| it.value.clone()),
        example: field.settings.example.as_ref().map(|it| it.value.clone()),
        deprecated: field.deprecated.is_some(),
        default: default.as_ref().map(|it| it.value.clone()),
        ty: ty.unwrap_or(&field.ty).clone(),
    }
}

/// What a schema says of the whole.
fn described(ident: &Ident, docs: Vec<Attribute>, container: &Container) -> ContainerSchema {
    let rename = container.rename.as_ref().and_then(|it| it.value.deserialize.as_ref());
    ContainerSchema {
        name: rename.map_or_else(|| ident.unraw().to_string(), LitStr::value),
        docs,
        deny_unknown_fields: container.deny_unknown_fields.is_some(),
        tagging: match (&container.tag, &container.content) {
            _ if container.untagged.is_some() => Tagging::Untagged,
            (None, _) => Tagging::External,
            (Some(tag), None) => Tagging::Internal(tag.value.value()),
            (Some(tag), Some(content)) => {
                Tagging::Adjacent(tag.value.value(), content.value.value())
            }
        },
    }
}

fn variant(
    variant: ast::Variant,
    container: &Container,
    generics: &Generics,
    parameters: &[Ident],
    errors: &Errors,
) -> Variant {
    let case = variant.rename_all.as_ref().or(container.rename_all_fields.as_ref());
    let cases = cases(case);
    let siblings = siblings_of(&variant.fields, cases, generics);
    let same = variant.shape == Shape::Tuple && variant.fields.len() == 1;
    let name = |side: fn(&SerDe<LitStr>) -> Option<&LitStr>, case: Option<Case>| {
        let rename = variant.rename.as_ref().and_then(|it| side(&it.value));
        let name = || crate::case::variant(&variant.ident.unraw().to_string(), case);
        rename.map_or_else(name, LitStr::value)
    };
    let of_names = super::cases(container.rename_all.as_ref());
    let written = name(|sides| sides.serialize.as_ref(), of_names.serialize);
    let read = name(|sides| sides.deserialize.as_ref(), of_names.deserialize);
    let ast::VariantKeys { aliases, untagged, other, with, .. } = &variant.keys;
    Variant {
        within: if *untagged { Vec::new() } else { within(&written, container) },
        names: std::iter::once(read).chain(aliases.iter().map(LitStr::value)).collect(),
        read: !variant.keys.skip_deserializing,
        serialized: !variant.keys.skip_serializing,
        untagged: *untagged,
        other: *other,
        with: *with,
        written,
        docs: variant.docs,
        fields: checked(variant.fields, cases, same, false, &siblings, parameters, errors),
        shape: variant.shape,
        ident: variant.ident,
    }
}

/// Where serde puts the content of the variant that is written by this name.
fn within(name: &str, container: &Container) -> Vec<String> {
    match (&container.tag, &container.content) {
        _ if container.untagged.is_some() => Vec::new(),
        (Some(_), Some(content)) => vec![content.value.value()],
        (Some(_), None) => Vec::new(),
        (None, _) => vec![name.to_owned()],
    }
}
