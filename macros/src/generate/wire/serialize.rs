//! `impl Serialize`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{ExprPath, Type, parse_quote};

use crate::generate::builder::partial;
use crate::generate::tokens::flattened_types::{as_assemble, flattened_type};
use crate::generate::tokens::impl_macros::{LEAVE_OUT_SERDE, impl_by_macro};
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::generate::wire::{bounds, flat};
use crate::model::{Field, Flat, Flattened, Part, Request, WhenNone, WhenUnset};
use crate::type_syntax;

pub(crate) fn impls(request: &Request) -> TokenStream {
    let Request { ident, name, .. } = request;
    let parts = request.parts.iter().filter(|part| is_written(part));
    let runtime = RuntimePath::imported();
    let generics = bounds::serialize(request);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let puts = parts.map(|part| match part {
        Part::Field(field) if field.flat != Flat::No => flat::emit(&runtime, field, request),
        Part::Field(field) => put(&runtime, field, request),
        Part::Flattened(it) => put_request(&runtime, it),
    });
    let written = partial::list(request, &runtime, "WRITTEN_NAMES", |field| {
        let is_named = field.serialized && field.flat == Flat::No;
        is_named.then(|| field.name.clone()).into_iter().collect()
    });
    let asks = asks(&runtime, request);
    let how = match request.is_flat() {
        true => quote!(write_request),
        false => quote!(write_composed),
    };
    // What `?` does, of which the compiler asks much more.
    let puts = puts.map(|put| {
        quote! {
            if let #runtime::Err(__error) = #put {
                return #runtime::Err(__error);
            }
        }
    });
    let items = quote! {
        fn serialize<__S: #runtime::Serializer>(
            &self,
            __serializer: __S,
        ) -> #runtime::Result<__S::Ok, __S::Error> {
            #runtime::ser::#how(self, __serializer)
        }
    };
    let of = quote!(#runtime::Serialize);
    let serialize =
        impl_by_macro(LEAVE_OUT_SERDE, &of, &quote!(#ident #type_generics), &generics, &items);
    quote! {
        #serialize

        #[automatically_derived]
        impl #impl_generics #runtime::ser::WriteFields for #ident #type_generics #where_clause {
            const NAME: &'static #runtime::str = #name;
            #written
            #asks

            #[inline]
            fn write_fields<__S: #runtime::ser::FieldSink>(
                &self,
                __human_readable: #runtime::bool,
                __sink: &mut __S,
            ) -> #runtime::Result<(), __S::Error> {
                #(#puts)*
                #runtime::Ok(())
            }
        }
    }
}

/// Whether anything of it is on the wire.
fn is_written(part: &Part) -> bool {
    match part {
        Part::Field(field) => field.serialized,
        Part::Flattened(it) => it.serialized,
    }
}

