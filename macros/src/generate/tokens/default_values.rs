//! The values that fields have if they are not set.

use syn::spanned::Spanned;
use syn::{Expr, Lit};

use super::generator::Generator;
use super::idents::bound_name;
use super::spans::{error_span, type_span};
use crate::model::{DefaultValue, Field, FieldsDefault, WhenUnset};
use crate::quoting::{Tokens, quote, quote_spanned};

impl Generator<'_> {
    /// The statement that makes the struct which `#[serde(default)]` on the container takes
    /// defaults from; nothing if no field needs it.
    pub(crate) fn bind_struct_default(&self) -> Tokens {
        let runtime = &self.runtime;
        let default = match &self.request.default {
            None => return Tokens::new(),
            Some((_, DefaultValue::Call(path))) => quote!(#path()),
            Some((key, _)) => {
                let span = error_span(*key);
                quote_spanned!(span=> <Self as #runtime::Default>::default())
            }
        };
        if !self.request.needs_struct_default() {
            return Tokens::new();
        }
        quote!(let __default: Self = #default;)
    }

    /// The default of a field that has one of its own; nothing for others.
    pub(crate) fn own_default(&self, field: &Field) -> Tokens {
        let (runtime, ty, span) = (&self.runtime, &field.ty, type_span(&field.ty));
        let default = match field.when_unset() {
            WhenUnset::Default(default) => default,
            WhenUnset::Constant { value, .. } => return self.given_value(field, value),
            _ => return Tokens::new(),
        };
        match default {
            DefaultValue::Trait => quote_spanned!(span=> <#ty as #runtime::Default>::default()),
            DefaultValue::Call(path) => {
                let span = error_span(path.span());
                quote_spanned!(span=> { let __default: #ty = #path(); __default })
            }
            // The mistake is reported already, so this only has to have the type.
            DefaultValue::Unreadable => quote!(loop {}),
            DefaultValue::Value(value) => self.given_value(field, value),
            DefaultValue::OfFields(FieldsDefault { value, .. }) => {
                quote!({ let __default: #ty = #value; __default })
            }
        }
    }

    /// The references that a default which names other fields needs, out of `self`.
    pub(crate) fn bind_default_fields(&self, field: &Field) -> Tokens {
        let mut bindings = Tokens::new();
        // The fields of a variant are bound already.
        if self.request.variant.is_some() {
            return bindings;
        }
        for member in field.default_fields() {
            let name = bound_name(member);
            bindings.append(quote!(let #name = &self.#member;));
        }
        bindings
    }

    /// The value that the user gives a field.
    fn given_value(&self, field: &Field, value: &Expr) -> Tokens {
        let (runtime, ty) = (&self.runtime, &field.ty);
        let value = match value {
            Expr::Lit(literal) if matches!(literal.lit, Lit::Str(_)) && field.value.into => {
                quote!(#runtime::Into::into(#value))
            }
            value => quote!(#value),
        };
        // With the type given here, the compiler reports a wrong value, not its use.
        quote!({ let __default: #ty = #value; __default })
    }
}
