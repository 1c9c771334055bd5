//! What must hold of a flattened field.

use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{Member, Type};

use super::rule::{self, Siblings};
use super::{contradict, setters};
use crate::ast::{self, Setting};
use crate::diagnostics::Errors;
use crate::model::{Argument, Checked, Flattened, Part, Place};
use crate::{keys, spelled};

/// What is surely no request nor map of unknown fields is told so by its name; of anything else the
/// compiler knows.
pub(super) fn can_be(ty: &Type, has_map: bool, errors: &Errors) -> bool {
    if has_map && spelled::is_called_a_map(ty) {
        errors.add(ty, "only one map can collect the unknown fields");
        return false;
    }
    let reason = match spelled::key(ty) {
        _ if spelled::is_known_value(ty) => "it does not derive `RunRequest`",
        Some(key) if spelled::is_called_a_map(ty) && !spelled::is_string(key) => {
            "its keys are not `String`"
        }
        _ => return true,
    };
    let spelled = spelled::source(quote!(#ty));
    errors.add(ty, format!("`{spelled}` cannot be flattened: {reason}"));
    false
}

/// A flattened field of a request; `None` if it has no name.
pub(super) fn flattened(
    field: ast::Field,
    number: usize,
    siblings: &Siblings,
    parameters: &[proc_macro2::Ident],
    errors: &Errors,
) -> Option<Part> {
    let Member::Named(ident) = field.member.clone() else {
        return None;
    };
    let ast::Field { member, ty, docs, deprecated, settings, rules } = field;
    let ty = spelled::in_one_place(&ty);
    has_no_place_of_its_own(&settings, errors);
    let into = |ty: &syn::Type| !spelled::is_taken_as_is(ty, parameters);
    let value = Argument {
        into: settings.into.as_ref().map_or_else(|| into(&ty), |it| it.value),
        ty: ty.clone(),
    };
    let make = match spelled::is_called_a_map(&ty) {
        true => Part::Map,
        false => Part::Flattened,
    };
    let state = crate::case::pascal(&ident.unraw().to_string());
    Some(make(Flattened {
        setter: settings.setter.map_or_else(|| ident.clone(), |it| it.value),
        each: setters::each(settings.each.as_ref(), &ty, into, errors),
        state: format_ident!("__{state}State"),
        generic: spelled::mentioned(&ty, parameters).is_some(),
        clashing: Vec::new(),
        checked: Checked {
            rules: rule::rules(rules, &member, siblings, errors),
            member,
            place: Place::Same,
            ty: ty.clone(),
            nested: settings.skip.is_none(),
            secret: settings.secret.is_some(),
            property: None,
        },
        docs,
        deprecated,
        number,
        value,
        ty,
        ident,
    }))
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

/// Unknown fields can only go to one place, and only if they are not denied.
pub(super) fn takes_the_rest(parts: &[Part], deny: Option<&Setting<()>>, errors: &Errors) {
    let map = parts.iter().find(|part| matches!(part, Part::Map(_)));
    let foreign = parts.iter().find_map(|part| match part {
        Part::Field(field) if field.foreign => Some(field),
        _ => None,
    });
    if let (Some(map), Some(foreign)) = (map, foreign) {
        let message = format!(
            "the flattened map leaves nothing for the foreign `{}`, whose fields are not known",
            foreign.ident.unraw()
        );
        errors.add(map.ident(), message);
    }
    let Some(deny) = deny else { return };
    match (map, foreign) {
        (Some(_), _) => {
            errors.add_at(deny.key, "`deny_unknown_fields` leaves nothing for the flattened map");
        }
        (None, Some(foreign)) => {
            let name = foreign.ident.unraw();
            let message = format!(
                "`deny_unknown_fields` cannot tell which fields the foreign `{name}` knows"
            );
            errors.add_at(deny.key, message);
        }
        (None, None) => {}
    }
}

/// What goes through a buffer has to be flattened in the first place.
pub(super) fn foreign_is_flattened(settings: &ast::Settings, errors: &Errors) {
    if let (Some(foreign), None) = (&settings.foreign, &settings.flatten) {
        errors.add_at(foreign.key, "`foreign` needs `#[serde(flatten)]`");
    }
}
