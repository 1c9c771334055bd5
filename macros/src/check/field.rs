//! What must hold of a field.

use proc_macro2::Ident;
use quote::format_ident;
use syn::ext::IdentExt;
use syn::{Lifetime, LitStr, Member, Type, WherePredicate};

use super::{cases, contradict, default, none, setters};
use crate::ast::{self, Case, Container, SerDe, Setting, Settings};
use crate::diagnostics::Errors;
use crate::model::{
    Argument, DefaultValue, Field, Flat, Nested, NullPolicy, PathStep, Required, ValidatedField,
    WhenNone, WhenUnset, With,
};
use crate::rules::context::Siblings;
use crate::rules::list::Rules;
use crate::{keys, type_syntax};

/// A field of a request; `None` if it has no name. `prefix` is what the names of traits begin with
/// that stand beside the struct.
pub(super) fn field(
    field: ast::Field,
    flat: Flat,
    prefix: &str,
    container: &Container,
    siblings: &Siblings,
    parameters: &[Ident],
    errors: &Errors,
) -> Option<Field> {
    let Member::Named(ident) = field.member.clone() else {
        return None;
    };
    let name = wire_name(&field, cases(container.rename_all.as_ref()));
    let read_name = read_name(&field, cases(container.rename_all.as_ref()));
    let ast::Field { member, ty, docs, deprecated, settings, rules } = field;
    let (optional, value) = optional(&ty, &settings, errors);
    let into = |ty: &Type| !type_syntax::is_taken_as_is(ty, parameters);
    let value = Argument {
        into: settings.into.as_ref().map_or_else(|| into(value), |it| it.value),
        ty: value.clone(),
    };
    let each = setters::each(settings.each.as_ref(), &value.ty, into, errors);
    let unset = unset(&ident, prefix, &settings, flat, container, optional);
    let rules = Rules::check_field(rules, &ty, &member, siblings, errors);
    if let Some(default) = &settings.default {
        default::check_default_value(
            &default.value,
            optional != NullPolicy::NotOption,
            &rules,
            errors,
        );
    }
    let place = if flat == Flat::No { PathStep::Field(name.clone()) } else { PathStep::Same };
    let nested = match flat {
        Flat::No => nested(&settings, &ty, parameters, errors),
        Flat::Foreign | Flat::Map => either(&settings, &ty, parameters, errors),
    };
    let when_none = match flat {
        Flat::No => none::when_none(&settings, container, &ty, optional, errors),
        Flat::Foreign | Flat::Map => WhenNone::Written,
    };
    let secret = settings.secret.is_some();
    let checked =
        ValidatedField { member, place, ty: ty.clone(), nested, secret, rules, property: None };
    Some(Field {
        flat,
        read_name,
        aliases: settings.aliases.iter().map(LitStr::value).collect(),
        with: with(&settings),
        borrowed: borrowed(&settings, &ty),
        setter: settings.setter.map_or_else(|| ident.clone(), |it| it.value),
        unset,
        optional,
        value,
        each,
        clashing: Vec::new(),
        docs,
        title: settings.title.map(|it| it.value),
        example: settings.example.map(|it| it.value),
        deprecated,
        serialized: settings.skip_serializing.is_none(),
        deserialized: settings.skip_deserializing.is_none(),
        skip_serializing_if: settings.skip_serializing_if.map(|it| it.value),
        when_none,
        checked,
        name,
        ty,
        ident,
    })
}

/// The cases of a container's names, for either side.
pub(super) type Cases = SerDe<Case>;

/// The name of a field as it is written.
pub(super) fn wire_name(field: &ast::Field, cases: Cases) -> String {
    name(field, |sides| sides.serialize.as_ref(), cases.serialize)
}

/// The name by which it is read.
pub(super) fn read_name(field: &ast::Field, cases: Cases) -> String {
    name(field, |sides| sides.deserialize.as_ref(), cases.deserialize)
}

fn name(
    field: &ast::Field,
    side: fn(&SerDe<LitStr>) -> Option<&LitStr>,
    case: Option<Case>,
) -> String {
    let rename = field.settings.rename.as_ref().and_then(|it| side(&it.value));
    match (rename, &field.member) {
        (Some(rename), _) => rename.value(),
        (None, Member::Named(ident)) => crate::case::field(&ident.unraw().to_string(), case),
        (None, Member::Unnamed(index)) => index.index.to_string(),
    }
}

/// What an `Option` means, and what is in it.
fn optional<'a>(ty: &'a Type, settings: &Settings, errors: &Errors) -> (NullPolicy, &'a Type) {
    let Settings { not_null, nullable, .. } = settings;
    let states = [(keys::NOT_NULL, not_null), (keys::NULLABLE, nullable)];
    contradict((states[0].0, not_null.as_ref()), (states[1].0, nullable.as_ref()), errors);
    let Some(inside) = type_syntax::strip_option(ty) else {
        for (key, setting) in states {
            needs_option(key, setting.as_ref(), errors);
        }
        return (NullPolicy::NotOption, ty);
    };
    if let Some(inside) = type_syntax::strip_option(inside) {
        for (key, setting) in states {
            keeps_null(key, setting.as_ref(), errors);
        }
        return (NullPolicy::DoubleOption, inside);
    }
    match (not_null, nullable) {
        (Some(_), _) => (NullPolicy::NotNull, inside),
        (None, Some(_)) => (NullPolicy::Nullable, inside),
        (None, None) => (NullPolicy::Option, inside),
    }
}

