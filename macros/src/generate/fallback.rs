//! The stand-in for a request whose attributes have errors: everything that code finds of a request
//! by name, so that uses of it cause no further errors.

use super::tokens::idents::ident_string;
use super::tokens::runtime_path::RuntimePath;
use crate::model::FallbackItem;
use crate::quoting::{Tokens, parse_quote, quote};

/// The builder's type, which stands beside the struct.
pub(crate) fn declare_fallback_builder(item: &FallbackItem) -> Tokens {
    let FallbackItem { vis, ident, builder, .. } = item;
    let docs = format!(
        " Takes the place of the builder of [`{}`], whose attributes have errors.",
        ident_string(ident)
    );
    quote! {
        #[doc = #docs]
        #vis struct #builder;
    }
}

/// The methods and traits of a request, and `build`.
pub(crate) fn impl_fallback(item: &FallbackItem) -> Tokens {
    let FallbackItem { vis, ident, generics, builder, .. } = item;
    let runtime = RuntimePath::imported();
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let serde = impl_fallback_serde(item, &runtime);
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

        #serde
    }
}

fn impl_fallback_serde(item: &FallbackItem, runtime: &RuntimePath) -> Tokens {
    let FallbackItem { ident, generics, .. } = item;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let mut reading = generics.clone();
    reading.params.insert(0, parse_quote!('__de));
    let (read_generics, _, _) = reading.split_for_impl();
    quote! {
        impl #impl_generics #runtime::Serialize for #ident #type_generics #where_clause {
            fn serialize<__S: #runtime::Serializer>(
                &self,
                _: __S,
            ) -> #runtime::Result<__S::Ok, __S::Error> {
                loop {}
            }
        }

        impl #read_generics #runtime::Deserialize<'__de> for #ident #type_generics #where_clause {
            fn deserialize<__D: #runtime::Deserializer<'__de>>(
                _: __D,
            ) -> #runtime::Result<Self, __D::Error> {
                loop {}
            }
        }
    }
}
