//! What `null` means, and how `None` is written: such that it is read as `None`, even if an absent
//! field is read as a default.

use syn::{Expr, ExprPath, Type};

use super::checker::Checker;
use crate::ast::{Setting, Settings};
use crate::keys;
use crate::literal::strip_some;
use crate::model::{DefaultValue, FieldsDefault, Flat, NullPolicy, Part, WhenNone};
use crate::type_syntax;

impl Checker<'_> {
    /// What an `Option` means, and the type inside of it.
    pub(super) fn check_null_policy<'t>(
        &self,
        ty: &'t Type,
        settings: &Settings,
        flat: Flat,
    ) -> (NullPolicy, &'t Type) {
        let Settings { not_null, nullable, .. } = settings;
        let keys = [(keys::NOT_NULL, not_null.as_ref()), (keys::NULLABLE, nullable.as_ref())];
        self.reject_both(keys[0], keys[1]);
        let Some(inner) = type_syntax::strip_option(ty) else {
            for (key, setting) in keys {
                self.require_option(key, setting);
            }
            return (NullPolicy::NotOption, ty);
        };
        if let Some(inner) = type_syntax::strip_option(inner) {
            for (key, setting) in keys {
                self.reject_on_double_option(key, setting);
            }
            return (NullPolicy::DoubleOption, inner);
        }
        match (not_null, nullable) {
            (Some(_), _) => (NullPolicy::NotNull, inner),
            (None, Some(_)) => (NullPolicy::Nullable, inner),
            (None, None) if flat == Flat::No && self.container.not_null.is_some() => {
                (NullPolicy::NotNull, inner)
            }
            (None, None) => (NullPolicy::Option, inner),
        }
    }

    /// On a struct, `not_null` is about every `Option` that could be `null`.
    pub(super) fn reject_not_null_without_option(&self, parts: &[Part]) {
        let Some(setting) = &self.container.not_null else { return };
        let is_not_null = |part: &Part| match part {
            Part::Field(field) => field.null_policy() == NullPolicy::NotNull,
            Part::Flattened(_) => false,
        };
        if !parts.iter().any(is_not_null) {
            let message = "`not_null` has no effect: no field is an `Option` that could be `null`";
            self.errors.add_at(setting.key, message);
        }
    }

    /// Only an `Option` has a state for `null`.
    fn require_option(&self, key: &str, setting: Option<&Setting<()>>) {
        if let Some(setting) = setting {
            self.errors.add_at(setting.key, format!("`{key}` needs an `Option`"));
        }
    }

    /// An `Option<Option<_>>` has one state for absent and one for `null` already.
    fn reject_on_double_option(&self, key: &str, setting: Option<&Setting<()>>) {
        if let Some(setting) = setting {
            let message = format!(
                "`{key}` contradicts `Option<Option<_>>`, which already distinguishes `null`"
            );
            self.errors.add_at(setting.key, message);
        }
    }

    /// How `None` is written by formats that omit it.
    pub(super) fn check_none(
        &self,
        settings: &Settings,
        ty: &Type,
        null_policy: NullPolicy,
    ) -> WhenNone {
        if let NullPolicy::NotOption | NullPolicy::Nullable = null_policy {
            return WhenNone::Written;
        }
        if settings.serialize_with.is_some() {
            return WhenNone::Written;
        }
        if settings.skip_deserializing.is_some() || self.container.serialize_only.is_some() {
            return WhenNone::Omitted;
        }
        let default = match (&settings.default, &self.container.default) {
            (Some(setting), _) => &setting.value,
            (None, Some(_)) => return depend_on_default(null_policy),
            (None, None) => return WhenNone::Omitted,
        };
        match default {
            DefaultValue::Trait | DefaultValue::Unreadable => WhenNone::Omitted,
            DefaultValue::Value(value) if is_none(value) => WhenNone::Omitted,
            DefaultValue::Value(value) if strip_some(value).is_none() => {
                depend_on_default(null_policy)
            }
            DefaultValue::Call(_) => depend_on_default(null_policy),
            DefaultValue::OfFields(default)
                if default.round_trips && strip_some(&default.source).is_none() =>
            {
                depend_on_default(null_policy)
            }
            DefaultValue::Value(_) | DefaultValue::OfFields(_)
                if null_policy == NullPolicy::Option =>
            {
                WhenNone::Written
            }
            DefaultValue::Value(value)
            | DefaultValue::OfFields(FieldsDefault { source: value, .. }) => {
                if settings.skip_serializing.is_none() && settings.skip_serializing_if.is_none() {
                    self.errors.add(value, describe_unwritable_none(ty, null_policy));
                }
                WhenNone::Omitted
            }
        }
    }
}

fn depend_on_default(null_policy: NullPolicy) -> WhenNone {
    match null_policy {
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

/// If the default is `Some`, an absent field is read as that, and `null` as something else.
fn describe_unwritable_none(ty: &Type, null_policy: NullPolicy) -> String {
    let inner = type_syntax::strip_option(ty);
    let inner = inner.map(type_syntax::source_text).unwrap_or_default();
    let reason = "`None` could not be written: an absent field is the default";
    match null_policy {
        NullPolicy::DoubleOption => format!(
            "{reason}, and `null` is `Some(None)`; \
             declare it as a `nullable` `{inner}`, with the value inside this `Some` as the default"
        ),
        _ => format!(
            "{reason}, and `not_null` rejects `null`; \
             declare it as `{inner}`, or remove `not_null`"
        ),
    }
}
