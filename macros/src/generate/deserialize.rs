//! `impl Deserialize`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{GenericParam, Generics, Lifetime, Type, parse_quote};

use super::{assemble, at_type, located, partial, private, text, this};
use crate::model::{Field, Flattened, Optional, Part, Request, Unset};
use crate::spelled;

pub(super) fn impls(request: &Request) -> TokenStream {
    let Request { ident, generics, runtime, .. } = request;
    let private = private(runtime);
    let bound = quote!(#private::Deserialize<'__de>);
    let bounded = super::with_bound(generics, &bound, &super::types(request));
    let bounded = super::with_flattened(bounded, &quote!(#private::de::Accept<'__de>), request);
    let for_de = with_de(&bounded, request);
    let (impl_generics, _, where_clause) = for_de.split_for_impl();
    let (_, type_generics, _) = generics.split_for_impl();
    let accept = accept(&private, request);
    quote! {
        #[automatically_derived]
        impl #impl_generics #private::Deserialize<'__de> for #ident #type_generics #where_clause {
            fn deserialize<__D: #private::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                #private::de::request(__deserializer)
            }
        }

        #[automatically_derived]
        impl #impl_generics #private::de::Accept<'__de> for #ident #type_generics #where_clause {
            #accept
        }
    }
}

/// A run of own fields, or a flattened type between two: positions are counted through them.
enum Run<'a> {
    Own(Vec<&'a Field>),
    Flattened(&'a Flattened),
}

/// The parts that are read, in the order of their positions.
fn runs(request: &Request) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    for part in &request.parts {
        match (part, runs.last_mut()) {
            (Part::Flattened(it), _) => runs.push(Run::Flattened(it)),
            (Part::Map(_), _) => {}
            (Part::Field(field), _) if !field.deserialized || field.foreign => {}
            (Part::Field(field), Some(Run::Own(own))) => own.push(field),
            (Part::Field(field), _) => runs.push(Run::Own(vec![field])),
        }
    }
    runs
}

/// A flattened type as what reads its fields.
pub(super) fn accept_of(private: &TokenStream, it: &Flattened) -> TokenStream {
    let span = at_type(&it.ty);
    let (this, private) = (this(private, it), located(private, span));
    quote_spanned!(span=> <#this as #private::de::Accept<'__de>>)
}

/// The items of the trait.
fn accept(private: &TokenStream, request: &Request) -> TokenStream {
    let Request { ident, name, .. } = request;
    let expecting = format!("struct {}", text(ident));
    let deny = request.deny_unknown_fields.is_some();
    let runs = runs(request);
    let expected = partial::list(request, private, "EXPECTED", |field| match field.deserialized {
        true => field.names().into_iter().map(str::to_owned).collect(),
        false => Vec::new(),
    });
    let counts = runs.iter().map(|run| match run {
        Run::Own(own) => own.len().to_token_stream(),
        Run::Flattened(it) => {
            let accept = accept_of(private, it);
            quote_spanned!(at_type(&it.ty)=> #accept::COUNT)
        }
    });
    let field = field(private, &runs);
    let accepts = accepts(private, &runs);
    let requires = requires(private, &runs);
    let foreign = request.foreign().map(|field| fill_foreign(private, field));
    let rest = rest(private, request);
    quote! {
        const NAME: &'static ::core::primitive::str = #name;
        const EXPECTING: &'static ::core::primitive::str = #expecting;
        #expected
        const DENY_UNKNOWN: ::core::primitive::bool = #deny;
        const COUNT: ::core::primitive::usize = 0 #(+ #counts)*;

        #[inline]
        fn field(
            __name: &::core::primitive::str,
        ) -> ::core::option::Option<::core::primitive::usize> {
            #field
        }

        #[inline]
        fn accept<__S: #private::de::Source<'__de>>(
            __partial: &mut Self::Partial,
            __field: ::core::primitive::usize,
            __source: &mut __S,
        ) -> ::core::result::Result<(), __S::Error> {
            #accepts
        }

        #[inline]
        fn require<__S: #private::de::Source<'__de>>(
            __partial: &mut Self::Partial,
            __source: &mut __S,
        ) -> ::core::result::Result<(), __S::Error> {
            #requires
            #(#foreign)*
            ::core::result::Result::Ok(())
        }

        #rest
    }
}

