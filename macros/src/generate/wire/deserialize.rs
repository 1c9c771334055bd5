//! `impl Deserialize`.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Lifetime;
use syn::spanned::Spanned;

use crate::generate::builder::partial;
use crate::generate::tokens::flattened_types::{as_assemble, flattened_type};
use crate::generate::tokens::impl_macros::{LEAVE_OUT_SERDE, impl_by_macro};
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::generate::wire::{bounds, flat};
use crate::model::{Field, Flat, Flattened, NullPolicy, Part, Request, ValidatedField, WhenUnset};
use crate::type_syntax;

pub(crate) fn impls(request: &Request) -> TokenStream {
    let Request { ident, generics, .. } = request;
    let (runtime, de) = (RuntimePath::imported(), bounds::de(request));
    let for_de = bounds::with_de(&bounds::deserialize(request, &de), request, &de);
    let (impl_generics, _, where_clause) = for_de.split_for_impl();
    let (_, type_generics, _) = generics.split_for_impl();
    let accept = accept(&runtime, request, &de);
    let items = quote! {
        fn deserialize<__D: #runtime::Deserializer<#de>>(
            __deserializer: __D,
        ) -> #runtime::Result<Self, __D::Error> {
            #runtime::de::read_request(__deserializer)
        }
    };
    let (of, declared) = (quote!(#runtime::Deserialize<#de>), quote!(#ident #type_generics));
    let deserialize = impl_by_macro(LEAVE_OUT_SERDE, &of, &declared, &for_de, &items);
    quote! {
        #deserialize

        #[automatically_derived]
        impl #impl_generics #runtime::de::ReadFields<#de> for #ident #type_generics #where_clause {
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
            (Part::Field(field), _) if !field.deserialized || field.flat != Flat::No => {}
            (Part::Field(field), Some(Run::Own(own))) => own.push(field),
            (Part::Field(field), _) => runs.push(Run::Own(vec![field])),
        }
    }
    runs
}

/// A flattened type as what reads its fields.
pub(crate) fn accept_of(runtime: &RuntimePath, it: &Flattened, de: &Lifetime) -> TokenStream {
    let span = type_span(&it.ty);
    let (this, runtime) = (flattened_type(runtime, it), runtime.at(span));
    quote_spanned!(span=> <#this as #runtime::de::ReadFields<#de>>)
}

/// The items of the trait.
fn accept(runtime: &RuntimePath, request: &Request, de: &Lifetime) -> TokenStream {
    let Request { ident, read_name, .. } = request;
    let expecting = match &request.expecting {
        Some(expecting) => expecting.value(),
        // As serde says it, for a raw identifier with its `r#`.
        None => format!("struct {ident}"),
    };
    let is_own = request.expecting.is_some();
    let deny = request.deny_unknown_fields.is_some();
    let runs = runs(request);
    let expected =
        partial::list(request, runtime, "READ_NAMES", |field| match field.deserialized {
            true => field.read_names().into_iter().map(str::to_owned).collect(),
            false => Vec::new(),
        });
    let counts = runs.iter().map(|run| match run {
        Run::Own(own) => own.len().to_token_stream(),
        Run::Flattened(it) => {
            let accept = accept_of(runtime, it, de);
            quote_spanned!(type_span(&it.ty)=> #accept::FIELD_COUNT)
        }
    });
    let asks = asks(runtime, request, de);
    let field = field(runtime, &runs, de);
    let accepts = accepts(runtime, &runs, request, de);
    let requires = requires(runtime, &runs, de);
    let foreign = request.foreign().map(|field| flat::fill(runtime, field, request, de));
    let rest = rest(runtime, request, de);
    quote! {
        const NAME: &'static #runtime::str = #read_name;
        const EXPECTING: &'static #runtime::str = #expecting;
        const HAS_OWN_EXPECTING: #runtime::bool = #is_own;
        #expected
        const DENY_UNKNOWN: #runtime::bool = #deny;
        const FIELD_COUNT: #runtime::usize = 0 #(+ #counts)*;
        #asks

        #[inline]
        fn find_field(
            __name: &#runtime::str,
        ) -> #runtime::Option<#runtime::usize> {
            #field
        }

        #accepts

        #[inline]
        fn fill_missing<__S: #runtime::de::FieldSource<#de>>(
            __partial: &mut Self::Partial,
            __source: &mut __S,
        ) -> #runtime::Result<(), __S::Error> {
            #requires
            #(#foreign)*
            #runtime::Ok(())
        }

        #rest
    }
}

