//! Keys on the fields of variants.

use syn::{LitStr, Member};

use super::checker::Checker;
use super::one_sided::key_span;
use super::variant_keys::{find_wire_key, has_functions_only};
use super::wire_names::field_names;
use crate::ast::{self, Settings, Shape, VariantSettings};
use crate::keys;

impl Checker<'_> {
    /// Rejects the keys that have no effect on the fields of the variant, or contradict it. They
    /// are forgotten, so that nothing else is reported about them.
    pub(super) fn check_variant_fields(
        &self,
        shape: Shape,
        settings: &VariantSettings,
        fields: &mut [ast::Field],
    ) {
        let is_newtype = shape == Shape::Tuple && fields.len() == 1;
        let has_functions = has_functions_only(self.container, settings);
        for field in &mut *fields {
            let settings_of_field = &mut field.settings;
            self.reject_keys_of_setters(settings_of_field);
            if has_functions {
                self.reject_keys_beside_functions(settings_of_field);
            } else if settings.open.is_some() {
                self.reject_keys_of_open(settings_of_field);
            } else if shape == Shape::Tuple {
                self.reject_keys_of_names(settings_of_field, is_newtype);
                self.reject_one_sided_skip(settings_of_field, is_newtype);
            }
            if is_newtype && field.settings.borrow.is_none() {
                field.settings.borrow.clone_from(&settings.borrow);
            }
        }
        if shape == Shape::Tuple && !is_newtype {
            self.check_defaults_of_tuple(fields);
        }
    }

    /// Rejects the keys of setters and of partial requests: a variant has no builder.
    fn reject_keys_of_setters(&self, settings: &mut Settings) {
        let found = [
            (keys::EACH, key_span(settings.each.take().as_ref())),
            (keys::INTO, key_span(settings.into.take().as_ref())),
            (keys::SETTER, key_span(settings.setter.take().as_ref())),
            (keys::TRY_INTO, key_span(settings.try_into.take().as_ref())),
            (keys::PARTIAL, key_span(settings.partial.take().as_ref())),
        ];
        self.reject_found(&found, "a variant has no builder; remove it");
    }

    /// Functions for the whole variant ignore what its fields say about the wire.
    fn reject_keys_beside_functions(&self, settings: &mut Settings) {
        if let Some(found) = find_wire_key(settings) {
            let (key, span) = found;
            let reason = "functions read and write the whole variant; remove it";
            self.reject_found(&[(key, Some(span))], reason);
            forget_wire_keys(settings);
        }
    }

    /// The name in a variant that holds any other name is converted from and into a string.
    fn reject_keys_of_open(&self, settings: &mut Settings) {
        if let Some((key, span)) = find_wire_key(settings) {
            let reason = "the name is converted by `From<String>` and `AsRef<str>`; remove it";
            self.reject_found(&[(key, Some(span))], reason);
            forget_wire_keys(settings);
        }
    }

    /// Rejects the keys of fields with names from one that has none.
    fn reject_keys_of_names(&self, settings: &mut Settings, is_newtype: bool) {
        let aliases = std::mem::take(&mut settings.aliases);
        let found = [
            (keys::RENAME, key_span(settings.rename.take().as_ref())),
            (keys::ALIAS, aliases.first().map(LitStr::span)),
            (keys::FIRST_KEY_WINS, key_span(settings.first_key_wins.take().as_ref())),
        ];
        self.reject_found(&found, "the field has no name; remove it");
        if let Some(flatten) = settings.flatten.take() {
            let message = if is_newtype {
                "`flatten` has no effect: the value is the content of the variant already; remove \
                 it"
            } else {
                "`flatten` needs named fields: a sequence has no place for those of the value"
            };
            self.errors.add_at(flatten.key, message);
            settings.foreign = None;
        }
        let not_null = key_span(settings.not_null.take().as_ref());
        let reason =
            "only a field with a name can be absent; to reject `null`, remove the `Option`";
        self.reject_found(&[(keys::NOT_NULL, not_null)], reason);
        let nullable = key_span(settings.nullable.take().as_ref());
        let reason = "only a field with a name can be absent; remove it";
        self.reject_found(&[(keys::NULLABLE, nullable)], reason);
        let skip = key_span(settings.skip_serializing_if.take().as_ref());
        if is_newtype {
            let reason = "the variant is always written with its value; remove it";
            self.reject_found(&[(keys::SKIP_SERIALIZING_IF, skip)], reason);
        } else if let Some(skip) = skip {
            let message = "`skip_serializing_if` needs a field with a name: without this one, the \
                           others would be read in the wrong places";
            self.errors.add_at(skip, message);
        }
        let is_read = settings.skip_deserializing.is_none();
        if is_newtype && is_read && settings.default.is_some() {
            let default = key_span(settings.default.take().as_ref());
            let reason = "the variant is always read with its value; remove it";
            self.reject_found(&[(keys::DEFAULT, default)], reason);
        }
    }

    /// A field without a name is in both directions on the wire, or in none.
    fn reject_one_sided_skip(&self, settings: &mut Settings, is_newtype: bool) {
        let ast::Container { serialize_only, deserialize_only, .. } = self.container;
        if serialize_only.is_some() || deserialize_only.is_some() {
            return;
        }
        let (written, read) = (&settings.skip_serializing, &settings.skip_deserializing);
        let (key, span) = match (written, read) {
            (Some(skip), None) => (keys::SKIP_SERIALIZING, skip.key),
            (None, Some(skip)) => (keys::SKIP_DESERIALIZING, skip.key),
            _ => return,
        };
        let reason = match (is_newtype, written) {
            (true, Some(_)) => "the variant would be written without its value, but read with it",
            (true, None) => "the variant would be written with its value, but read without it",
            (false, _) => "the fields after this one would be read in the wrong places",
        };
        self.errors
            .add_at(span, format!("`{key}` needs a field with a name: {reason}; use `skip`"));
        (settings.skip_serializing, settings.skip_deserializing) = (None, None);
    }

    /// A sequence can only be too short at its end.
    fn check_defaults_of_tuple(&self, fields: &mut [ast::Field]) {
        let mut is_followed = false;
        for field in fields.iter_mut().rev() {
            if field.settings.skip_deserializing.is_some() {
                continue;
            }
            match &field.settings.default {
                Some(default) if is_followed => {
                    let message = "`default` has no effect: only fields at the end can be \
                                   absent; add it to those after this one too";
                    self.errors.add_at(default.key, message);
                    field.settings.default = None;
                }
                Some(_) => {}
                None => is_followed = true,
            }
        }
    }

    /// A field beside the tag cannot have its name.
    pub(super) fn reject_name_of_tag(
        &self,
        tag: &str,
        settings: &VariantSettings,
        fields: &[ast::Field],
    ) {
        if settings.untagged.is_some() || has_functions_only(self.container, settings) {
            return;
        }
        for field in fields {
            let Member::Named(ident) = &field.member else { continue };
            if field.settings.flatten.is_some() {
                continue;
            }
            let names = field_names(field, self.field_cases);
            let is_written =
                settings.skip_serializing.is_none() && field.settings.skip_serializing.is_none();
            let is_read = settings.skip_deserializing.is_none()
                && field.settings.skip_deserializing.is_none();
            let span = field.settings.aliases.iter().find(|alias| alias.value() == tag);
            if (is_written && names.written == tag) || (is_read && names.read == tag) {
                self.errors.add(ident, describe_name_of_tag(tag));
            } else if let Some(alias) = span.filter(|_| is_read) {
                self.errors.add(alias, describe_name_of_tag(tag));
            }
        }
    }
}

fn describe_name_of_tag(tag: &str) -> String {
    format!("`{tag}` is the name of the tag; rename one of the two")
}

/// Removes what the field says about the wire.
fn forget_wire_keys(settings: &mut Settings) {
    let rename = settings.rename.take();
    let Settings { bound, example, nested, secret, skip, title, .. } = std::mem::take(settings);
    *settings =
        Settings { rename, bound, example, nested, secret, skip, title, ..Settings::default() };
}
