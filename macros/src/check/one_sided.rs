//! Keys that speak of writing only, or of reading only, on a request that does not do it.

use proc_macro2::Span;

use crate::ast::{Container, Setting, Settings};
use crate::diagnostics::Errors;
use crate::keys;

/// Rejects the keys of a field that would have no effect.
pub(super) fn reject_without_effect(settings: &Settings, container: &Container, errors: &Errors) {
    if container.serialize_only.is_some() {
        let alias = settings.aliases.first().map(syn::LitStr::span);
        let deserialize_with = match settings.with {
            None => key_of(settings.deserialize_with.as_ref()),
            Some(_) => None,
        };
        let found = [
            (keys::ALIAS, alias),
            (keys::BORROW, key_of(settings.borrow.as_ref())),
            (keys::DESERIALIZE_WITH, deserialize_with),
        ];
        reject(found, "read", keys::SERIALIZE_ONLY, errors);
    }
    if container.deserialize_only.is_some() {
        let serialize_with = match settings.with {
            None => key_of(settings.serialize_with.as_ref()),
            Some(_) => None,
        };
        let found = [
            (keys::SERIALIZE_WITH, serialize_with),
            (keys::SKIP_SERIALIZING_IF, key_of(settings.skip_serializing_if.as_ref())),
        ];
        reject(found, "written", keys::DESERIALIZE_ONLY, errors);
    }
}

/// Rejects the key of a struct that would have no effect.
pub(super) fn reject_expecting(container: &Container, errors: &Errors) {
    if container.serialize_only.is_some() {
        let found = [(keys::EXPECTING, key_of(container.expecting.as_ref()))];
        reject(found, "read", keys::SERIALIZE_ONLY, errors);
    }
}

fn key_of<T>(setting: Option<&Setting<T>>) -> Option<Span> {
    setting.map(|setting| setting.key)
}

fn reject<const N: usize>(
    found: [(&str, Option<Span>); N],
    done: &str,
    only: &str,
    errors: &Errors,
) {
    for (key, span) in found {
        if let Some(span) = span {
            let message = format!(
                "`{key}` has no effect: the request is never {done}, as it is `{only}`; remove it"
            );
            errors.add_at(span, message);
        }
    }
}
