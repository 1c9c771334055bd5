//! Where generated code checks a rule.

use std::fmt::{self, Debug, Formatter};

use proc_macro2::Span;
use quote::format_ident;
use syn::spanned::Spanned;
use syn::{ExprPath, Member, Type};

use super::parameters::Parameters;
use super::self_refs::adopt_self;
use crate::generate::tokens::idents::bound_name;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, respan};
use crate::generate::tokens::unwrap::unwrap_value_then;
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

/// What all checks of a derive have in common.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope<'a> {
    pub(crate) runtime: &'a RuntimePath,
    /// Whether the user's functions also receive a context. The checks of fields have it as the
    /// `Option` `__context`, and are left out without it.
    pub(crate) has_context: bool,
    pub(crate) fields: FieldAccess<'a>,
}

/// How checks name the fields.
#[derive(Clone, Copy)]
pub(crate) enum FieldAccess<'a> {
    /// They are fields of `self`.
    OfSelf,
    /// A match arm binds references to them.
    Bound,
    /// They are parameters, each an `Option` of a reference.
    Given {
        /// The field that the rules are on, which has a value.
        owner: &'a Member,
        parameters: &'a Parameters<'a>,
    },
}

/// Where a rule checks `__value`.
#[derive(Clone, Copy)]
pub(crate) struct CallSite<'a> {
    /// The scope, whose runtime path gets the span `span`.
    pub(super) scope: Scope<'a>,
    /// The span of the rule's key.
    pub(super) span: Span,
    /// The type of `__value`, if it is spelled out.
    pub(super) ty: Option<&'a Type>,
}

/// Where a rule checks a field itself, without seeing through an `Option`.
#[derive(Clone, Copy)]
pub(crate) struct FieldSite<'a> {
    pub(super) scope: Scope<'a>,
    /// The span of the rule's key.
    pub(super) span: Span,
    pub(super) ty: &'a Type,
    /// An expression that is a reference to the field.
    pub(super) value: &'a Tokens,
}

impl Debug for FieldAccess<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FieldAccess::OfSelf => "OfSelf",
            FieldAccess::Bound => "Bound",
            FieldAccess::Given { .. } => "Given",
        })
    }
}

impl Scope<'_> {
    /// Generates a reference to a field.
    pub(super) fn field(self, member: &Member) -> Tokens {
        match self.fields {
            FieldAccess::OfSelf => quote!(&self.#member),
            FieldAccess::Bound | FieldAccess::Given { .. } => Tokens::of(&bound_name(member)),
        }
    }

    /// Runs a check that needs the context, if there is one.
    pub(super) fn require_context(self, span: Span, check: Tokens) -> Tokens {
        if !self.has_context {
            return check;
        }
        let runtime = self.runtime.at(span);
        quote_spanned!(span=> if let #runtime::Some(__context) = __context { #check })
    }

    /// Lets a check name what it needs besides the value: `related`, and `self` if its arguments
    /// name that.
    pub(super) fn bind_names(
        self,
        check: Tokens,
        names_self: bool,
        related: Option<&Member>,
    ) -> Tokens {
        match self.fields {
            FieldAccess::Given { owner, parameters } if names_self || related.is_some() => {
                parameters.require(check, owner, related)
            }
            FieldAccess::OfSelf | FieldAccess::Bound if names_self => {
                Tokens::of(&adopt_self(check.into()))
            }
            _ => check,
        }
    }

    /// Generates the call of a function of the user.
    pub(crate) fn call_function(self, path: &ExprPath, value: &Tokens) -> Tokens {
        let context = self.has_context.then(|| quote!(, __context));
        let arguments = respan(&quote!(#value #context), error_span(path.span()));
        quote_spanned!(error_span(path.span())=> #path(#arguments))
    }
}

impl CallSite<'_> {
    /// Calls the runtime function of the rule. Each of the arguments must end with a comma.
    pub(super) fn call(self, rule: &str, arguments: &Tokens) -> Tokens {
        let (runtime, span) = (self.scope.runtime, self.span);
        let rule = format_ident!("{rule}", span = span);
        quote_spanned!(span=> #runtime::rules::#rule(__value, #arguments __report);)
    }

    /// Calls the runtime function that runs `checks` on each element, key or value. `part` finds
    /// its type in the type of `__value`.
    pub(super) fn call_on_each(
        self,
        function: &str,
        part: fn(&Type) -> Option<&Type>,
        checks: &dyn Fn(Scope<'_>, Option<&Type>) -> Tokens,
    ) -> Tokens {
        let (runtime, span) = (self.scope.runtime, self.span);
        let function = format_ident!("{function}", span = span);
        let closure = self.close_over_each(part, checks);
        quote_spanned!(span=> #runtime::rules::#function(__value, __report, #closure);)
    }

    /// The closure that runs `checks` on one element, key or value.
    pub(super) fn close_over_each(
        self,
        part: fn(&Type) -> Option<&Type>,
        checks: &dyn Fn(Scope<'_>, Option<&Type>) -> Tokens,
    ) -> Tokens {
        let ty = self.ty.and_then(|ty| part(type_syntax::innermost_type(ty)));
        let checks = checks(self.scope, ty);
        let checks = match ty {
            Some(ty) => unwrap_value_then(ty, checks),
            None => checks,
        };
        quote_spanned!(self.span=> |__value, __report| { #checks })
    }
}
