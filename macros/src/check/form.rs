//! How the variants of an enum are told apart, and the keys of the enum that have no effect there.

use syn::LitStr;

use super::checker::Checker;
use super::one_sided::key_span;
use super::variants::has_content;
use crate::ast::{self, Container, Shape, VariantSettings};
use crate::keys;
use crate::model::Form;

impl Checker<'_> {
    /// How the variants are told apart.
    pub(super) fn check_form(&self, variants: &[ast::Variant]) -> Form {
        let Container { tag, content, untagged, .. } = self.container;
        if untagged.is_some() {
            if tag.is_some() {
                self.reject_both((keys::TAG, tag.as_ref()), (keys::UNTAGGED, untagged.as_ref()));
            } else {
                let content = (keys::CONTENT, content.as_ref());
                self.reject_both(content, (keys::UNTAGGED, untagged.as_ref()));
            }
            return Form::Untagged;
        }
        match (tag, content) {
            (Some(tag), None) => Form::Internal(LitStr::value(&tag.value)),
            (Some(tag), Some(content)) => {
                let (tag, content) = (LitStr::value(&tag.value), &content.value);
                if tag == LitStr::value(content) {
                    let message = format!("`{tag}` is the name of the tag; choose another one");
                    self.errors.add(content, message);
                }
                Form::Adjacent(tag, LitStr::value(content))
            }
            (None, content) => {
                if let Some(content) = content {
                    self.errors.add_at(content.key, "`content` needs `tag = \"...\"` beside it");
                }
                let is_name = |variant: &ast::Variant| {
                    let VariantSettings { untagged, open, .. } = &variant.settings;
                    untagged.is_some() || open.is_some() || !has_content(variant)
                };
                if variants.iter().all(is_name) { Form::Names } else { Form::External }
            }
        }
    }

    /// Rejects the keys of the enum that would have no effect on any of its variants. An enum
    /// without variants may have them all the same.
    pub(super) fn reject_enum_keys_without_effect(&self, form: &Form, variants: &[ast::Variant]) {
        if variants.is_empty() {
            return;
        }
        let Container { rename_all, rename_all_fields, tag, deny_unknown_fields, .. } =
            self.container;
        let has_named_fields = variants.iter().any(|variant| variant.shape == Shape::Named);
        let all_untagged = variants.iter().all(|variant| variant.settings.untagged.is_some());
        if !has_named_fields {
            let found = (keys::RENAME_ALL_FIELDS, key_span(rename_all_fields.as_ref()));
            self.reject_found(&[found], "no variant has named fields; remove it");
        }
        if *form == Form::Untagged {
            let reason = if has_named_fields && rename_all_fields.is_none() {
                "an untagged variant has no name on the wire; for the names of fields, use \
                 `rename_all_fields`"
            } else {
                "an untagged variant has no name on the wire; remove it"
            };
            self.reject_found(&[(keys::RENAME_ALL, key_span(rename_all.as_ref()))], reason);
        } else if all_untagged {
            let found = [(keys::TAG, key_span(tag.as_ref()))];
            self.reject_found(&found, "every variant is untagged; remove it");
        }
        if !has_fields_to_deny(form, variants) {
            let holds_other = variants.iter().any(|variant| !variant.fields.is_empty());
            let reason = if holds_other {
                "no variant has fields of its own; add it to the types that the variants hold"
            } else {
                "no variant has fields; remove it"
            };
            let deny = (keys::DENY_UNKNOWN_FIELDS, key_span(deny_unknown_fields.as_ref()));
            self.reject_found(&[deny], reason);
        }
    }
}

/// Whether an object is read by the enum itself, so that it can have unknown fields.
fn has_fields_to_deny(form: &Form, variants: &[ast::Variant]) -> bool {
    let is_object = |variant: &ast::Variant| {
        let is_unit = || variant.shape == Shape::Unit && variant.settings.untagged.is_none();
        variant.shape == Shape::Named || (matches!(form, Form::Internal(_)) && is_unit())
    };
    matches!(form, Form::Adjacent(..)) || variants.iter().any(is_object)
}
