//! Flattened types, as the traits that the outer request uses them by.

use syn::Type;

use super::generator::Generator;
use super::spans::type_span;
use crate::model::Flattened;
use crate::quoting::{Tokens, quote, quote_spanned};

impl Generator<'_> {
    /// A type as one that can be flattened. All that is asked of it depends on this one trait, so
    /// that the compiler reports once that it is not implemented.
    pub(crate) fn as_has_partial(&self, ty: &Type) -> Tokens {
        let span = type_span(ty);
        let runtime = self.runtime.at(span);
        quote_spanned!(span=> <#ty as #runtime::HasPartial>)
    }

    /// A flattened type by way of [`Self::as_has_partial`]; one that depends on generics has bounds
    /// of its own.
    pub(crate) fn flattened_type(&self, flattened: &Flattened) -> Tokens {
        let ty = &flattened.ty;
        if flattened.is_bounded {
            return quote!(#ty);
        }
        let has_partial = self.as_has_partial(ty);
        quote_spanned!(type_span(ty)=> #has_partial::Request)
    }

    /// A flattened type as what reads its fields.
    pub(crate) fn as_reader(&self, flattened: &Flattened) -> Tokens {
        let (span, de) = (type_span(&flattened.ty), &self.de);
        let (this, runtime) = (self.flattened_type(flattened), self.runtime.at(span));
        quote_spanned!(span=> <#this as #runtime::de::ReadFields<#de>>)
    }

    /// A flattened type as what writes its fields.
    pub(crate) fn as_writer(&self, flattened: &Flattened) -> Tokens {
        let span = type_span(&flattened.ty);
        let (this, runtime) = (self.flattened_type(flattened), self.runtime.at(span));
        quote_spanned!(span=> <#this as #runtime::ser::WriteFields>)
    }
}
