//! Whether the value of a field is validated by the rules of its type.

use syn::Type;

use super::checker::Checker;
use crate::ast::Settings;
use crate::keys;
use crate::model::Nested;

impl Checker<'_> {
    /// Only the user knows whether a type parameter implements `Validate`.
    pub(super) fn check_nested(&self, settings: &Settings, ty: &Type) -> Nested {
        let Settings { nested, skip, .. } = settings;
        self.reject_both((keys::NESTED, nested.as_ref()), (keys::SKIP, skip.as_ref()));
        if skip.is_some() {
            return Nested::Skipped;
        }
        match (nested, self.find_type_param(ty)) {
            (Some(_), _) => self.declare_nested(ty),
            (None, None) => Nested::IfAny,
            (None, Some(parameter)) => {
                let message = format!(
                    "add `nested` or `skip`: cannot tell whether `{parameter}` implements \
                     `Validate`"
                );
                self.errors.add(ty, message);
                Nested::Skipped
            }
        }
    }

    /// A flattened field's value is validated unless the user says otherwise.
    pub(super) fn check_flattened_nested(&self, settings: &Settings, ty: &Type) -> Nested {
        let Settings { nested, skip, .. } = settings;
        self.reject_both((keys::NESTED, nested.as_ref()), (keys::SKIP, skip.as_ref()));
        match (nested, skip) {
            (_, Some(_)) => Nested::Skipped,
            (Some(_), None) => self.declare_nested(ty),
            (None, None) => Nested::IfAny,
        }
    }

    fn declare_nested(&self, ty: &Type) -> Nested {
        let is_generic = self.find_type_param(ty).is_some();
        Nested::Declared(if is_generic { self.parameters.to_vec() } else { Vec::new() })
    }
}
