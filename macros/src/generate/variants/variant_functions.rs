//! Functions of the user's that write and read a whole variant: `with` and its halves.

use syn::spanned::Spanned;
use syn::{ExprPath, Ident, Type};

use super::enum_generator::EnumGenerator;
use crate::generate::tokens::idents::bound_name;
use crate::generate::tokens::spans::error_span;
use crate::model::{EnumVariant, ValidatedField};
use crate::quoting::{Tokens, parse_quote, quote, quote_spanned};

impl EnumGenerator<'_> {
    /// A reference to something that serializes the variant, whose fields are bound, by `path`.
    pub(crate) fn serialize_variant_by(&self, path: &ExprPath, variant: &EnumVariant) -> Tokens {
        let (runtime, of) = (&self.runtime, &self.declared.ident);
        let generics = &self.declared.generics;
        let (_, type_generics, _) = generics.split_for_impl();
        let mut borrowed = generics.clone();
        borrowed.params.insert(0, parse_quote!('__w));
        let (struct_generics, with_generics, struct_where) = borrowed.split_for_impl();
        let mut bounded = self.serialize_generics();
        bounded.params.insert(0, parse_quote!('__w));
        let (impl_generics, _, where_clause) = bounded.split_for_impl();
        let (names, types) = fields_of(variant);
        let arguments = quote!(#(self.#names,)*);
        let call = quote_spanned!(error_span(path.span())=> #path(#arguments __serializer));
        quote! {&{
            struct __With_ #struct_generics #struct_where {
                #(#names: &'__w #types,)*
                __of: #runtime::PhantomData<&'__w fn() -> #of #type_generics>,
            }

            impl #impl_generics #runtime::Serialize for __With_ #with_generics #where_clause {
                fn serialize<__S: #runtime::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> #runtime::Result<__S::Ok, __S::Error> {
                    #call
                }
            }

            __With_ { #(#names,)* __of: #runtime::PhantomData::<&fn() -> #of #type_generics> }
        }}
    }

    /// A seed that deserializes the fields of a variant by `path`, and a function that makes the
    /// variant of them.
    pub(crate) fn seed_variant_by(
        &self,
        path: &ExprPath,
        variant: &EnumVariant,
    ) -> (Tokens, Tokens) {
        let (runtime, de, of) = (&self.runtime, &self.de, &self.declared.ident);
        let (struct_generics, type_generics, struct_where) =
            self.declared.generics.split_for_impl();
        let bounded = self.with_input_lifetime(&self.deserialize_generics());
        let (impl_generics, _, where_clause) = bounded.split_for_impl();
        let turbofish = type_generics.as_turbofish();
        let (names, types) = fields_of(variant);
        let value = match &types[..] {
            [ty] => quote!(#ty),
            types => quote!((#(#types),*)),
        };
        let call = quote_spanned!(error_span(path.span())=> #path(__deserializer));
        let seed = quote! {{
            struct __With_ #struct_generics (
                #runtime::PhantomData<fn() -> #of #type_generics>,
            ) #struct_where;

            impl #impl_generics #runtime::de::DeserializeSeed<#de> for __With_ #type_generics
            #where_clause
            {
                type Value = #value;

                #[inline]
                fn deserialize<__D: #runtime::Deserializer<#de>>(
                    self,
                    __deserializer: __D,
                ) -> #runtime::Result<#value, __D::Error> {
                    #call
                }
            }

            __With_ #turbofish (#runtime::PhantomData)
        }};
        let pattern = match &names[..] {
            [name] => quote!(#name),
            names => quote!((#(#names),*)),
        };
        let (ident, fields) = (&variant.described.ident, bind_fields(variant));
        (seed, quote!(|#pattern| Self::#ident { #(#fields),* }))
    }
}

/// The names that a pattern binds the fields to, and their types.
fn fields_of(variant: &EnumVariant) -> (Vec<Ident>, Vec<&Type>) {
    let (mut names, mut types) = (Vec::new(), Vec::new());
    for part in variant.parts() {
        let ValidatedField { member, ty, .. } = part.validated();
        names.push(bound_name(member));
        types.push(ty);
    }
    (names, types)
}

/// Each field with the name that a pattern binds it to.
pub(super) fn bind_fields(variant: &EnumVariant) -> Vec<Tokens> {
    let mut fields = Vec::new();
    for part in variant.parts() {
        let member = &part.validated().member;
        let name = bound_name(member);
        fields.push(quote!(#member: #name));
    }
    fields
}
