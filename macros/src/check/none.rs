//! How `None` is written: it must be read as `None`, also where an absent field is read as a default.

use quote::quote;
use syn::{Expr, ExprPath, Type};

use crate::ast::{Container, Setting, Settings};
use crate::diagnostics::Errors;
use crate::literal::inside_of_some;
use crate::model::{DefaultValue, NullPolicy, WhenNone};
use crate::type_syntax;

/// How `None` is written by formats that leave it out.
pub(super) fn when_none(
    settings: &Settings,
    container: &Container,
    ty: &Type,
    optional: NullPolicy,
    errors: &Errors,
) -> WhenNone {
    if let NullPolicy::NotOption | NullPolicy::Nullable = optional {
        return WhenNone::Written;
    }
    let is_read = settings.skip_deserializing.is_none() && container.serialize_only.is_none();
    let own_function = settings.serialize_with.is_some();
    let default = match (&settings.default, &container.default) {
        _ if own_function => return WhenNone::Written,
        _ if !is_read => return WhenNone::Omitted,
        (Some(Setting { value, .. }), _) => value,
        (None, Some(_)) => return by_default(optional),
        (None, None) => return WhenNone::Omitted,
    };
    match default {
        DefaultValue::Trait | DefaultValue::Unreadable => WhenNone::Omitted,
        DefaultValue::Value(value) if is_none(value) => WhenNone::Omitted,
        DefaultValue::Value(value) if inside_of_some(value).is_none() => by_default(optional),
        DefaultValue::Call(_) => by_default(optional),
        DefaultValue::Value(_) if optional == NullPolicy::Option => WhenNone::Written,
        DefaultValue::Value(value) => {
            if settings.skip_serializing.is_none() && settings.skip_serializing_if.is_none() {
                errors.add(value, unsayable(ty, optional));
            }
            WhenNone::Omitted
        }
    }
}

fn by_default(optional: NullPolicy) -> WhenNone {
    match optional {
        NullPolicy::Option => WhenNone::NullUnlessDefault,
        _ => WhenNone::FailsUnlessDefault,
    }
}

/// Whether the expression is `None`.
fn is_none(expr: &Expr) -> bool {
    match expr {
        Expr::Group(group) => is_none(&group.expr),
        Expr::Paren(paren) => is_none(&paren.expr),
        Expr::Path(ExprPath { path, .. }) => {
            path.segments.last().is_some_and(|last| last.ident == "None")
        }
        _ => false,
    }
}

/// A default takes the place of `None` where the field is absent, and `null` says something else.
fn unsayable(ty: &Type, optional: NullPolicy) -> String {
    let inside =
        type_syntax::strip_option(ty).map(|inside| type_syntax::source_text(quote!(#inside)));
    let inside = inside.unwrap_or_default();
    let reason = "`None` could not be sent: absent it is the default";
    match optional {
        NullPolicy::DoubleOption => format!(
            "{reason}, and `null` is `Some(None)`; \
             declare it `{inside}`, `nullable`, with what is in this `Some` as the default"
        ),
        _ => format!(
            "{reason}, and `not_null` refuses `null`; \
             declare it `{inside}`, or leave `not_null` out"
        ),
    }
}
