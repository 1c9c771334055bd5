//! Values that functions of the user's write and read: `serialize_with`, `deserialize_with`.

use syn::ExprPath;
use syn::spanned::Spanned;

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::model::{Field, ValidatedField};
use crate::quoting::{Tokens, parse_quote, quote, quote_spanned};

impl Generator<'_> {
    /// A reference to something that serializes `value`, a reference to the field, by `path`.
    pub(crate) fn serialize_by(&self, path: &ExprPath, field: &Field, value: &Tokens) -> Tokens {
        let (runtime, ty, of) = (&self.runtime, &field.ty, self.declared_ident());
        let (_, type_generics, _) = self.request.declared.split_for_impl();
        let mut declared = self.request.declared.clone();
        declared.params.insert(0, parse_quote!('__w));
        let (struct_generics, with_generics, struct_where) = declared.split_for_impl();
        let mut bounded = self.serialize_generics();
        bounded.params.insert(0, parse_quote!('__w));
        let (impl_generics, _, where_clause) = bounded.split_for_impl();
        let call = quote_spanned!(error_span(path.span())=> #path(self.__value, __serializer));
        quote! {&{
            struct __With_ #struct_generics #struct_where {
                __value: &'__w #ty,
                __of: #runtime::PhantomData<fn() -> #of #type_generics>,
            }

            impl #impl_generics #runtime::Serialize for __With_ #with_generics #where_clause {
                fn serialize<__S: #runtime::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> #runtime::Result<__S::Ok, __S::Error> {
                    #call
                }
            }

            __With_ { __value: #value, __of: #runtime::PhantomData::<fn() -> #of #type_generics> }
        }}
    }

    /// A seed that deserializes the field by `path`.
    ///
    /// An item in a function body cannot name the generics around it, so the seed declares all of
    /// the request's.
    pub(crate) fn seed_by(&self, path: &ExprPath, field: &Field) -> Tokens {
        let (ty, of, de) = (&field.ty, self.declared_ident(), &self.de);
        let runtime = self.runtime.at(type_span(ty));
        let (struct_generics, type_generics, struct_where) = self.request.generics.split_for_impl();
        let bounded = self.with_input_lifetime(&self.deserialize_generics());
        let (impl_generics, _, where_clause) = bounded.split_for_impl();
        let turbofish = type_generics.as_turbofish();
        let call = quote_spanned!(error_span(path.span())=> #path(__deserializer));
        quote! {{
            struct __With_ #struct_generics (
                #runtime::PhantomData<fn() -> #of #type_generics>,
            ) #struct_where;

            impl #impl_generics #runtime::de::DeserializeSeed<#de> for __With_ #type_generics
            #where_clause
            {
                type Value = #ty;

                #[inline]
                fn deserialize<__D: #runtime::Deserializer<#de>>(
                    self,
                    __deserializer: __D,
                ) -> #runtime::Result<#ty, __D::Error> {
                    #call
                }
            }

            __With_ #turbofish (#runtime::PhantomData)
        }}
    }

    /// The source that a field is read from: of a secret, one whose errors do not show the value.
    pub(crate) fn field_source(&self, field: &ValidatedField) -> Tokens {
        if !field.secret {
            return quote!(__source);
        }
        let runtime = self.runtime.at(type_span(&field.ty));
        quote!(&mut #runtime::de::SecretSource(__source))
    }
}