/// Whether anything depends beforehand on whether the format is human-readable, and whether what no
/// field takes may be secret.
fn asks(runtime: &RuntimePath, request: &Request, de: &Lifetime) -> TokenStream {
    let mut fields = request.fields().filter(|field| field.deserialized && field.flat == Flat::No);
    let asks = request.foreign().next().is_some()
        || fields.clone().any(|field| field.optional == NullPolicy::Nullable)
        || request.flattened().any(|it| it.optional)
        || (request.is_flat() && !fields.any(is_required));
    let hides = request.foreign().chain(request.map()).any(|field| field.checked.secret)
        || request.flattened().any(|it| it.checked.secret);
    let flattened: Vec<_> = request.flattened().map(|it| accept_of(runtime, it, de)).collect();
    let constant = |name: &str, own: bool| {
        let name = format_ident!("{name}");
        match own || flattened.is_empty() {
            true if !own => TokenStream::new(),
            true => quote!(const #name: #runtime::bool = true;),
            false => quote!(const #name: #runtime::bool = false #(|| #flattened::#name)*;),
        }
    };
    [constant("ASKS_HUMAN_READABLE", asks), constant("UNKNOWN_IS_SECRET", hides)]
        .into_iter()
        .collect()
}

/// The position of each run's first field: how many own ones are before it, and what is flattened before it.
fn offsets(runtime: &RuntimePath, runs: &[Run<'_>], de: &Lifetime) -> Vec<(usize, TokenStream)> {
    let mut own = 0usize;
    let mut inside = TokenStream::new();
    let offset = |run: &Run<'_>| {
        let offset = (own, inside.clone());
        match run {
            Run::Own(fields) => own += fields.len(),
            Run::Flattened(it) => {
                let accept = accept_of(runtime, it, de);
                inside.extend(quote_spanned!(type_span(&it.ty)=> + #accept::FIELD_COUNT));
            }
        }
        offset
    };
    runs.iter().map(offset).collect()
}

/// Own names first, then those of what is flattened.
fn field(runtime: &RuntimePath, runs: &[Run<'_>], de: &Lifetime) -> TokenStream {
    let offsets = offsets(runtime, runs, de);
    let (mut arms, mut inside) = (Vec::new(), Vec::new());
    for (run, (first, before)) in runs.iter().zip(&offsets) {
        match run {
            Run::Own(own) => arms.extend(own.iter().enumerate().map(|(position, field)| {
                let (names, position) = (field.read_names(), first + position);
                quote!(#(#names)|* => #runtime::Some(#position #before),)
            })),
            Run::Flattened(it) => {
                let accept = accept_of(runtime, it, de);
                inside.push(quote_spanned! {type_span(&it.ty)=>
                    if let #runtime::Some(__field) = #accept::find_field(__name) {
                        return #runtime::Some(__field + #first #before);
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
                #runtime::None
            }
        }
    }
}

/// Goes through the runs until the position is in one. Fields that must be there have an arm in
/// another method.
fn accepts(
    runtime: &RuntimePath,
    runs: &[Run<'_>],
    request: &Request,
    de: &Lifetime,
) -> TokenStream {
    let (mut tokens, mut required) = (TokenStream::new(), Vec::new());
    let last = runs.len().saturating_sub(1);
    for (number, run) in runs.iter().enumerate() {
        let count = match run {
            Run::Own(own) => {
                let arms = own.iter().enumerate().map(|(position, field)| {
                    if !is_required(field) {
                        return fill(runtime, position, field, request, de);
                    }
                    let number = required.len();
                    required.push(fill(runtime, number, field, request, de));
                    quote!(#position => Self::read_required_field(__partial, #number, __source),)
                });
                let (filled, count) = (filled(runtime, arms), own.len());
                tokens.extend(match number == last {
                    true => filled,
                    false => quote!(if __field < #count { return #filled; }),
                });
                count.to_token_stream()
            }
            Run::Flattened(it) => {
                let (ident, accept) = (&it.ident, accept_of(runtime, it, de));
                let (this, place) = (flattened_type(runtime, it), runtime.at(type_span(&it.ty)));
                let read = match it.optional {
                    true => {
                        quote_spanned!(type_span(&it.ty)=> #place::de::read_optional_field::<#this, _>)
                    }
                    false => quote_spanned!(type_span(&it.ty)=> #accept::read_field),
                };
                let source = source(runtime, &it.checked);
                tokens.extend(quote_spanned! {type_span(&it.ty)=>
                    if __field < #accept::FIELD_COUNT {
                        return #read(&mut __partial.#ident, __field, #source);
                    }
                });
                quote_spanned!(type_span(&it.ty)=> #accept::FIELD_COUNT)
            }
        };
        if number != last {
            tokens.extend(quote!(let __field = __field - #count;));
        }
    }
    if !matches!(runs.last(), Some(Run::Own(_))) {
        tokens.extend(quote!(#runtime::Ok(())));
    }
    let accept = accept_method(runtime, "read_field", de, &tokens);
    if required.is_empty() {
        return accept;
    }
    let required = filled(runtime, required.into_iter());
    let required = accept_method(runtime, "read_required_field", de, &required);
    quote!(#accept #required)
}

/// Where a value comes from; if it is secret, so that no error shows it.
pub(crate) fn source(runtime: &RuntimePath, checked: &ValidatedField) -> TokenStream {
    match checked.secret {
        true => quote!(&mut #runtime::de::SecretSource(__source)),
        false => quote!(__source),
    }
}

/// Fills the field of this position, of a run.
fn filled(runtime: &RuntimePath, arms: impl Iterator<Item = TokenStream>) -> TokenStream {
    quote!(match __field { #(#arms)* _ => #runtime::Ok(()) })
}

/// A call costs some percent of what reading takes, and there are two: for a map and for a sequence.
fn accept_method(
    runtime: &RuntimePath,
    name: &str,
    de: &Lifetime,
    body: &TokenStream,
) -> TokenStream {
    let name = format_ident!("{name}");
    quote! {
        #[inline(always)]
        fn #name<__S: #runtime::de::FieldSource<#de>>(
            __partial: &mut Self::Partial,
            __field: #runtime::usize,
            __source: &mut __S,
        ) -> #runtime::Result<(), __S::Error> {
            #body
        }
    }
}

fn is_required(field: &Field) -> bool {
    matches!(field.unset, WhenUnset::Required(_))
}

/// Own fields that must be there are read again; what is flattened knows its own.
fn requires(runtime: &RuntimePath, runs: &[Run<'_>], de: &Lifetime) -> TokenStream {
    let mut number = 0;
    let requires = runs.iter().map(|run| match run {
        Run::Own(own) => {
            let first = number;
            number += own.iter().filter(|field| is_required(field)).count();
            match number == first {
                true => TokenStream::new(),
                false => quote! {
                    for __field in #first..#number {
                        Self::read_required_field(__partial, __field, __source)?;
                    }
                },
            }
        }
        Run::Flattened(it) => {
            let accept = accept_of(runtime, it, de);
            let require = quote_spanned!(type_span(&it.ty)=> #accept::fill_missing);
            in_request(runtime, it, &require)
        }
    });
    quote!(#(#requires)*)
}

/// Calls a method of a flattened request with what is read of it, if anything is.
fn in_request(runtime: &RuntimePath, it: &Flattened, method: &TokenStream) -> TokenStream {
    let (ident, span) = (&it.ident, type_span(&it.ty));
    let source = source(runtime, &it.checked);
    match it.optional {
        true => quote_spanned! {span=>
            if let #runtime::Some(__partial) = &mut __partial.#ident {
                #method(__partial, #source)?;
            }
        },
        false => quote_spanned!(span=> #method(&mut __partial.#ident, #source)?;),
    }
}

/// An unknown field goes to the map that collects them, wherever that is; and so does in the end
/// what is kept for foreign types.
fn rest(runtime: &RuntimePath, request: &Request, de: &Lifetime) -> TokenStream {
    if request.flattened().next().is_none() && request.map().is_none() {
        return TokenStream::new();
    }
    let (mut requests, mut complete) = (TokenStream::new(), TokenStream::new());
    for it in request.flattened() {
        let (ident, accept) = (&it.ident, accept_of(runtime, it, de));
        let (assemble, span) = (as_assemble(runtime, &it.ty), type_span(&it.ty));
        let source = source(runtime, &it.checked);
        let (this, place) = (flattened_type(runtime, it), runtime.at(span));
        let (rest, completed) = match it.optional {
            true => (
                quote_spanned!(span=> #place::de::read_optional_unknown::<#this, _>),
                quote_spanned!(span=> #place::de::fill_optional_unknown::<#this, _>),
            ),
            false => (
                quote_spanned!(span=> #accept::read_unknown),
                quote_spanned!(span=> #accept::fill_unknown),
            ),
        };
        requests.extend(quote_spanned! {span=>
            if #assemble::HAS_MAP {
                return #rest(&mut __partial.#ident, __key, #source);
            }
        });
        complete.extend(quote_spanned! {span=>
            if #assemble::HAS_MAP {
                #completed(&mut __partial.#ident, #source)?;
            }
        });
    }
    let collect = match request.map() {
        Some(map) => flat::collect(runtime, map),
        None => quote!(#runtime::Ok(())),
    };
    complete.extend(request.map().map(|map| flat::complete(runtime, map)));
    quote! {
        fn read_unknown<__S: #runtime::de::FieldSource<#de>>(
            __partial: &mut Self::Partial,
            __key: #runtime::String,
            __source: &mut __S,
        ) -> #runtime::Result<(), __S::Error> {
            #requests
            #collect
        }

        fn fill_unknown<__S: #runtime::de::FieldSource<#de>>(
            __partial: &mut Self::Partial,
            __source: &mut __S,
        ) -> #runtime::Result<(), __S::Error> {
            #complete
            #runtime::Ok(())
        }
    }
}

fn fill(
    runtime: &RuntimePath,
    position: usize,
    field: &Field,
    request: &Request,
    de: &Lifetime,
) -> TokenStream {
    let Field { ident, read_name, ty, .. } = field;
    let span = type_span(ty);
    let runtime = runtime.at(span);
    let (inside, source) = (&field.value.ty, source(&runtime, &field.checked));
    let seed = match field.optional {
        _ if field.with.deserialize.is_some() => Some(seed_with(&runtime, field, request, de)),
        _ if is_lent(field) => Some(quote_spanned!(span=> #runtime::de::borrowed_cow::<#ty>())),
        NullPolicy::NotNull => Some(quote_spanned!(span=> #runtime::de::not_null::<#inside>())),
        NullPolicy::DoubleOption => {
            Some(quote_spanned!(span=> #runtime::de::double_option::<#inside>()))
        }
        NullPolicy::NotOption | NullPolicy::Option | NullPolicy::Nullable => None,
    };
    let when_missing = match (&field.unset, field.optional) {
        (WhenUnset::Required(_), _) if field.with.deserialize.is_some() => "Reject",
        (WhenUnset::Default(_) | WhenUnset::OfStruct, _) => "LeaveUnset",
        (WhenUnset::Required(_), NullPolicy::Nullable) => "RejectUnlessNull",
        // Most fields: the compiler need not find out about a seed.
        (WhenUnset::Required(_) | WhenUnset::None, _) if seed.is_none() => {
            return quote_spanned! {span=>
                #position => #runtime::de::fill_field(
                    &mut __partial.#ident,
                    #read_name,
                    #source,
                ),
            };
        }
        (WhenUnset::Required(_) | WhenUnset::None, _) => "AskType",
    };
    let when_missing = format_ident!("{when_missing}", span = span);
    let seed =
        seed.unwrap_or_else(|| quote_spanned!(span=> #runtime::de::own_deserialize::<#ty>()));
    quote_spanned! {span=>
        #position => #runtime::de::fill_field_with(
            &mut __partial.#ident,
            #read_name,
            #seed,
            #runtime::de::WhenMissing::#when_missing,
            #source,
        ),
    }
}

/// A seed that reads by a function of the user's. It stands in a function, whose generics it cannot
/// name, and so has its own.
pub(crate) fn seed_with(
    runtime: &RuntimePath,
    field: &Field,
    request: &Request,
    de: &Lifetime,
) -> TokenStream {
    let (ty, ident) = (&field.ty, &request.ident);
    let Some(path) = &field.with.deserialize else { return TokenStream::new() };
    let (struct_generics, type_generics, struct_where) = request.generics.split_for_impl();
    let bounded = bounds::with_de(&bounds::deserialize(request, de), request, de);
    let (impl_generics, _, where_clause) = bounded.split_for_impl();
    let turbofish = type_generics.as_turbofish();
    let call = quote_spanned!(error_span(path.span())=> #path(__deserializer));
    quote! {{
        struct __With_ #struct_generics (
            #runtime::PhantomData<fn() -> #ident #type_generics>,
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

/// Whether the field says `borrow`, and is a `Cow` of what the input may hold as it is.
fn is_lent(field: &Field) -> bool {
    !field.borrowed.is_empty() && type_syntax::is_cow_of_input(&field.ty)
}
