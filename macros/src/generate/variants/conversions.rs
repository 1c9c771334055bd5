//! Conversions: from the content of a variant, and from and into the names of variants.

use super::enum_generator::EnumGenerator;
use crate::generate::tokens::spans::type_span;
use crate::model::EnumVariant;
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

impl EnumGenerator<'_> {
    /// `From` for each variant that asks for it.
    pub(crate) fn impl_from(&self) -> Tokens {
        let mut impls = Tokens::new();
        for variant in &self.declared.variants {
            impls.append(self.impl_from_content(variant));
        }
        impls
    }

    fn impl_from_content(&self, variant: &EnumVariant) -> Tokens {
        let Some(ty) = &variant.from else { return Tokens::new() };
        let (runtime, declared) = (&self.runtime, self.declared);
        let (ident, variant) = (&declared.ident, &variant.described.ident);
        let (impl_generics, type_generics, where_clause) = declared.generics.split_for_impl();
        let from_str = type_syntax::is_string(ty).then(|| {
            quote! {
                #[automatically_derived]
                impl #impl_generics #runtime::From<&#runtime::str> for #ident #type_generics
                #where_clause
                {
                    fn from(__content: &#runtime::str) -> Self {
                        Self::#variant(#runtime::From::from(__content))
                    }
                }
            }
        });
        quote_spanned! {type_span(ty)=>
            #[automatically_derived]
            impl #impl_generics #runtime::From<#ty> for #ident #type_generics #where_clause {
                fn from(__content: #ty) -> Self {
                    Self::#variant(__content)
                }
            }

            #from_str
        }
    }
}
