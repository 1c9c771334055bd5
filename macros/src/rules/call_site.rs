//! Where generated code checks a rule.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{ExprPath, Member, Type};

use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, respan};
use crate::generate::tokens::unwrap::unwrap_value_then;
use crate::type_syntax;

/// What the checks of a derive have in common.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    pub(crate) runtime: &'a RuntimePath,
    /// Whether functions that check are given `__context`.
    pub(crate) has_context: bool,
    /// Whether the fields are bound by a match arm; if not, they are those of `self`.
    pub(crate) is_bound: bool,
}

/// Where a rule checks `__value`.
#[derive(Clone, Copy)]
pub(crate) struct CallSite<'a> {
    /// Its runtime is shown at `span`.
    pub(super) scope: Scope<'a>,
    /// The place of the rule's key.
    pub(super) span: Span,
    /// The type of `__value`, if it is spelled out.
    pub(super) ty: Option<&'a Type>,
}

/// Where a rule checks a field, whatever is inside of an `Option`.
#[derive(Clone, Copy)]
pub(crate) struct FieldSite<'a> {
    pub(super) scope: Scope<'a>,
    /// The place of the rule's key.
    pub(super) span: Span,
    pub(super) ty: &'a Type,
    /// A reference to the field.
    pub(super) value: &'a TokenStream,
}

impl Scope<'_> {
    /// A reference to a field.
    pub(super) fn field(self, member: &Member) -> TokenStream {
        if self.is_bound { bound_name(member).into_token_stream() } else { quote!(&self.#member) }
    }

    /// The call of a function of the user's that checks.
    pub(crate) fn call_function(self, path: &ExprPath, value: &TokenStream) -> TokenStream {
        let context = self.has_context.then(|| quote!(, __context));
        let arguments = respan(&quote!(#value #context), error_span(path.span()));
        quote_spanned!(error_span(path.span())=> #path(#arguments))
    }
}

/// The name by which a match arm binds a field.
pub(crate) fn bound_name(member: &Member) -> Ident {
    match member {
        Member::Named(ident) => format_ident!("__{}", ident_string(ident)),
        Member::Unnamed(index) => format_ident!("__{}", index.index),
    }
}

impl CallSite<'_> {
    /// Calls the runtime's function of the rule; each of the arguments ends with a comma.
    pub(super) fn call(self, rule: &str, arguments: &TokenStream) -> TokenStream {
        let (runtime, span) = (self.scope.runtime, self.span);
        let rule = format_ident!("{rule}", span = span);
        quote_spanned!(span=> #runtime::rules::#rule(__value, #arguments __report);)
    }

    /// Calls the runtime's function that runs `checks` on each element, key or value. Its type is what
    /// `part` finds in that of `__value`.
    pub(super) fn call_on_each(
        self,
        function: &str,
        part: fn(&Type) -> Option<&Type>,
        checks: impl FnOnce(Scope<'_>, Option<&Type>) -> TokenStream,
    ) -> TokenStream {
        let (runtime, span) = (self.scope.runtime, self.span);
        let function = format_ident!("{function}", span = span);
        let ty = self.ty.and_then(|ty| part(type_syntax::innermost_type(ty)));
        let checks = checks(self.scope, ty);
        let checks = match ty {
            Some(ty) => unwrap_value_then(ty, checks),
            None => checks,
        };
        quote_spanned! {span=>
            #runtime::rules::#function(__value, __report, |__value, __report| { #checks });
        }
    }
}
