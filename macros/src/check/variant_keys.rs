//! Keys of variants that have no effect where they are, or contradict others.

use proc_macro2::Span;
use syn::LitStr;

use super::checker::Checker;
use super::one_sided::key_span;
use super::variants::has_content;
use crate::ast::{self, Setting, Settings, Shape, VariantSettings};
use crate::keys;
use crate::model::Form;

impl Checker<'_> {
    /// Rejects the keys of variants that do not fit the variant, the form of the enum, or each
    /// other. Those for which code could not be generated are forgotten.
    pub(super) fn check_variant_keys(&self, form: &Form, variants: &mut [ast::Variant]) {
        let mut unique = UniqueKeys::default();
        let mut rest = variants;
        while let Some((variant, next)) = rest.split_first_mut() {
            let VariantSettings { skip_serializing, skip_deserializing, .. } = &variant.settings;
            if skip_serializing.is_some() && skip_deserializing.is_some() {
                self.reject_keys_beside_skip(&variant.settings);
                variant.settings.open = None;
                rest = next;
                continue;
            }
            self.check_tuple_variant(form, variant);
            self.check_untagged(form, variant, next);
            self.check_other(form, variant, next);
            self.check_bare(form, variant);
            self.check_default_variant(form, variant);
            self.check_open(form, variant, next);
            self.check_shape_keys(variant);
            self.reject_keys_of_one_direction(&variant.settings);
            self.reject_second(&mut unique, &mut variant.settings);
            rest = next;
        }
    }

    /// A variant that is neither written nor read has no use for most keys. Its name and those of
    /// its fields are still in the paths of violations.
    fn reject_keys_beside_skip(&self, settings: &VariantSettings) {
        let found = [
            (keys::ALIAS, settings.aliases.first().map(LitStr::span)),
            (keys::BARE, key_span(settings.bare.as_ref())),
            (keys::BORROW, key_span(settings.borrow.as_ref())),
            (keys::DEFAULT, key_span(settings.default.as_ref())),
            (keys::OTHER, key_span(settings.other.as_ref().or(settings.open.as_ref()))),
            (keys::UNTAGGED, key_span(settings.untagged.as_ref())),
            (keys::WITH, key_span(settings.with.as_ref())),
        ];
        self.reject_found(&found, "the variant is never read or written; remove it");
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

    /// A variant without a tag has no name on the wire, and is tried after all that have one.
    fn check_untagged(&self, form: &Form, variant: &ast::Variant, next: &[ast::Variant]) {
        let VariantSettings { untagged, rename, aliases, .. } = &variant.settings;
        if *form == Form::Untagged {
            let found = [(keys::UNTAGGED, key_span(untagged.as_ref()))];
            self.reject_found(&found, "the whole enum is untagged; remove it");
        } else if let Some(untagged) = untagged {
            let is_tagged = |variant: &ast::Variant| variant.settings.untagged.is_none();
            if next.iter().any(is_tagged) {
                let message = "untagged variants are read last; move this one behind those that \
                               have a tag";
                self.errors.add_at(untagged.key, message);
            }
        } else {
            return;
        }
        let found = [
            (keys::RENAME, key_span(rename.as_ref())),
            (keys::ALIAS, aliases.first().map(LitStr::span)),
        ];
        self.reject_found(&found, "an untagged variant has no name on the wire; remove it");
    }

    /// Any name can only be read as a variant that holds nothing.
    fn check_other(&self, form: &Form, variant: &ast::Variant, next: &[ast::Variant]) {
        let VariantSettings { other, untagged, bare, .. } = &variant.settings;
        let Some(other) = other else { return };
        let is_tagged = |variant: &ast::Variant| variant.settings.untagged.is_none();
        let message = if *form == Form::Untagged || untagged.is_some() {
            "`other` contradicts `untagged`: the variant has no name"
        } else if variant.shape != Shape::Unit {
            "`other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant \
             such as `Other(String)`"
        } else if bare.is_some() {
            "`other` contradicts `bare`: a mere string must be the name of a variant"
        } else if next.iter().any(is_tagged) && !next.iter().any(is_other) {
            "the variant with `other` must be the last one, before any that are untagged"
        } else {
            return;
        };
        self.errors.add_at(other.key, message);
    }

    fn check_bare(&self, form: &Form, variant: &ast::Variant) {
        let Some(bare) = &variant.settings.bare else { return };
        let message = match form {
            Form::Internal(_) if variant.settings.untagged.is_some() => {
                "`bare` contradicts `untagged`: the variant has no name"
            }
            Form::Internal(_) if variant.shape != Shape::Unit || has_content(variant) => {
                "`bare` needs a unit variant: a name alone has no place for fields"
            }
            Form::Internal(_) => return,
            Form::Names | Form::External => {
                "`bare` needs `#[serde(tag = \"...\")]` on the enum: without a tag, a unit variant \
                 is a mere name anyway"
            }
            Form::Adjacent(..) => "`bare` needs an enum with a `tag`, but without `content`",
            Form::Untagged => "`bare` needs `#[serde(tag = \"...\")]` on the enum",
        };
        self.errors.add_at(bare.key, message);
    }

    fn check_default_variant(&self, form: &Form, variant: &ast::Variant) {
        let Some(default) = &variant.settings.default else { return };
        let message = match form {
            Form::Internal(_) | Form::Adjacent(..) if variant.settings.untagged.is_some() => {
                "`default` contradicts `untagged`: the variant has no tag anyway"
            }
            Form::Internal(_) | Form::Adjacent(..) if !has_content(variant) => {
                "`default` needs a variant with fields, which an object without the tag has"
            }
            Form::Internal(_) | Form::Adjacent(..) => return,
            Form::Names | Form::External | Form::Untagged => {
                "`default` needs `#[serde(tag = \"...\")]` on the enum"
            }
        };
        self.errors.add_at(default.key, message);
    }

    fn check_open(&self, form: &Form, variant: &mut ast::Variant, next: &[ast::Variant]) {
        let VariantSettings { open: Some(open), untagged, with, rename, aliases, .. } =
            &variant.settings
        else {
            return;
        };
        let (open, has_functions) = (open.key, with.is_some());
        let is_newtype = variant.shape == Shape::Tuple && variant.fields.len() == 1;
        let message = if matches!(form, Form::Internal(_) | Form::Adjacent(..)) {
            "`other` needs an enum without a tag, whose other variants are all unit variants; for \
             an unknown tag, use `#[serde(other)]` on a unit variant"
        } else if *form == Form::Untagged || untagged.is_some() {
            "`other` contradicts `untagged`: the variant has no name"
        } else if !is_newtype {
            "`other` needs a variant that holds the name, such as `Other(String)`"
        } else if *form != Form::Names {
            "`other` needs an enum whose other variants are all unit variants"
        } else if has_functions {
            "`other` contradicts `with`: the name is converted by `From<String>` and `AsRef<str>`"
        } else if !next.is_empty() && !next.iter().any(is_other) {
            "the variant with `other` must be the last one"
        } else {
            let found = [
                (keys::RENAME, key_span(rename.as_ref())),
                (keys::ALIAS, aliases.first().map(LitStr::span)),
            ];
            let reason = "the variant is any name that no other one has; remove it";
            return self.reject_found(&found, reason);
        };
        self.errors.add_at(open, message);
        if has_functions {
            let VariantSettings { with, serialize_with, deserialize_with, .. } =
                &mut variant.settings;
            (*with, *serialize_with, *deserialize_with) = (None, None, None);
        } else {
            variant.settings.open = None;
        }
    }

    /// Keys that are about the fields of a variant that has none, or other ones.
    fn check_shape_keys(&self, variant: &ast::Variant) {
        let VariantSettings { borrow, bound, rename_all, .. } = &variant.settings;
        if variant.shape == Shape::Unit {
            let found = [(keys::BOUND, key_span(bound.as_ref()))];
            self.reject_found(&found, "the variant has no fields; remove it");
        }
        if variant.shape != Shape::Named {
            let found = [(keys::RENAME_ALL, key_span(rename_all.as_ref()))];
            self.reject_found(&found, "the variant has no named fields; remove it");
        }
        let reason = match (variant.shape, variant.fields.len()) {
            (Shape::Tuple, 1) => return,
            (_, 0) => "the variant has no fields; remove it",
            _ => "it is for variants that hold one value; add it to the fields that borrow",
        };
        self.reject_found(&[(keys::BORROW, key_span(borrow.as_ref()))], reason);
    }

    /// Rejects the keys that are about a direction in which the variant is never used.
    fn reject_keys_of_one_direction(&self, settings: &VariantSettings) {
        let has_both = settings.serialize_with.is_some() && settings.deserialize_with.is_some();
        let read = [
            (keys::ALIAS, settings.aliases.first().map(LitStr::span)),
            (keys::BORROW, key_span(settings.borrow.as_ref())),
            (keys::DEFAULT, key_span(settings.default.as_ref())),
            (
                keys::DESERIALIZE_WITH,
                key_span(settings.deserialize_with.as_ref()).filter(|_| !has_both),
            ),
            (keys::OTHER, key_span(settings.other.as_ref())),
        ];
        if self.container.serialize_only.is_some() {
            self.reject_keys(&read, "read", keys::SERIALIZE_ONLY);
            let skip = (keys::SKIP_DESERIALIZING, key_span(settings.skip_deserializing.as_ref()));
            self.reject_keys(&[skip], "read", keys::SERIALIZE_ONLY);
        } else if settings.skip_deserializing.is_some() {
            self.reject_found(&read, "the variant is never read; remove it");
            let open = [(keys::OTHER, key_span(settings.open.as_ref()))];
            self.reject_found(&open, "the variant is never read; remove it");
        }
        let serialize_with = key_span(settings.serialize_with.as_ref()).filter(|_| !has_both);
        let written = [(keys::SERIALIZE_WITH, serialize_with)];
        if self.container.deserialize_only.is_some() {
            self.reject_keys(&written, "written", keys::DESERIALIZE_ONLY);
            let skip = (keys::SKIP_SERIALIZING, key_span(settings.skip_serializing.as_ref()));
            self.reject_keys(&[skip], "written", keys::DESERIALIZE_ONLY);
        } else if settings.skip_serializing.is_some() {
            self.reject_found(&written, "the variant is never written; remove it");
        }
    }

    /// What only one variant can be.
    fn reject_second(&self, unique: &mut UniqueKeys, settings: &mut VariantSettings) {
        let mut is_second = false;
        let other = settings.other.as_ref().or(settings.open.as_ref());
        for (key, setting, is_taken) in [
            (keys::OTHER, other, &mut unique.other),
            (keys::DEFAULT, settings.default.as_ref(), &mut unique.default),
        ] {
            let Some(Setting { key: span, .. }) = setting else { continue };
            if std::mem::replace(is_taken, true) {
                self.errors.add_at(*span, format!("only one variant can be the `{key}` one"));
                is_second = true;
            }
        }
        if is_second {
            settings.open = None;
        }
    }

    pub(super) fn reject_found(&self, found: &[(&str, Option<Span>)], reason: &str) {
        for (key, span) in found {
            if let Some(span) = *span {
                self.errors.add_at(span, format!("`{key}` has no effect: {reason}"));
            }
        }
    }
}

