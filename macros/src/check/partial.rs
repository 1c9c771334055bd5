//! Fields whose value is partial in a partial request.

use syn::Type;

use super::checker::Checker;
use super::one_sided::key_span;
use crate::ast::Settings;
use crate::{keys, type_syntax};

impl Checker<'_> {
    /// Whether the value is partial in a partial request. What contradicts that is rejected.
    pub(super) fn check_partial_field(&self, settings: &Settings, ty: &Type) -> bool {
        let Some(partial) = &settings.partial else { return false };
        if self.container.partial.is_none() {
            let message = "`partial` on a field needs `#[request(partial)]` on the struct";
            self.errors.add_at(partial.key, message);
            return false;
        }
        let contradicting = [
            (keys::EACH, key_span(settings.each.as_ref())),
            (keys::INTO, key_span(settings.into.as_ref())),
            (keys::NOT_NULL, key_span(settings.not_null.as_ref())),
            (keys::WITH, key_span(settings.with.as_ref())),
            (keys::SERIALIZE_WITH, key_span(settings.serialize_with.as_ref())),
            (keys::DESERIALIZE_WITH, key_span(settings.deserialize_with.as_ref())),
            (keys::SKIP_DESERIALIZING, key_span(settings.skip_deserializing.as_ref())),
            (keys::SKIP_SERIALIZING, key_span(settings.skip_serializing.as_ref())),
        ];
        let found = contradicting.into_iter().find_map(|(key, span)| span.map(|_| key));
        if let Some(other) = found {
            let message = format!("`partial` contradicts `{other}`; remove one of them");
            self.errors.add_at(partial.key, message);
            return false;
        }
        if self.container.not_null.is_some() && type_syntax::strip_option(ty).is_some() {
            let message = "`partial` contradicts `not_null` on the struct; remove one of them";
            self.errors.add_at(partial.key, message);
            return false;
        }
        let inner = type_syntax::strip_option(ty).unwrap_or(ty);
        let is_request = type_syntax::strip_option(inner).is_none()
            && type_syntax::strip_box(inner).is_none()
            && !type_syntax::is_known_value(inner)
            && self.find_type_param(inner).is_none();
        if !is_request {
            let spelled = type_syntax::source_text(ty);
            let message = format!(
                "`{spelled}` cannot be partial: it is no request with `#[request(partial)]`, nor \
                 an `Option` of one"
            );
            self.errors.add(ty, message);
        }
        is_request
    }
}
