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
    let docs = format!(
        " Takes the place of the builder of [`{}`], whose attributes have errors.",
        ident_string(ident)
    );
    quote! {
        #[doc = #docs]
        #vis struct #builder;
    }
}

pub(crate) fn impls(it: &FallbackItem) -> TokenStream {
    let FallbackItem { vis, ident, generics, builder, .. } = it;
    let runtime = RuntimePath::imported();
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let mut reading = generics.clone();
    reading.params.insert(0, parse_quote!('__de));
    let (reading, _, _) = reading.split_for_impl();
    let violations = quote!(#runtime::Result<(), #runtime::Violations>);
    quote! {
        impl #impl_generics #ident #type_generics #where_clause {
            #vis fn builder() -> #builder {
                #builder
            }

            #vis fn into_builder(self) -> #builder {
                #builder
            }

            #vis fn validate(&self) -> #violations {
                #runtime::Ok(())
            }
        }

        impl #builder {
            #vis fn build #impl_generics(
                self,
            ) -> #runtime::Result<#ident #type_generics, #runtime::Violations>
            #where_clause
            {
                loop {}
            }
        }

        impl #impl_generics #runtime::Validate for #ident #type_generics #where_clause {
            fn validate(&self) -> #violations {
                #runtime::Ok(())
            }
        }

        impl #impl_generics #runtime::RunRequest for #ident #type_generics #where_clause {
            type Builder = #builder;

            fn builder() -> #builder {
                #builder
            }
        }

        impl #impl_generics #runtime::Serialize for #ident #type_generics #where_clause {
            fn serialize<__S: #runtime::Serializer>(
                &self,
                _: __S,
            ) -> #runtime::Result<__S::Ok, __S::Error> {
                loop {}
            }
        }

        impl #reading #runtime::Deserialize<'__de> for #ident #type_generics #where_clause {
            fn deserialize<__D: #runtime::Deserializer<'__de>>(
                _: __D,
            ) -> #runtime::Result<Self, __D::Error> {
                loop {}
            }
        }
    }
}
