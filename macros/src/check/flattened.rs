//! What must hold of a flattened field.

use quote::format_ident;
use syn::Member;
use syn::ext::IdentExt;

use super::{contradict, rule, setters};
use crate::ast;
use crate::diagnostics::Errors;
use crate::model::{Argument, Checked, Flattened, Place};
use crate::{keys, spelled};

/// A flattened field of a request; `None` if it has no name.
pub(super) fn flattened(
    field: ast::Field,
    number: usize,
    parameters: &[proc_macro2::Ident],
    errors: &Errors,
) -> Option<Flattened> {
    let Member::Named(ident) = field.member.clone() else {
        return None;
    };
    let ast::Field { member, ty, docs, deprecated, settings, rules } = field;
    has_no_place_of_its_own(&settings, errors);
    let into = |ty: &syn::Type| !spelled::is_taken_as_is(ty, parameters);
    let value = Argument {
        into: settings.into.as_ref().map_or_else(|| into(&ty), |it| it.value),
        ty: ty.clone(),
    };
    let state = crate::case::pascal(&ident.unraw().to_string());
    Some(Flattened {
        setter: settings.setter.map_or_else(|| ident.clone(), |it| it.value),
        each: setters::each(settings.each.as_ref(), &ty, into, errors),
        state: format_ident!("__{state}", span = ident.span()),
        generic: spelled::mentioned(&ty, parameters).is_some(),
        clashing: Vec::new(),
        checked: Checked {
            member,
            place: Place::Same,
            ty: ty.clone(),
            nested: settings.skip.is_none(),
            secret: settings.secret.is_some(),
            rules: rule::rules(rules, errors),
        },
        docs,
        deprecated,
        number,
        value,
        ty,
        ident,
    })
}

/// Its fields are on the wire, not it itself: what would say something of that says nothing.
fn has_no_place_of_its_own(settings: &ast::Settings, errors: &Errors) {
    let flatten = (keys::FLATTEN, settings.flatten.as_ref());
    contradict(flatten, (keys::RENAME, settings.rename.as_ref()), errors);
    contradict(flatten, (keys::DEFAULT, settings.default.as_ref()), errors);
    contradict(flatten, (keys::SKIP_SERIALIZING, settings.skip_serializing.as_ref()), errors);
    contradict(flatten, (keys::SKIP_SERIALIZING_IF, settings.skip_serializing_if.as_ref()), errors);
    contradict(flatten, (keys::SKIP_DESERIALIZING, settings.skip_deserializing.as_ref()), errors);
    contradict(flatten, (keys::NOT_NULL, settings.not_null.as_ref()), errors);
    contradict(flatten, (keys::NULLABLE, settings.nullable.as_ref()), errors);
    if let Some(alias) = settings.aliases.first() {
        errors.add(alias, "`alias` contradicts `flatten`");
    }
}
