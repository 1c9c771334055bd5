//! `Validate`, `Serialize` and `Deserialize` of a partial request.

use super::Target;
use crate::generate::tokens::generator::Generator;
use crate::quoting::{Tokens, quote};

impl Generator<'_> {
    /// `Validate` and the impls of serde's traits.
    pub(super) fn impl_partial_wire(&self, target: &Target) -> Tokens {
        let (runtime, directions) = (&self.runtime, self.request.directions);
        let Target { request, form, generics } = target;
        let (impl_generics, _, where_clause) = generics.split_for_impl();
        let serialize = directions.serializes().then(|| {
            quote! {
                #[automatically_derived]
                impl #impl_generics #runtime::Serialize for #form #where_clause {
                    fn serialize<__S: #runtime::Serializer>(
                        &self,
                        __serializer: __S,
                    ) -> #runtime::Result<__S::Ok, __S::Error> {
                        #runtime::ser::write_partial::<#request, __S>(&self.__partial, __serializer)
                    }
                }
            }
        });
        let deserialize = directions.deserializes().then(|| self.impl_partial_deserialize(target));
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::Validate for #form #where_clause {
                fn validate(&self) -> #runtime::Result<(), #runtime::Violations> {
                    #runtime::validate_partial::<#request>(&self.__partial)
                }
            }

            #serialize
            #deserialize
        }
    }

    fn impl_partial_deserialize(&self, target: &Target) -> Tokens {
        let (runtime, de) = (&self.runtime, &self.de);
        let Target { request, form, .. } = target;
        let mut generics = self.deserialize_generics();
        if self.is_checked_when_read() {
            generics = self.bound_validation(&generics);
        }
        let for_de = self.with_input_lifetime(&generics);
        let (impl_generics, _, where_clause) = for_de.split_for_impl();
        let read = quote!(#runtime::de::read_partial::<#request, __D>(__deserializer)?);
        let read = self.make_partial_form(read);
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::Deserialize<#de> for #form #where_clause {
                fn deserialize<__D: #runtime::Deserializer<#de>>(
                    __deserializer: __D,
                ) -> #runtime::Result<Self, __D::Error> {
                    #runtime::Ok(#read)
                }
            }
        }
    }
}