/// The position of each run's first field.
fn offsets(private: &TokenStream, runs: &[Run<'_>]) -> Vec<TokenStream> {
    let mut own = 0usize;
    let mut inside = TokenStream::new();
    let offset = |run: &Run<'_>| {
        let offset = quote!(#own #inside);
        match run {
            Run::Own(fields) => own += fields.len(),
            Run::Flattened(it) => {
                let accept = accept_of(private, it);
                inside.extend(quote_spanned!(at_type(&it.ty)=> + #accept::COUNT));
            }
        }
        offset
    };
    runs.iter().map(offset).collect()
}

/// Own names first, then those of what is flattened.
fn field(private: &TokenStream, runs: &[Run<'_>]) -> TokenStream {
    let offsets = offsets(private, runs);
    let (mut arms, mut inside) = (Vec::new(), Vec::new());
    for (run, offset) in runs.iter().zip(&offsets) {
        match run {
            Run::Own(own) => arms.extend(own.iter().enumerate().map(|(position, field)| {
                let names = field.names();
                quote!(#(#names)|* => ::core::option::Option::Some(#offset + #position),)
            })),
            Run::Flattened(it) => {
                let accept = accept_of(private, it);
                inside.push(quote_spanned! {at_type(&it.ty)=>
                    if let ::core::option::Option::Some(__field) = #accept::field(__name) {
                        return ::core::option::Option::Some(#offset + __field);
                    }
                });
            }
        }
    }
    quote! {
        match __name {
            #(#arms)*
            _ => {
                #(#inside)*
                ::core::option::Option::None
            }
        }
    }
}

/// Goes through the runs until the position is in one.
fn accepts(private: &TokenStream, runs: &[Run<'_>]) -> TokenStream {
    let mut tokens = TokenStream::new();
    let last = runs.len().saturating_sub(1);
    for (number, run) in runs.iter().enumerate() {
        let (run, count) = match run {
            Run::Own(own) => {
                let fills = own.iter().enumerate();
                let fills = fills.map(|(position, it)| fill(private, position, it));
                let count = own.len();
                let run = quote!(match __field { #(#fills)* _ => {} });
                (run, count.to_token_stream())
            }
            Run::Flattened(it) => {
                let (ident, accept) = (&it.ident, accept_of(private, it));
                let run = quote_spanned! {at_type(&it.ty)=>
                    if __field < #accept::COUNT {
                        return #accept::accept(&mut __partial.#ident, __field, __source);
                    }
                };
                (run, quote_spanned!(at_type(&it.ty)=> #accept::COUNT))
            }
        };
        tokens.extend(run);
        if number != last {
            tokens.extend(quote!(let __field = __field - #count;));
        }
    }
    quote!(#tokens ::core::result::Result::Ok(()))
}

/// Own fields that must be there are read again; what is flattened knows its own.
fn requires(private: &TokenStream, runs: &[Run<'_>]) -> TokenStream {
    let offsets = offsets(private, runs);
    let requires = runs.iter().zip(&offsets).map(|(run, offset)| match run {
        Run::Own(own) => {
            let positions = own.iter().enumerate().filter_map(|(position, field)| {
                matches!(field.unset, Unset::Required(_)).then_some(position)
            });
            let positions: Vec<_> = positions.collect();
            match positions.is_empty() {
                true => TokenStream::new(),
                false => quote! {
                    for __field in [#(#offset + #positions),*] {
                        Self::accept(__partial, __field, __source)?;
                    }
                },
            }
        }
        Run::Flattened(it) => {
            let (ident, accept) = (&it.ident, accept_of(private, it));
            quote_spanned! {at_type(&it.ty)=>
                #accept::require(&mut __partial.#ident, __source)?;
            }
        }
    });
    quote!(#(#requires)*)
}

/// An unknown field goes to the flattened type that takes it.
fn rest(private: &TokenStream, request: &Request) -> TokenStream {
    if request.is_flat() {
        return TokenStream::new();
    }
    let requests = request.flattened().map(|it| {
        let (ident, accept) = (&it.ident, accept_of(private, it));
        let assemble = assemble(private, &it.ty);
        quote_spanned! {at_type(&it.ty)=>
            if #assemble::OPEN {
                return #accept::rest(&mut __partial.#ident, __key, __source);
            }
        }
    });
    let otherwise = match request.map() {
        None if request.foreign().next().is_some() => {
            quote!(#private::de::Source::keep(__source, __key))
        }
        None => quote!(::core::result::Result::Ok(())),
        Some(it) => {
            let (ident, span) = (&it.ident, at_type(&it.ty));
            let private = located(private, span);
            quote_spanned!(span=> #private::de::collect(&mut __partial.#ident, __key, __source))
        }
    };
    quote! {
        fn rest<__S: #private::de::Source<'__de>>(
            __partial: &mut Self::Partial,
            __key: #private::String,
            __source: &mut __S,
        ) -> ::core::result::Result<(), __S::Error> {
            #(#requests)*
            #otherwise
        }
    }
}

/// A foreign type is read last, out of what nobody else has taken.
fn fill_foreign(private: &TokenStream, field: &Field) -> TokenStream {
    let (ident, span) = (&field.ident, at_type(&field.ty));
    let private = located(private, span);
    let or_default = matches!(field.unset, Unset::Default(_) | Unset::OfStruct);
    quote_spanned! {span=>
        #private::de::fill_foreign(&mut __partial.#ident, #or_default, __source)?;
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
        #position => {
            return #private::de::#fill(&mut __partial.#ident, #name, #seed, __source);
        }
    }
}

/// The generics with `'__de`, which outlives what the fields borrow from the input.
fn with_de(generics: &Generics, request: &Request) -> Generics {
    let borrowed: Vec<&Lifetime> = request.fields().filter_map(|it| borrowed(&it.ty)).collect();
    let mut generics = generics.clone();
    let de: GenericParam = match borrowed.is_empty() {
        true => parse_quote!('__de),
        false => parse_quote!('__de: #(#borrowed)+*),
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