/// Whether earlier variants have the keys that only one variant can have.
#[derive(Debug, Default)]
struct UniqueKeys {
    other: bool,
    default: bool,
}

fn is_other(variant: &ast::Variant) -> bool {
    variant.settings.other.is_some() || variant.settings.open.is_some()
}

/// Whether functions of the user's read and write the variant in every direction of the enum.
pub(super) fn has_functions_only(container: &ast::Container, settings: &VariantSettings) -> bool {
    let is_covered = |function: bool, is_unused: bool| function || is_unused;
    settings.with.is_some()
        && is_covered(settings.serialize_with.is_some(), container.deserialize_only.is_some())
        && is_covered(settings.deserialize_with.is_some(), container.serialize_only.is_some())
}

/// The first key of serde's on the field of a variant, which functions of the user's ignore.
pub(super) fn find_wire_key(settings: &Settings) -> Option<(&'static str, Span)> {
    let is_skipped = settings.skip_serializing.is_some() && settings.skip_deserializing.is_some();
    let skip = if is_skipped { keys::SKIP } else { keys::SKIP_SERIALIZING };
    let found = [
        (keys::ALIAS, settings.aliases.first().map(LitStr::span)),
        (keys::BORROW, key_span(settings.borrow.as_ref())),
        (keys::DEFAULT, key_span(settings.default.as_ref())),
        (keys::FIRST_KEY_WINS, key_span(settings.first_key_wins.as_ref())),
        (keys::FLATTEN, key_span(settings.flatten.as_ref())),
        (keys::NOT_NULL, key_span(settings.not_null.as_ref())),
        (keys::NULLABLE, key_span(settings.nullable.as_ref())),
        (skip, key_span(settings.skip_serializing.as_ref())),
        (keys::SKIP_DESERIALIZING, key_span(settings.skip_deserializing.as_ref())),
        (keys::SKIP_SERIALIZING_IF, key_span(settings.skip_serializing_if.as_ref())),
        (keys::WITH, key_span(settings.with.as_ref())),
        (keys::SERIALIZE_WITH, key_span(settings.serialize_with.as_ref())),
        (keys::DESERIALIZE_WITH, key_span(settings.deserialize_with.as_ref())),
    ];
    found.into_iter().find_map(|(key, span)| Some((key, span?)))
}
