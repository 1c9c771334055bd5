//! Conversions: from the content of a variant, and from and into the names of variants.

use syn::Type;

use super::checker::Checker;
use crate::ast::{self, Container, Setting, Shape};
use crate::keys;
use crate::model::Form;
use crate::type_syntax;

impl Checker<'_> {
    /// The type that converts into the enum by way of each variant, if any.
    pub(super) fn check_conversions(
        &self,
        form: &Form,
        variants: &[ast::Variant],
    ) -> Vec<Option<Type>> {
        for variant in variants.iter().filter(|variant| sole_field(variant).is_none()) {
            if let Some(from) = &variant.settings.from {
                self.reject_from(from);
            }
        }
        if let Some(from) = &self.container.from {
            if !variants.iter().any(|variant| sole_field(variant).is_some()) {
                self.reject_from(from);
            }
        }
        self.check_string(form, variants);
        self.find_distinct(variants)
    }

    fn reject_from(&self, from: &Setting<()>) {
        let message = "`from` needs a variant that holds one value, such as `Text(String)`";
        self.errors.add_at(from.key, message);
    }

    /// The type that converts into the enum by way of the variant.
    fn find_from(&self, variant: &ast::Variant) -> Option<Type> {
        let is_wanted = variant.settings.from.is_some() || self.container.from.is_some();
        let is_string = self.container.string.is_some() && variant.settings.open.is_some();
        sole_field(variant).filter(|_| is_wanted && !is_string).map(|field| field.ty.clone())
    }

    /// The types that convert. Two variants of one type would be two conversions from it.
    fn find_distinct(&self, variants: &[ast::Variant]) -> Vec<Option<Type>> {
        let mut seen: Vec<Type> = Vec::new();
        let mut find_distinct = |variant: &ast::Variant| {
            let ty = self.find_from(variant)?;
            if let Some(problem) = seen.iter().find_map(|other| self.find_overlap(other, &ty)) {
                let help = if self.container.from.is_some() {
                    "remove `from` from the enum, and add `#[request(from)]` to the variants that \
                     convert"
                } else {
                    "remove one `from`"
                };
                self.errors.add(&ty, format!("{problem}; {help}"));
                return None;
            }
            seen.push(ty.clone());
            Some(ty)
        };
        variants.iter().map(&mut find_distinct).collect()
    }

    /// What is wrong with conversions from both types.
    fn find_overlap(&self, one: &Type, other: &Type) -> Option<String> {
        let spelled = |ty: &Type| type_syntax::source_text(ty);
        let is_param = |ty: &Type| type_syntax::as_type_param(ty, self.parameters).is_some();
        let (first, second) = (spelled(one), spelled(other));
        if first == second {
            return Some(format!("two variants would convert from `{first}`"));
        }
        let (param, ty) = match (is_param(one), is_param(other)) {
            (false, false) => return None,
            (true, _) => (first, second),
            (false, true) => (second, first),
        };
        Some(format!("`{param}` may be `{ty}`, so that two variants would convert from it"))
    }

    /// Every value of the enum must be a name.
    fn check_string(&self, form: &Form, variants: &[ast::Variant]) {
        let Container { string: Some(string), from, .. } = self.container else { return };
        let has_value = |variant: &&ast::Variant| {
            let ast::VariantSettings { open, untagged, with, .. } = &variant.settings;
            (variant.shape != Shape::Unit && open.is_none()) || untagged.is_some() || with.is_some()
        };
        if let Some(variant) = variants.iter().find(has_value) {
            let (ident, is_newtype) = (&variant.ident, sole_field(variant).is_some());
            let message = if variant.shape == Shape::Unit {
                format!("`string` needs variants that are their names alone, and `{ident}` is not")
            } else if is_newtype && !variants.iter().any(|it| it.settings.open.is_some()) {
                format!(
                    "`string` needs unit variants, and `{ident}` is none; if it is any other \
                     name, add `#[request(other)]` to it"
                )
            } else {
                format!("`string` needs unit variants, and `{ident}` is none")
            };
            self.errors.add_at(string.key, message);
        } else if *form != Form::Names {
            let key = if *form == Form::Untagged { keys::UNTAGGED } else { keys::TAG };
            let message = format!("`string` contradicts `{key}`: the variants are no mere names");
            self.errors.add_at(string.key, message);
        }
        let open = variants.iter().find(|variant| variant.settings.open.is_some());
        let of_open = open.and_then(|variant| variant.settings.from.as_ref());
        if let (Some(_), Some(from)) = (open, from.as_ref().or(of_open)) {
            let message = format!(
                "`{}` has no effect: with `string`, the enum converts from strings; remove it",
                keys::FROM
            );
            self.errors.add_at(from.key, message);
        }
    }
}

/// The field of a variant that holds one value without a name.
fn sole_field(variant: &ast::Variant) -> Option<&ast::Field> {
    match (variant.shape, &variant.fields[..]) {
        (Shape::Tuple, [field]) => Some(field),
        _ => None,
    }
}
