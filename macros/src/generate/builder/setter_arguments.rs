//! The arguments of the setters, and the values that they give.

use proc_macro2::Ident;

use super::setter::count_options;
use super::state::state_module;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::type_span;
use crate::model::{Argument, Each, EachArguments, Field};
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};
use crate::type_syntax::{insertable_types, is_empty_by_default, is_string};

impl Generator<'_> {
    /// The arguments of the setter that adds one element, and the element that they make.
    pub(super) fn element_arguments(&self, each: &Each) -> (Tokens, Option<Tokens>) {
        match &each.arguments {
            EachArguments::Unknown => (quote!(_: impl ::core::marker::Sized), None),
            EachArguments::Element(element) => {
                let (ty, element) = self.setter_argument(element, &our_ident("element"));
                (quote!(element: #ty), Some(element))
            }
            EachArguments::Entry { key, value } => {
                let (key_type, key) = self.setter_argument(key, &our_ident("key"));
                let (value_type, value) = self.setter_argument(value, &our_ident("value"));
                (quote!(key: #key_type, value: #value_type), Some(quote!((#key, #value))))
            }
        }
    }

    /// The argument of `x(value)`, and the value that it gives.
    pub(super) fn value_argument(&self, field: &Field) -> (Tokens, Tokens) {
        let (ty, value) = self.setter_argument(&field.value, &our_ident("value"));
        let Some(module) = name_conversion(field) else { return (quote!(value: #ty), value) };
        let (target, span) = (&field.value.ty, type_span(&field.value.ty));
        let conversion = match &self.runtime {
            // An editor shows the path as it is here.
            RuntimePath::Full(_) if self.request.extensible => {
                let states = state_module(self.request);
                quote_spanned!(span=> #states::#module::Into)
            }
            runtime => {
                let runtime = runtime.at(span);
                quote_spanned!(span=> #runtime::#module::Into)
            }
        };
        let ty = quote_spanned!(span=> impl #conversion<#target>);
        (quote!(value: #ty), quote_spanned!(span=> #conversion::into_value(value)))
    }

    /// The type of an argument, and the value that it gives.
    pub(super) fn setter_argument(&self, argument: &Argument, name: &Ident) -> (Tokens, Tokens) {
        let Argument { ty, into } = argument;
        if !into {
            return (quote!(#ty), quote!(#name));
        }
        let span = type_span(ty);
        let runtime = self.runtime.at(span);
        (
            // An editor shows the path as it is here.
            quote_spanned!(span=> impl ::core::convert::Into<#ty>),
            quote_spanned!(span=> #runtime::Into::into(#name)),
        )
    }
}

/// The module of a trait in place of `Into`, whose message about a wrong value names other setters
/// of the field. The type must be one of std's: another may be a request.
fn name_conversion(field: &Field) -> Option<Ident> {
    let Argument { ty, into: true } = &field.value else { return None };
    let is_optional = count_options(field) > 0;
    let is_collection = is_empty_by_default(ty) && insertable_types(ty).is_some();
    match (is_optional, is_collection) {
        (true, true) => Some(our_ident("optional_collection")),
        (false, true) => Some(our_ident("collection")),
        (true, false) if is_string(ty) => Some(our_ident("optional")),
        _ => None,
    }
}