/// Whether anything that is written depends on whether the format is human-readable.
fn asks(runtime: &RuntimePath, request: &Request) -> TokenStream {
    let asks = |field: &Field| match field.flat {
        Flat::No => field.serialized && may_be_omitted(field),
        Flat::Foreign => true,
        Flat::Map => false,
    };
    if request.fields().any(asks) || request.flattened().any(|it| it.optional) {
        return quote!(const ASKS_HUMAN_READABLE: #runtime::bool = true;);
    }
    let flattened: Vec<_> = request.flattened().map(|it| emit_of(runtime, it)).collect();
    match flattened.is_empty() {
        true => TokenStream::new(),
        false => {
            quote!(const ASKS_HUMAN_READABLE: #runtime::bool = false #(|| #flattened::ASKS_HUMAN_READABLE)*;)
        }
    }
}

/// A flattened type as what writes its fields.
pub(crate) fn emit_of(runtime: &RuntimePath, it: &Flattened) -> TokenStream {
    let span = type_span(&it.ty);
    let (this, runtime) = (flattened_type(runtime, it), runtime.at(span));
    quote_spanned!(span=> <#this as #runtime::ser::WriteFields>)
}

/// Writes the fields of a flattened request.
fn put_request(runtime: &RuntimePath, it: &Flattened) -> TokenStream {
    let (ident, span) = (&it.ident, type_span(&it.ty));
    let (assemble, runtime) = (as_assemble(runtime, &it.ty), runtime.at(span));
    let written = if it.optional {
        let value = match it.is_boxed() {
            true => quote_spanned!(span=> #runtime::Option::as_deref(&self.#ident)),
            false => quote_spanned!(span=> #runtime::Option::as_ref(&self.#ident)),
        };
        let value = match it.is_bounded() {
            true => value,
            false => quote_spanned!(span=> #runtime::Option::map(#value, #assemble::as_request)),
        };
        let this = flattened_type(&runtime, it);
        quote_spanned!(span=> #runtime::ser::write_optional::<#this, _>(#value, __human_readable, __sink))
    } else {
        let emit = emit_of(&runtime, it);
        let value = match it.is_bounded() {
            true => quote!(&self.#ident),
            false => quote_spanned!(span=> #assemble::as_request(&self.#ident)),
        };
        quote_spanned!(span=> #emit::write_fields(#value, __human_readable, __sink))
    };
    match &it.skip_serializing_if {
        None => written,
        Some(path) => {
            let is_left_out = quote_spanned!(error_span(path.span())=> #path(&self.#ident));
            quote! {
                if #runtime::ser::may_omit::<__S>(__human_readable) && #is_left_out {
                    #runtime::Ok(())
                } else {
                    #written
                }
            }
        }
    }
}

/// Whether a field is left out at times, or cannot be.
pub(crate) fn may_be_omitted(field: &Field) -> bool {
    field.skip_serializing_if.is_some() || field.when_none != WhenNone::Written
}

fn put(runtime: &RuntimePath, field: &Field, request: &Request) -> TokenStream {
    let Field { ident, name, ty, .. } = field;
    let span = type_span(ty);
    let floats = match field.with.serialize {
        None => floats(ty, request),
        Some(_) => None,
    };
    let plain = quote_spanned!(span=> &self.#ident);
    let value = match (&field.with.serialize, floats) {
        (Some(path), _) => written_with(runtime, path, field, request, &plain),
        (None, None) => plain.clone(),
        (None, Some(finite)) => {
            let (runtime, finite) = (runtime.at(span), format_ident!("{finite}", span = span));
            quote_spanned!(span=> &#runtime::ser::#finite(#name, #plain))
        }
    };
    let runtime = runtime.at(span);
    let is_none =
        quote_spanned!(span=> __human_readable && #runtime::Option::is_none(&self.#ident));
    if let Some(path) = &field.skip_serializing_if {
        let omitted = quote_spanned!(error_span(path.span())=> #path(&self.#ident));
        return quote_spanned! {span=>
            #runtime::ser::write_unless(__human_readable && #omitted, __sink, #name, #value)
        };
    }
    let put = match field.when_none {
        WhenNone::Omitted if floats == Some("require_finite") => {
            return quote_spanned! {span=>
                #runtime::ser::write_some_finite(__human_readable, __sink, #name, #plain)
            };
        }
        WhenNone::Written => return quote_spanned!(span=> __sink.write_field(#name, #value)),
        WhenNone::Omitted if floats.is_some() => {
            return quote_spanned! {span=>
                #runtime::ser::write_unless(#is_none, __sink, #name, #value)
            };
        }
        WhenNone::Omitted => {
            return quote_spanned!(span=> #runtime::ser::write_some(__human_readable, __sink, #name, #value));
        }
        WhenNone::NullUnlessDefault => quote_spanned!(span=> write_or_null),
        WhenNone::FailsUnlessDefault => quote_spanned!(span=> write_or_fail),
    };
    // As the builder has it, so that the compiler says once what is wrong with it.
    let default = default(&RuntimePath::imported(), field, request);
    quote_spanned!(span=> #runtime::ser::#put(#is_none, __sink, #name, #value, || #default))
}

/// By what a value is held to be finite, if it may hold floats.
fn floats(ty: &Type, request: &Request) -> Option<&'static str> {
    if type_syntax::has_float(ty) {
        return Some("require_finite");
    }
    let parameters: Vec<_> = request.declared.type_params().map(|it| it.ident.clone()).collect();
    type_syntax::find_type_param(ty, &parameters).map(|_| "require_finite_if_float")
}

/// What a field is read as that is absent.
fn default(runtime: &RuntimePath, field: &Field, request: &Request) -> TokenStream {
    match &field.unset {
        WhenUnset::OfStruct => {
            let (ident, of_struct) = (&field.ident, partial::of_struct(runtime, request));
            quote!({ #of_struct __default.#ident })
        }
        _ => partial::default(runtime, field),
    }
}

/// A value that is written by a function of the user's.
pub(crate) fn written_with(
    runtime: &RuntimePath,
    path: &ExprPath,
    field: &Field,
    request: &Request,
    value: &TokenStream,
) -> TokenStream {
    let (ty, of) = (&field.ty, &request.ident);
    let (_, type_generics, _) = request.declared.split_for_impl();
    let mut declared = request.declared.clone();
    declared.params.insert(0, parse_quote!('__w));
    let (struct_generics, with_generics, struct_where) = declared.split_for_impl();
    let mut bounded = bounds::serialize(request);
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

        __With_ { __value: #value, __of: #runtime::PhantomData::<fn() -> Self> }
    }}
}
