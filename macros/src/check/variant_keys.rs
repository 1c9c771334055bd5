//! Keys of variants and of their fields that have no effect where they are, or contradict others.

use proc_macro2::Span;
use quote::ToTokens;
use syn::{LitStr, Member};

use super::checker::Checker;
use super::one_sided::key_span;
use super::variants::has_content;
use super::wire_names::field_names;
use crate::ast::{self, Settings, Shape, VariantSettings};
use crate::keys;
use crate::model::Form;
use crate::type_syntax;

impl Checker<'_> {
    /// Rejects the keys of variants that do not fit the form of the enum.
    pub(super) fn check_variant_keys(&self, form: &Form, variants: &[ast::Variant]) {
        for (index, variant) in variants.iter().enumerate() {
            self.check_tuple_variant(form, variant);
            self.check_other(form, variant);
            self.check_bare(form, variant);
            self.check_default_variant(form, variant);
            self.check_open(form, variant, variants.len() - index == 1);
        }
        self.reject_ambiguous_from(variants);
        if let (Some(string), true) = (&self.container.string, *form != Form::Names) {
            self.errors.add_at(string.key, "`string` needs unit variants only");
        }
    }

    /// A sequence has no place for a tag.
    fn check_tuple_variant(&self, form: &Form, variant: &ast::Variant) {
        let is_tagged = variant.settings.untagged.is_none() && variant.settings.with.is_none();
        let is_tuple = variant.shape == Shape::Tuple && variant.fields.len() != 1;
        if matches!(form, Form::Internal(_)) && is_tagged && is_tuple {
            let message = "a tuple has no place for the tag; name the fields, or add \
                           `content = \"...\"` beside `tag`";
            self.errors.add(&variant.ident, message);
        }
    }

    /// Any name can only be read as a variant that holds nothing.
    fn check_other(&self, form: &Form, variant: &ast::Variant) {
        let Some(other) = &variant.settings.other else { return };
        if *form == Form::Untagged || variant.settings.untagged.is_some() {
            self.errors.add_at(other.key, "`other` contradicts `untagged`: there is no name");
        } else if variant.shape != Shape::Unit {
            let message = "`other` needs a unit variant; for the name itself, use \
                           `#[request(other)]` on a variant of `String`";
            self.errors.add_at(other.key, message);
        }
    }

    fn check_bare(&self, form: &Form, variant: &ast::Variant) {
        let Some(bare) = &variant.settings.bare else { return };
        if !matches!(form, Form::Internal(_)) {
            let message = "`bare` needs `#[serde(tag = \"...\")]` on the enum";
            self.errors.add_at(bare.key, message);
        } else if has_content(variant) {
            self.errors.add_at(bare.key, "`bare` needs a unit variant");
        }
    }

    fn check_default_variant(&self, form: &Form, variant: &ast::Variant) {
        let Some(default) = &variant.settings.default else { return };
        if !matches!(form, Form::Internal(_)) {
            let message = "`default` needs `#[serde(tag = \"...\")]` on the enum";
            self.errors.add_at(default.key, message);
        } else if !has_content(variant) {
            self.errors.add_at(default.key, "`default` needs a variant with fields");
        }
    }

    fn check_open(&self, form: &Form, variant: &ast::Variant, is_last: bool) {
        let Some(open) = &variant.settings.open else { return };
        let is_newtype = variant.shape == Shape::Tuple && variant.fields.len() == 1;
        if !is_newtype {
            let message = "`other` needs a variant that holds the name, such as `Other(String)`";
            self.errors.add_at(open.key, message);
        } else if *form != Form::Names {
            self.errors.add_at(open.key, "`other` needs unit variants beside it");
        } else if !is_last {
            self.errors.add_at(open.key, "the variant with `other` must be the last one");
        }
    }

    /// Two variants of one type would be two conversions from it.
    fn reject_ambiguous_from(&self, variants: &[ast::Variant]) {
        let Some(from) = &self.container.from else { return };
        let mut seen: Vec<String> = Vec::new();
        let mut count = 0;
        for variant in variants {
            let (Shape::Tuple, [field]) = (variant.shape, &variant.fields[..]) else { continue };
            count += 1;
            let ty = type_syntax::source_text(field.ty.to_token_stream());
            if seen.contains(&ty) {
                let message = format!(
                    "two variants hold a `{ty}`; remove `from` from the enum, and add \
                     `#[request(from)]` to the variants that it is for"
                );
                self.errors.add(&field.ty, message);
            }
            seen.push(ty);
        }
        if count == 0 {
            self.errors
                .add_at(from.key, "`from` needs a variant with one value and no name for it");
        }
    }

    /// Rejects the keys of setters: a variant has no builder.
    pub(super) fn reject_keys_of_setters(&self, settings: &mut Settings) {
        let found = [
            (keys::EACH, key_span(settings.each.take().as_ref())),
            (keys::INTO, key_span(settings.into.take().as_ref())),
            (keys::SETTER, key_span(settings.setter.take().as_ref())),
        ];
        self.reject_found(found, "a variant has no builder; remove it");
    }

    /// Rejects the keys of fields with names from one that has none.
    pub(super) fn reject_keys_of_names(&self, settings: &mut Settings) {
        let aliases = std::mem::take(&mut settings.aliases);
        let found = [
            (keys::RENAME, key_span(settings.rename.take().as_ref())),
            (keys::ALIAS, aliases.first().map(LitStr::span)),
            (keys::FLATTEN, key_span(settings.flatten.take().as_ref())),
            (keys::FOREIGN, key_span(settings.foreign.take().as_ref())),
            (keys::NOT_NULL, key_span(settings.not_null.take().as_ref())),
            (keys::NULLABLE, key_span(settings.nullable.take().as_ref())),
        ];
        self.reject_found(found, "the field has no name; remove it");
    }

    fn reject_found<const N: usize>(&self, found: [(&str, Option<Span>); N], reason: &str) {
        for (key, span) in found {
            if let Some(span) = span {
                self.errors.add_at(span, format!("`{key}` has no effect: {reason}"));
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
        if settings.untagged.is_some() {
            return;
        }
        for field in fields {
            let names = field_names(field, self.field_cases);
            let aliases = field.settings.aliases.iter().map(LitStr::value);
            let mut all = aliases.chain([names.read, names.written]);
            if let (Member::Named(ident), true) = (&field.member, all.any(|name| name == *tag)) {
                self.errors.add(ident, format!("`{tag}` is the name of the tag"));
            }
        }
    }
}
