//! `impl Serialize`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::{at_type, located, private};
use crate::model::{Field, Optional, Request};

pub(super) fn impls(request: &Request) -> TokenStream {
    let Request { ident, generics, runtime, name, fields, .. } = request;
    let private = private(runtime);
    let generics = super::with_bound(generics, &quote!(#private::Serialize), fields);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let fields: Vec<&Field> = fields.iter().filter(|field| field.serialized).collect();
    let always = fields.iter().filter(|field| omitted(field).is_none()).count();
    let counts = fields
        .iter()
        .filter_map(|field| omitted(field))
        .map(|omitted| quote!(if !(#omitted) { __count += 1; }));
    let puts = fields.iter().map(|field| put(&private, field));
    quote! {
        #[automatically_derived]
        impl #impl_generics #private::Serialize for #ident #type_generics #where_clause {
            fn serialize<__S: #private::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                #private::ser::request(self, __serializer)
            }
        }

        #[automatically_derived]
        impl #impl_generics #private::ser::Emit for #ident #type_generics #where_clause {
            const NAME: &'static ::core::primitive::str = #name;

            fn count(&self, __human: ::core::primitive::bool) -> ::core::primitive::usize {
                let mut __count = #always;
                #(#counts)*
                __count
            }

            fn emit<__S: #private::ser::Sink>(
                &self,
                __human: ::core::primitive::bool,
                __sink: &mut __S,
            ) -> ::core::result::Result<(), __S::Error> {
                #(#puts)*
                ::core::result::Result::Ok(())
            }
        }
    }
}

/// When a field is left out; `None` if never.
fn omitted(field: &Field) -> Option<TokenStream> {
    let ident = &field.ident;
    match (&field.skip_serializing_if, field.optional) {
        (Some(path), _) => Some(quote!(__human && #path(&self.#ident))),
        (None, Optional::Yes | Optional::NotNull | Optional::Double) => {
            Some(quote!(__human && ::core::option::Option::is_none(&self.#ident)))
        }
        (None, Optional::No | Optional::Nullable) => None,
    }
}

fn put(private: &TokenStream, field: &Field) -> TokenStream {
    let Field { ident, name, ty, .. } = field;
    let span = at_type(ty);
    let private = located(private, span);
    match omitted(field) {
        None => quote_spanned!(span=> __sink.put(#name, &self.#ident)?;),
        Some(omitted) => quote_spanned! {span=>
            #private::ser::put_unless(#omitted, __sink, #name, &self.#ident)?;
        },
    }
}
