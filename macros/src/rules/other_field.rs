//! The part that `requires` and `conflicts_with` share: another field of the same struct or
//! variant.

use proc_macro2::Ident;
use quote::format_ident;
use syn::{Expr, Member};

use super::call_site::FieldSite;
use super::context::{RuleContext, shown_member};
use crate::debug::impl_debug;
use crate::quoting::{Tokens, our_ident, quote_spanned};

/// Another field of the same struct or variant.
pub(crate) struct FieldRef {
    pub(crate) member: Member,
    /// The wire name.
    pub(crate) name: String,
}

/// The relation of a field to another one.
#[derive(Clone, Copy)]
pub(crate) struct Relation<'a> {
    /// The method of the runtime's `schema::Object` that expresses it.
    pub(crate) method: &'static str,
    pub(crate) other: &'a FieldRef,
    /// The value that the other field must have; `None` if it must have any.
    pub(crate) value: Option<&'a Expr>,
}

impl_debug! {
    FieldRef { name; member }
}

impl FieldRef {
    /// Finds the field that a rule mentions. Both fields must be an `Option`, because any other
    /// field is always set.
    pub(super) fn find(member: Member, key: &Ident, context: RuleContext<'_>) -> Option<Self> {
        let is_option = context.sibling(&member).is_none_or(|other| other.is_option);
        let other = Self::find_any(member, key, context)?;
        if !is_option {
            let shown = shown_member(&other.member);
            let message = format!("`{key}` needs an `Option`, but `{shown}` is always set");
            context.errors.add(&other.member, message);
            return None;
        }
        Some(other)
    }

    /// Finds the field whose value a rule mentions.
    pub(super) fn find_any(member: Member, key: &Ident, context: RuleContext<'_>) -> Option<Self> {
        let errors = context.errors;
        let Some(owner) = context.owner() else {
            errors.add(key, format!("`{key}` belongs on the field itself"));
            return None;
        };
        let Some(other) = context.sibling(&member) else {
            errors.add(&member, context.no_field(&member));
            return None;
        };
        let message = match context.sibling(owner) {
            Some(owner) if owner.is_flattened || other.is_flattened => format!(
                "`{key}` needs fields with a name on the wire; write a function for \
                 `#[request(check = ...)]` on the struct"
            ),
            Some(owner) if !owner.is_option => format!("`{key}` needs an `Option`"),
            _ if *owner == member => format!("`{key}` must name another field"),
            _ => return Some(FieldRef { name: other.name.clone(), member }),
        };
        errors.add(key, message);
        None
    }

    /// Calls the rule if its own field is set and `is_fault` holds for the other field.
    pub(super) fn call(&self, rule: &str, is_fault: &str, site: FieldSite<'_>) -> Tokens {
        let FieldSite { scope, span, value, .. } = site;
        let runtime = scope.runtime.at(span);
        let (rule, is_fault) = (format_ident!("{rule}", span = span), our_ident(is_fault));
        let (name, other) = (&self.name, scope.field(&self.member));
        quote_spanned! {span=>
            if #runtime::Option::is_some(#value) && #runtime::Option::#is_fault(#other) {
                #runtime::rules::#rule(#name, __report);
            }
        }
    }
}
