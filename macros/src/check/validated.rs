//! What `derive(Validate)` takes: where each value is on the wire.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::{Generics, LitStr};

use super::field::{Cases, nested, wire_name};
use super::rule::{self, Siblings};
use super::{cases, parameters, runtime, whole};
use crate::ast::{self, Container, Item, Shape};
use crate::diagnostics::Errors;
use crate::model::{Body, Checked, Place, Validated, Variant};

/// The rules of a struct or an enum; `None` for what can have none.
pub(crate) fn validated(item: Item, errors: &Errors) -> Option<Validated> {
    let parameters = parameters(&item.generics);
    let container = &item.container;
    let body = match item.body {
        ast::Body::Struct(shape, fields) => {
            let cases = cases(container.rename_all.as_ref());
            let only = shape == Shape::Tuple && fields.len() == 1;
            let same = only || container.transparent.is_some();
            let siblings = Siblings::new(&fields, cases, &item.generics);
            Body::Struct(checked(fields, cases, same, &siblings, &parameters, errors))
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
    Some(Validated {
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
    siblings: &Siblings,
    parameters: &[Ident],
    errors: &Errors,
) -> Vec<Checked> {
    let fields = fields.into_iter();
    let checked = |field: ast::Field| Checked {
        place: match &field.member {
            _ if same || field.settings.flatten.is_some() => Place::Same,
            syn::Member::Named(_) => Place::Field(wire_name(&field, cases)),
            syn::Member::Unnamed(index) => Place::Index(index.index as usize),
        },
        secret: field.settings.secret.is_some(),
        nested: nested(&field.settings, &field.ty, parameters, errors),
        rules: rule::rules(field.rules, &field.member, siblings, errors),
        member: field.member,
        ty: field.ty,
    };
    fields.map(checked).collect()
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
    let siblings = Siblings::new(&variant.fields, cases, generics);
    let same = variant.shape == Shape::Tuple && variant.fields.len() == 1;
    Variant {
        within: within(&variant, container),
        fields: checked(variant.fields, cases, same, &siblings, parameters, errors),
        shape: variant.shape,
        ident: variant.ident,
    }
}

/// Where serde puts the content of a variant.
fn within(variant: &ast::Variant, container: &Container) -> Vec<String> {
    match (&container.tag, &container.content) {
        _ if container.untagged.is_some() => Vec::new(),
        (Some(_), Some(content)) => vec![content.value.value()],
        (Some(_), None) => Vec::new(),
        (None, _) => {
            let case = cases(container.rename_all.as_ref()).serialize;
            let name = || crate::case::variant(&variant.ident.unraw().to_string(), case);
            let rename = variant.rename.as_ref().and_then(|it| it.value.serialize.as_ref());
            vec![rename.map_or_else(name, LitStr::value)]
        }
    }
}
