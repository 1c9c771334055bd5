//! [`ast`](crate::ast) to [`model`](crate::model): a small function for each thing that must hold.

mod rule;
mod validated;

use std::collections::HashSet;

use proc_macro2::Ident;
use quote::format_ident;
use syn::ext::IdentExt;
use syn::{Member, Path, Type, parse_quote};

use crate::ast::{self, Body, Container, Item, Setting, Shape};
use crate::diagnostics::Errors;
use crate::model::{Checked, Field, Place, Request, Unset};
use crate::{case, spelled};

pub(crate) use validated::validated;

/// The request that the item declares; `None` if it is nothing that could be one.
pub(crate) fn request(item: Item, errors: &Errors) -> Option<Request> {
    let Body::Struct(Shape::Named, fields) = item.body else {
        return needs_named_fields(&item, errors);
    };
    let parameters: Vec<Ident> = item
        .generics
        .type_params()
        .map(|it| it.ident.clone())
        .collect();
    let parameters: Vec<&Ident> = parameters.iter().collect();
    let container = item.container;
    let fields: Vec<Field> = fields
        .into_iter()
        .filter_map(|it| field(it, &container, &parameters, errors))
        .collect();
    names_differ(&fields, errors);
    Some(Request {
        builder: format_ident!("{}Builder", item.ident.unraw(), span = item.ident.span()),
        name: container
            .rename
            .map_or_else(|| item.ident.unraw().to_string(), |it| it.value.value()),
        vis: item.vis,
        ident: item.ident,
        generics: item.generics,
        runtime: runtime(container.runtime),
        deny_unknown_fields: container.deny_unknown_fields.is_some(),
        default: container.default.map(|it| it.value),
        fields,
    })
}

/// A builder names its setters after the fields.
fn needs_named_fields(item: &Item, errors: &Errors) -> Option<Request> {
    let message = "`RunRequest` needs a struct with named fields";
    match item.body {
        Body::Enum(_) => errors.add(
            &item.ident,
            format!("{message}; for an enum use `Validate`"),
        ),
        _ => errors.add(&item.ident, message),
    }
    None
}

/// The path of the runtime: `::run_request` unless said otherwise.
fn runtime(setting: Option<Setting<Path>>) -> Path {
    setting.map_or_else(|| parse_quote!(::run_request), |it| it.value)
}

fn field(
    field: ast::Field,
    container: &Container,
    parameters: &[&Ident],
    errors: &Errors,
) -> Option<Field> {
    let Member::Named(ident) = &field.member else {
        return None;
    };
    let ident = ident.clone();
    let option = spelled::option(&field.ty).cloned();
    let name = wire_name(&field, container.rename_all.as_ref().map(|it| it.value));
    let value_type = option.as_ref().unwrap_or(&field.ty);
    let into = !spelled::is_taken_as_is(value_type, parameters);
    needs_option(
        "not_null",
        field.settings.not_null.as_ref(),
        option.as_ref(),
        errors,
    );
    let ast::Field {
        settings, rules, ..
    } = field;
    let nested = nested(&settings, &field.ty, parameters, errors);
    Some(Field {
        unset: unset(&ident, settings.default, container, option.as_ref()),
        docs: field.docs,
        deprecated: field.deprecated,
        option,
        into,
        not_null: settings.not_null.is_some(),
        skip_serializing_if: settings.skip_serializing_if.map(|it| it.value),
        checked: Checked {
            member: field.member,
            place: Place::Field(name.clone()),
            ty: field.ty.clone(),
            nested,
            rules: rule::rules(rules, errors),
        },
        name,
        ty: field.ty,
        ident,
    })
}

/// The name of a field on the wire.
fn wire_name(field: &ast::Field, case: Option<ast::Case>) -> String {
    match (&field.settings.rename, &field.member) {
        (Some(rename), _) => rename.value.value(),
        (None, Member::Named(ident)) => case::field(&ident.unraw().to_string(), case),
        (None, Member::Unnamed(index)) => index.index.to_string(),
    }
}

fn unset(
    ident: &Ident,
    default: Option<Setting<ast::Default>>,
    container: &Container,
    option: Option<&Type>,
) -> Unset {
    match (default, &container.default, option) {
        (Some(default), ..) => Unset::Default(default.value),
        (None, Some(_), _) => Unset::OfStruct,
        (None, None, Some(_)) => Unset::None,
        (None, None, None) => {
            let state = case::pascal(&ident.unraw().to_string());
            Unset::Required(format_ident!("__{state}", span = ident.span()))
        }
    }
}

/// Only an `Option` has a state that the key could speak of.
fn needs_option(key: &str, setting: Option<&Setting<()>>, option: Option<&Type>, errors: &Errors) {
    if let (Some(setting), None) = (setting, option) {
        errors.add_at(setting.key, format!("`{key}` needs an `Option`"));
    }
}

/// Whether the field's value is to be validated. For a type parameter only the user knows.
fn nested(settings: &ast::Settings, ty: &Type, parameters: &[&Ident], errors: &Errors) -> bool {
    match (&settings.nested, &settings.skip) {
        (Some(_), Some(skip)) => {
            errors.add_at(skip.key, "`skip` contradicts `nested`");
            false
        }
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => {
            let open = spelled::mentioned(ty, parameters);
            if let Some(parameter) = &open {
                let message =
                    format!("say `nested` or `skip`: `{parameter}` may or may not validate itself");
                errors.add(ty, message);
            }
            open.is_none()
        }
    }
}

/// On the wire nothing tells fields of one name apart.
fn names_differ(fields: &[Field], errors: &Errors) {
    let mut seen = HashSet::new();
    for field in fields {
        if !seen.insert(&field.name) {
            errors.add(
                &field.ident,
                format!("duplicate field name `{}`", field.name),
            );
        }
    }
}