/// Only an `Option` has a state that the key could speak of.
fn needs_option(key: &str, setting: Option<&Setting<()>>, errors: &Errors) {
    if let Some(setting) = setting {
        errors.add_at(setting.key, format!("`{key}` needs an `Option`"));
    }
}

/// An `Option<Option<_>>` has a state for absent and one for `null`.
fn keeps_null(key: &str, setting: Option<&Setting<()>>, errors: &Errors) {
    if let Some(setting) = setting {
        let message = format!("`{key}` contradicts `Option<Option<_>>`, which keeps `null` apart");
        errors.add_at(setting.key, message);
    }
}

fn unset(
    ident: &Ident,
    prefix: &str,
    settings: &Settings,
    flat: Flat,
    container: &Container,
    optional: NullPolicy,
) -> WhenUnset {
    match (&settings.default, &container.default, optional) {
        (Some(default), ..) => WhenUnset::Default(default.value.clone()),
        (None, Some(_), _) => WhenUnset::OfStruct,
        (None, None, NullPolicy::Option | NullPolicy::NotNull | NullPolicy::DoubleOption) => {
            WhenUnset::None
        }
        (None, None, _) if settings.skip_deserializing.is_some() || flat == Flat::Map => {
            WhenUnset::Default(DefaultValue::Trait)
        }
        (None, None, NullPolicy::NotOption | NullPolicy::Nullable) => {
            WhenUnset::Required(required(ident, prefix))
        }
    }
}

fn required(ident: &Ident, prefix: &str) -> Required {
    let name = ident.unraw().to_string();
    Required {
        // Unlike any type of the user's: one that is not there shall be taken for no slip of this.
        state: format_ident!("__{}State", crate::case::pascal(&name)),
        is_set: format_ident!("{prefix}{name}_is_set"),
        is_unset: format_ident!("{prefix}{name}_is_unset"),
    }
}

/// Whether the field's value is to be validated. For a type parameter only the user knows.
pub(super) fn nested(
    settings: &Settings,
    ty: &Type,
    parameters: &[Ident],
    errors: &Errors,
) -> Nested {
    let Settings { nested, skip, .. } = settings;
    contradict((keys::NESTED, nested.as_ref()), (keys::SKIP, skip.as_ref()), errors);
    if skip.is_some() {
        return Nested::Skipped;
    }
    match (nested, type_syntax::find_type_param(ty, parameters)) {
        (Some(_), _) => declared(ty, parameters),
        (None, None) => Nested::IfAny,
        (None, Some(parameter)) => {
            let message =
                format!("say `nested` or `skip`: `{parameter}` may or may not validate itself");
            errors.add(ty, message);
            Nested::Skipped
        }
    }
}

/// Whether a flattened field's value is to be validated, which it is unless the user says otherwise.
pub(super) fn either(
    settings: &Settings,
    ty: &Type,
    parameters: &[Ident],
    errors: &Errors,
) -> Nested {
    let Settings { nested, skip, .. } = settings;
    contradict((keys::NESTED, nested.as_ref()), (keys::SKIP, skip.as_ref()), errors);
    match (nested, skip) {
        (_, Some(_)) => Nested::Skipped,
        (Some(_), None) => declared(ty, parameters),
        (None, None) => Nested::IfAny,
    }
}

fn declared(ty: &Type, parameters: &[Ident]) -> Nested {
    let is_open = type_syntax::find_type_param(ty, parameters).is_some();
    Nested::Declared(if is_open { parameters.to_vec() } else { Vec::new() })
}

/// What the user says of how the field is written and read.
pub(super) fn with(settings: &Settings) -> With {
    let side = |side: fn(&SerDe<Vec<WherePredicate>>) -> Option<&Vec<WherePredicate>>| {
        settings.bound.as_ref().and_then(|it| side(&it.value)).cloned()
    };
    With {
        serialize: settings.serialize_with.as_ref().map(|it| it.value.clone()),
        deserialize: settings.deserialize_with.as_ref().map(|it| it.value.clone()),
        serialize_bound: side(|sides| sides.serialize.as_ref()),
        deserialize_bound: side(|sides| sides.deserialize.as_ref()),
    }
}

/// The lifetimes that the input must outlive. Serde borrows a `&str` and a `&[u8]` without being told.
pub(super) fn borrowed(settings: &Settings, ty: &Type) -> Vec<Lifetime> {
    if settings.skip_deserializing.is_some() {
        return Vec::new();
    }
    match &settings.borrow {
        Some(borrow) if !borrow.value.is_empty() => borrow.value.clone(),
        Some(_) => type_syntax::find_lifetimes(ty),
        None => match type_syntax::strip_groups(type_syntax::strip_option(ty).unwrap_or(ty)) {
            // A function may make a reference to anything else out of nothing that is borrowed.
            Type::Reference(it)
                if settings.deserialize_with.is_none() || type_syntax::is_text(&it.elem) =>
            {
                it.lifetime.iter().cloned().collect()
            }
            _ => Vec::new(),
        },
    }
}
