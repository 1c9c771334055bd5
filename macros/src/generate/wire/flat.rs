//! Foreign types and maps whose entries are among those of the request: how they are written and
//! read.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Lifetime;
use syn::spanned::Spanned;

use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::generate::wire::{deserialize, serialize};
use crate::model::{Directions, Field, Flat, NullPolicy, Request, WhenUnset};
use crate::type_syntax;

/// Writes its entries.
pub(crate) fn emit(runtime: &RuntimePath, field: &Field, request: &Request) -> TokenStream {
    let (ident, span) = (&field.ident, type_span(&field.ty));
    let runtime = runtime.at(span);
    let value = quote_spanned!(span=> &self.#ident);
    let value = match &field.with.serialize {
        None => value,
        Some(path) => serialize::written_with(&runtime, path, field, request, &value),
    };
    let map = match field.optional {
        NullPolicy::NotOption => quote_spanned!(span=> #runtime::Some(#value)),
        _ => quote_spanned!(span=> #runtime::Option::as_ref(#value)),
    };
    let holds_floats = type_syntax::has_float(&field.ty);
    let written = match field.flat {
        Flat::Map => {
            quote_spanned!(span=> #runtime::ser::write_map::<#holds_floats, _, _>(#map, __sink))
        }
        Flat::Foreign | Flat::No => {
            quote_spanned!(span=> #runtime::foreign::write_foreign(#value, __human_readable, __sink))
        }
    };
    // The struct is a map on the wire in every format, so that nothing goes by position.
    match &field.skip_serializing_if {
        None => written,
        Some(path) => {
            let is_left_out = quote_spanned!(error_span(path.span())=> #path(&self.#ident));
            quote!(if #is_left_out { #runtime::Ok(()) } else { #written })
        }
    }
}

/// A foreign type is read last, out of what nobody else has taken.
pub(crate) fn fill(
    runtime: &RuntimePath,
    field: &Field,
    request: &Request,
    de: &Lifetime,
) -> TokenStream {
    let (ident, ty, span) = (&field.ident, &field.ty, type_span(&field.ty));
    let runtime = runtime.at(span);
    let or_default = matches!(field.unset, WhenUnset::Default(_) | WhenUnset::OfStruct);
    let claim = claim(&runtime, field, request);
    let source = deserialize::source(&runtime, &field.checked);
    let (function, seed) = match &field.with.deserialize {
        None => (quote_spanned!(span=> fill_foreign::<#ty, _>), None),
        Some(_) => {
            let seed = deserialize::seed_with(&runtime, field, request, de);
            (quote_spanned!(span=> fill_foreign_with), Some(quote!(|| #seed,)))
        }
    };
    quote_spanned! {span=>
        #runtime::de::#function(&mut __partial.#ident, #or_default, #seed #claim, #source)?;
    }
}

/// What tells which entries are its own, and so not those of a flattened map: those that it would
/// write. With a type parameter in it that cannot be asked.
fn claim(runtime: &RuntimePath, field: &Field, request: &Request) -> TokenStream {
    let parameters: Vec<_> = request.declared.type_params().map(|it| it.ident.clone()).collect();
    let is_written = field.serialized
        && request.directions != Directions::DeserializeOnly
        && type_syntax::find_type_param(&field.ty, &parameters).is_none();
    match &field.with.serialize {
        None if is_written => quote!(#runtime::foreign::claim_entries),
        Some(path) if is_written && parameters.is_empty() => {
            let value = quote!(__value);
            let value = serialize::written_with(runtime, path, field, request, &value);
            let ty = &field.ty;
            quote!(|__value: &#ty, __buffer| #runtime::foreign::claim_entries(#value, __buffer))
        }
        _ => quote!(#runtime::foreign::claim_nothing),
    }
}

/// Takes an unknown field into the map.
pub(crate) fn collect(runtime: &RuntimePath, field: &Field) -> TokenStream {
    let (ident, span) = (&field.ident, type_span(&field.ty));
    let runtime = runtime.at(span);
    let slot = quote_spanned!(span=> &mut __partial.#ident);
    let slot = match field.optional {
        NullPolicy::NotOption => slot,
        _ => quote_spanned!(span=> #runtime::Option::get_or_insert_default(#slot)),
    };
    let source = deserialize::source(&runtime, &field.checked);
    quote_spanned!(span=> #runtime::de::collect_unknown(#slot, __key, #source))
}

/// Gives the map what is kept for foreign types, and none of them has taken.
pub(crate) fn complete(runtime: &RuntimePath, field: &Field) -> TokenStream {
    let (ident, span) = (&field.ident, type_span(&field.ty));
    let runtime = runtime.at(span);
    let slot = quote_spanned!(span=> &mut __partial.#ident);
    let (slot, is_optional) = match field.optional {
        NullPolicy::NotOption => (slot, false),
        _ => (quote_spanned!(span=> #runtime::Option::get_or_insert_default(#slot)), true),
    };
    let source = deserialize::source(&runtime, &field.checked);
    quote_spanned!(span=> #runtime::de::fill_map(#slot, #is_optional, #source)?;)
}

/// Hands the keys of a map to `each`.
pub(crate) fn keys(
    runtime: &RuntimePath,
    field: &Field,
    value: &TokenStream,
    each: &TokenStream,
) -> TokenStream {
    if field.flat != Flat::Map || !field.serialized {
        return TokenStream::new();
    }
    let span = type_span(&field.ty);
    let runtime = runtime.at(span);
    let of = |map: TokenStream| {
        quote_spanned! {span=>
            for (__key, _) in #runtime::StringMap::entries(#map) {
                #each(__key);
            }
        }
    };
    match field.optional {
        NullPolicy::NotOption => of(quote_spanned!(span=> &#value)),
        _ => {
            let keys = of(quote!(__map));
            quote_spanned!(span=> if let #runtime::Some(__map) = &#value { #keys })
        }
    }
    .into_token_stream()
}
