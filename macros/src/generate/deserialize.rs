//! `impl Deserialize`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{GenericParam, Generics, Lifetime, Type, parse_quote};

use super::{at_type, located, private, text};
use crate::model::{Field, Optional, Request, Unset};
use crate::spelled;

pub(super) fn impls(request: &Request) -> TokenStream {
    let Request { ident, generics, runtime, fields, .. } = request;
    let private = private(runtime);
    let bound = quote!(#private::Deserialize<'de>);
    let with_bound = super::with_bound(generics, &bound, fields);
    let for_de = with_de(&with_bound, fields);
    let (impl_generics, _, where_clause) = for_de.split_for_impl();
    let (_, type_generics, _) = generics.split_for_impl();
    let accept = accept(&private, request);
    quote! {
        #[automatically_derived]
        impl #impl_generics #private::Deserialize<'de> for #ident #type_generics #where_clause {
            fn deserialize<__D: #private::Deserializer<'de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                #private::de::request(__deserializer)
            }
        }

        #[automatically_derived]
        impl #impl_generics #private::de::Accept<'de> for #ident #type_generics #where_clause {
            #accept
        }
    }
}

/// The items of the trait.
fn accept(private: &TokenStream, request: &Request) -> TokenStream {
    let Request { ident, name, fields, deny_unknown_fields, .. } = request;
    let fields: Vec<&Field> = fields.iter().filter(|field| field.deserialized).collect();
    let names = fields.iter().map(|field| &field.name);
    let expecting = format!("struct {}", text(ident));
    let count = fields.len();
    let elements = if count == 1 { "element" } else { "elements" };
    let expecting_seq = format!("{expecting} with {count} {elements}");
    let positions = 0..count;
    let arms = fields.iter().map(|field| &field.name);
    let fills = fields.iter().enumerate().map(|(position, it)| fill(private, position, it));
    let required = fields.iter().enumerate().filter_map(|(position, field)| match field.unset {
        Unset::Required(_) => Some(position),
        Unset::None | Unset::Default(_) | Unset::OfStruct => None,
    });
    quote! {
        const NAME: &'static ::core::primitive::str = #name;
        const EXPECTING: &'static ::core::primitive::str = #expecting;
        const EXPECTING_SEQ: &'static ::core::primitive::str = #expecting_seq;
        const NAMES: &'static [&'static ::core::primitive::str] = &[#(#names),*];
        const DENY_UNKNOWN: ::core::primitive::bool = #deny_unknown_fields;
        const COUNT: ::core::primitive::usize = #count;
        const REQUIRED: &'static [::core::primitive::usize] = &[#(#required),*];

        fn field(
            __name: &::core::primitive::str,
        ) -> ::core::option::Option<::core::primitive::usize> {
            match __name {
                #(#arms => ::core::option::Option::Some(#positions),)*
                _ => ::core::option::Option::None,
            }
        }

        fn accept<__S: #private::de::Source<'de>>(
            __partial: &mut Self::Partial,
            __field: ::core::primitive::usize,
            __source: &mut __S,
        ) -> ::core::result::Result<(), __S::Error> {
            match __field {
                #(#fills)*
                _ => ::core::result::Result::Ok(()),
            }
        }
    }
}

fn fill(private: &TokenStream, position: usize, field: &Field) -> TokenStream {
    let Field { ident, name, ty, .. } = field;
    let span = at_type(ty);
    let private = located(private, span);
    let inside = &field.value.ty;
    let seed = match field.optional {
        Optional::NotNull => quote_spanned!(span=> #private::de::not_null::<#inside>()),
        Optional::Double => quote_spanned!(span=> #private::de::double::<#inside>()),
        Optional::No | Optional::Yes | Optional::Nullable => {
            quote_spanned!(span=> #private::de::plain::<#ty>())
        }
    };
    let fill = match (&field.unset, field.optional) {
        (Unset::Default(_) | Unset::OfStruct, _) => quote_spanned!(span=> fill_or_default),
        (Unset::Required(_), Optional::Nullable) => quote_spanned!(span=> fill_nullable),
        (Unset::Required(_) | Unset::None, _) => quote_spanned!(span=> fill),
    };
    quote_spanned! {span=>
        #position => #private::de::#fill(&mut __partial.#ident, #name, #seed, __source),
    }
}

/// The generics with `'de`, which outlives what the fields borrow from the input.
fn with_de(generics: &Generics, fields: &[Field]) -> Generics {
    let borrowed: Vec<&Lifetime> = fields.iter().filter_map(|it| borrowed(&it.ty)).collect();
    let mut generics = generics.clone();
    let de: GenericParam = match borrowed.is_empty() {
        true => parse_quote!('de),
        false => parse_quote!('de: #(#borrowed)+*),
    };
    generics.params.insert(0, de);
    generics
}

/// The lifetime of a `&'a str` or `&'a [u8]`, which serde borrows without being told.
fn borrowed(ty: &Type) -> Option<&Lifetime> {
    match spelled::peeled(spelled::option(ty).unwrap_or(ty)) {
        Type::Reference(reference) => reference.lifetime.as_ref(),
        _ => None,
    }
}
