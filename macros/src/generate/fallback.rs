//! What stands in for a request that could not be made out: all that is found of one by its name, so
//! that the code which uses it brings no further error.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse_quote;

use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::model::FallbackItem;

pub(crate) fn beside(it: &FallbackItem) -> TokenStream {
    let FallbackItem { vis, ident, builder, .. } = it;
    let docs = format!(" Would build a [`{}`].", ident_string(ident));
    quote! {
        #[doc = #docs]
        #vis struct #builder;
    }
}

pub(crate) fn impls(it: &FallbackItem) -> TokenStream {
    let FallbackItem { vis, ident, generics, builder, .. } = it;
    let private = RuntimePath::imported();
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let mut reading = generics.clone();
    reading.params.insert(0, parse_quote!('__de));
    let (reading, _, _) = reading.split_for_impl();
    let violations = quote!(#private::Result<(), #private::Violations>);
    quote! {
        impl #impl_generics #ident #type_generics #where_clause {
            #vis fn builder() -> #builder {
                #builder
            }

            #vis fn into_builder(self) -> #builder {
                #builder
            }

            #vis fn validate(&self) -> #violations {
                #private::Ok(())
            }
        }

        impl #builder {
            #vis fn build #impl_generics(
                self,
            ) -> #private::Result<#ident #type_generics, #private::Violations>
            #where_clause
            {
                loop {}
            }
        }

        impl #impl_generics #private::Validate for #ident #type_generics #where_clause {
            fn validate(&self) -> #violations {
                #private::Ok(())
            }
        }

        impl #impl_generics #private::RunRequest for #ident #type_generics #where_clause {
            type Builder = #builder;

            fn builder() -> #builder {
                #builder
            }
        }

        impl #impl_generics #private::Serialize for #ident #type_generics #where_clause {
            fn serialize<__S: #private::Serializer>(
                &self,
                _: __S,
            ) -> #private::Result<__S::Ok, __S::Error> {
                loop {}
            }
        }

        impl #reading #private::Deserialize<'__de> for #ident #type_generics #where_clause {
            fn deserialize<__D: #private::Deserializer<'__de>>(
                _: __D,
            ) -> #private::Result<Self, __D::Error> {
                loop {}
            }
        }
    }
}
