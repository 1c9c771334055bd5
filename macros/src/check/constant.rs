//! A field that always has the same value.

use proc_macro2::Span;
use syn::Member;

use super::checker::Checker;
use super::one_sided::key_span;
use crate::ast::{self, Setting};
use crate::keys;
use crate::model::{DefaultValue, Flat};
use crate::type_syntax;

impl Checker<'_> {
    /// Rejects a constant where there can be none, and the keys that it leaves without an effect.
    pub(super) fn check_constant(&self, field: &mut ast::Field, flat: Flat) {
        let Some(constant) = &field.settings.constant else { return };
        let key = constant.key;
        let is_option = type_syntax::strip_option(&field.ty).is_some();
        let problem = match (flat, &field.member) {
            (Flat::Foreign | Flat::Map, _) => "`constant` contradicts `flatten`",
            (Flat::No, Member::Unnamed(_)) => "`constant` needs a field with a name",
            (Flat::No, _) if is_option => {
                "`constant` contradicts `Option`: the field always has this value; remove the \
                 `Option`"
            }
            (Flat::No, Member::Named(_)) => {
                self.reject_keys_beside_constant(&mut field.settings);
                return;
            }
        };
        self.errors.add_at(key, problem);
        field.settings.constant = None;
    }

    fn reject_keys_beside_constant(&self, settings: &mut ast::Settings) {
        if let Some(Setting {
            key,
            value: DefaultValue::Value(_) | DefaultValue::OfFields(_) | DefaultValue::Call(_),
        }) = &settings.default
        {
            let message = "`default` takes no value beside `constant`: an absent field has the \
                           constant";
            self.errors.add_at(*key, message);
        }
        let found = [
            (keys::EACH, key_span(settings.each.take().as_ref())),
            (keys::INTO, key_span(settings.into.take().as_ref())),
            (keys::SETTER, key_span(settings.setter.take().as_ref())),
            (keys::TRY_INTO, key_span(settings.try_into.take().as_ref())),
            (keys::PARTIAL, key_span(settings.partial.take().as_ref())),
            (keys::BORROW, key_span(settings.borrow.take().as_ref())),
            (keys::SKIP_SERIALIZING_IF, key_span(settings.skip_serializing_if.take().as_ref())),
            find_function(settings),
            find_skip(settings),
        ];
        for (key, span) in found {
            if let Some(span) = span {
                self.errors.add_at(span, format!("`{key}` contradicts `constant`; remove it"));
            }
        }
    }
}

/// The key that names functions of the user's; `with` names two.
fn find_function(settings: &ast::Settings) -> (&'static str, Option<Span>) {
    let ast::Settings { with, serialize_with, deserialize_with, .. } = settings;
    match (with, serialize_with) {
        (Some(with), _) => (keys::WITH, Some(with.key)),
        (None, Some(function)) => (keys::SERIALIZE_WITH, Some(function.key)),
        (None, None) => (keys::DESERIALIZE_WITH, key_span(deserialize_with.as_ref())),
    }
}

/// The key by which the field is not written or not read; `skip` is both.
fn find_skip(settings: &ast::Settings) -> (&'static str, Option<Span>) {
    match (&settings.skip_serializing, &settings.skip_deserializing) {
        (Some(skip), Some(_)) => (keys::SKIP, Some(skip.key)),
        (Some(skip), None) => (keys::SKIP_SERIALIZING, Some(skip.key)),
        (None, skip) => (keys::SKIP_DESERIALIZING, key_span(skip.as_ref())),
    }
}
