//! Keys about only writing or only reading, on a request that does not do so.

use proc_macro2::Span;

use super::checker::Checker;
use crate::ast::{Setting, Settings};
use crate::keys;

impl Checker<'_> {
    /// Rejects the keys of a field that would have no effect.
    ///
    /// Functions for both directions are allowed, whether from `with` or from `#[serde_as]`, which
    /// writes both functions, and `borrow`, whatever the struct derives.
    pub(super) fn reject_keys_without_effect(&self, settings: &Settings) {
        let has_both = settings.serialize_with.is_some() && settings.deserialize_with.is_some();
        if self.container.serialize_only.is_some() {
            let alias = settings.aliases.first().map(syn::LitStr::span);
            let deserialize_with = key_span(settings.deserialize_with.as_ref());
            let found = [
                (keys::ALIAS, alias),
                (keys::BORROW, key_span(settings.borrow.as_ref()).filter(|_| !has_both)),
                (keys::DESERIALIZE_WITH, deserialize_with.filter(|_| !has_both)),
                (keys::FIRST_KEY_WINS, key_span(settings.first_key_wins.as_ref())),
            ];
            self.reject_keys(&found, "read", keys::SERIALIZE_ONLY);
        } else if let (Some(first), Some(_)) =
            (&settings.first_key_wins, &settings.skip_deserializing)
        {
            let message = "`first_key_wins` has no effect: the field is never read; remove it";
            self.errors.add_at(first.key, message);
        }
        if self.container.deserialize_only.is_some() {
            let serialize_with = key_span(settings.serialize_with.as_ref());
            let found = [
                (keys::SERIALIZE_WITH, serialize_with.filter(|_| !has_both)),
                (keys::SKIP_SERIALIZING_IF, key_span(settings.skip_serializing_if.as_ref())),
            ];
            self.reject_keys(&found, "written", keys::DESERIALIZE_ONLY);
        }
    }

    /// Rejects the key of a struct that would have no effect.
    pub(super) fn reject_expecting_if_never_read(&self) {
        if self.container.serialize_only.is_some() {
            let expecting = key_span(self.container.expecting.as_ref());
            self.reject_keys(&[(keys::EXPECTING, expecting)], "read", keys::SERIALIZE_ONLY);
        }
    }

    pub(super) fn reject_keys(
        &self,
        found: &[(&str, Option<Span>)],
        direction: &str,
        reason: &str,
    ) {
        for (key, span) in found {
            let Some(span) = *span else { continue };
            let message = format!(
                "`{key}` has no effect: with `{reason}`, nothing is ever {direction}; remove it"
            );
            self.errors.add_at(span, message);
        }
    }
}

pub(super) fn key_span<T>(setting: Option<&Setting<T>>) -> Option<Span> {
    setting.map(|setting| setting.key)
}
