//! The hidden `Partial`, and how it becomes the request.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, Lit};

use crate::generate::builder::builder_type::is_boxed;
use crate::generate::builder::{builder_type, setter};
use crate::generate::compose::name_conflicts;
use crate::generate::tokens::flattened_types::as_assemble;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::generate::wire::{bounds, deserialize, flat, serialize};
use crate::model::{DefaultValue, Field, Flattened, Part, Request, WhenUnset};

pub(crate) fn impls(request: &Request) -> TokenStream {
    let Request { ident, generics, parts, .. } = request;
    let runtime = RuntimePath::imported();
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let idents: Vec<_> = parts.iter().map(Part::ident).collect();
    let types = parts.iter().map(|part| slot(&runtime, part));
    let empty = parts.iter().map(|part| empty(&runtime, part));
    let full = parts.iter().map(|part| full(&runtime, part));
    let values = parts.iter().map(|part| finished(&runtime, part));
    let of_struct = of_struct(&runtime, request);
    let storage = match is_boxed(request) {
        true => quote!(#runtime::Box<Self::Partial>),
        false => quote!(Self::Partial),
    };
    let unset = builder_type::in_states(request, |state| Some(state.unset(&runtime)));
    let set = builder_type::in_states(request, |state| Some(state.set(&runtime)));
    let reach = if request.extensible { quote!(Extensible) } else { quote!(Closed) };
    let lists = lists(request, &runtime);
    let checked = name_conflicts::when_instantiated(request);
    let rest_keys = rest_keys(request, &runtime);
    quote! {
        /// Every field as an `Option`, for the builder and the deserializer.
        #[doc(hidden)]
        pub struct __Partial_ #impl_generics #where_clause {
            #(#idents: #types,)*
        }

        #[automatically_derived]
        impl #impl_generics #runtime::HasPartial for #ident #type_generics #where_clause {
            type Request = Self;
            type Partial = __Partial_ #type_generics;
            type Storage = #storage;
            type EmptyBuilder = #unset;
            type FullBuilder = #set;
            type Extensibility = #runtime::#reach;
            #lists

            fn as_request(&self) -> &Self {
                self
            }

            #[inline]
            fn empty_partial() -> __Partial_ #type_generics {
                #checked
                __Partial_ { #(#idents: #empty,)* }
            }

            fn into_partial(self) -> __Partial_ #type_generics {
                __Partial_ { #(#idents: #full,)* }
            }

            #[inline(always)]
            fn finish<__E>(
                __partial: &mut __Partial_ #type_generics,
                __missing: fn(&'static #runtime::str) -> __E,
            ) -> #runtime::Result<Self, __E> {
                #of_struct
                #runtime::Ok(#ident { #(#idents: #values,)* })
            }

            #rest_keys
        }
    }
}

fn slot(runtime: &RuntimePath, part: &Part) -> TokenStream {
    match part {
        Part::Field(Field { ty, .. }) => quote!(#runtime::Option<#ty>),
        Part::Flattened(it) => {
            let assemble = as_assemble(runtime, &it.ty);
            let partial = quote_spanned!(type_span(&it.ty)=> #assemble::Partial);
            match it.optional {
                true => quote!(#runtime::Option<#partial>),
                false => partial,
            }
        }
    }
}

fn empty(runtime: &RuntimePath, part: &Part) -> TokenStream {
    match part {
        Part::Field(_) => quote!(#runtime::None),
        Part::Flattened(it) if it.optional => quote!(#runtime::None),
        Part::Flattened(it) => {
            let assemble = as_assemble(runtime, &it.ty);
            quote_spanned!(type_span(&it.ty)=> #assemble::empty_partial())
        }
    }
}

fn full(runtime: &RuntimePath, part: &Part) -> TokenStream {
    let ident = part.ident();
    match part {
        Part::Field(_) => quote!(#runtime::Some(self.#ident)),
        Part::Flattened(it) => {
            let (assemble, span) = (as_assemble(runtime, &it.ty), type_span(&it.ty));
            let unboxed = |value: TokenStream| if it.is_boxed() { quote!(*#value) } else { value };
            match it.optional {
                true => {
                    let value = unboxed(quote!(__value));
                    quote_spanned! {span=>
                        #runtime::Option::map(
                            self.#ident,
                            |__value| #assemble::into_partial(#value),
                        )
                    }
                }
                false => {
                    let value = unboxed(quote!(self.#ident));
                    quote_spanned!(span=> #assemble::into_partial(#value))
                }
            }
        }
    }
}

/// The names of the fields, and of the setters that reach through what flattens this.
fn lists(request: &Request, runtime: &RuntimePath) -> TokenStream {
    let names =
        list(request, runtime, "NAMES", |field| match field.serialized || field.deserialized {
            true => field.names().into_iter().map(str::to_owned).collect(),
            false => Vec::new(),
        });
    let setters = match request.extensible {
        true => setter::names(request),
        false => Vec::new(),
    };
    let of = |it: &Flattened| as_assemble(runtime, &it.ty);
    let extended: Vec<_> = request.extended().map(of).collect();
    let setters = match extended.is_empty() {
        true if setters.is_empty() => TokenStream::new(),
        true => quote! {
            const SETTERS: &'static [&'static #runtime::str] = &[#(#setters),*];
        },
        false => quote! {
            const SETTER_LIST: &'static #runtime::Names =
                &#runtime::Names::new().with(&[#(#setters),*]) #(.with(#extended::SETTERS))*;
        },
    };
    if request.is_flat() {
        return quote!(#names #setters);
    }
    let flattened: Vec<_> = request.flattened().map(of).collect();
    let (open, map) = (request.is_open(), request.map().is_some());
    let keeps = request.foreign().next().is_some();
    quote! {
        #names
        #setters
        const COLLECTS_UNKNOWN: #runtime::bool = #open #(|| #flattened::COLLECTS_UNKNOWN)*;
        const HAS_MAP: #runtime::bool = #map #(|| #flattened::HAS_MAP)*;
        const HAS_FOREIGN: #runtime::bool = #keeps #(|| #flattened::HAS_FOREIGN)*;
    }
}

/// A list of names in the order of declaration, those of flattened requests in their place.
pub(crate) fn list(
    request: &Request,
    runtime: &RuntimePath,
    name: &str,
    own: impl Fn(&Field) -> Vec<String>,
) -> TokenStream {
    let constant = format_ident!("{name}");
    if request.flattened().next().is_none() {
        let names = request.fields().flat_map(own);
        return quote! {
            const #constant: &'static [&'static #runtime::str] = &[#(#names),*];
        };
    }
    let list = format_ident!("{}_LIST", name.strip_suffix('S').unwrap_or(name));
    let (mut lists, mut names) = (TokenStream::new(), Vec::new());
    for part in &request.parts {
        match part {
            Part::Field(field) => names.extend(own(field)),
            Part::Flattened(it) if name == "WRITTEN_NAMES" && !it.serialized => {}
            Part::Flattened(it) => {
                let inner = match name {
                    "NAMES" => as_assemble(runtime, &it.ty),
                    "WRITTEN_NAMES" => serialize::emit_of(runtime, it),
                    _ => deserialize::accept_of(runtime, it, &bounds::de(request)),
                };
                let (before, span) = (std::mem::take(&mut names), type_span(&it.ty));
                let constant = format_ident!("{name}", span = span);
                lists.extend(quote!(.with(&[#(#before),*])));
                lists.extend(quote_spanned!(span=> .with(#inner::#constant)));
            }
        }
    }
    quote! {
        const #list: &'static #runtime::Names = &#runtime::Names::new() #lists .with(&[#(#names),*]);
    }
}

/// The struct that `#[serde(default)]` on the container takes defaults from.
pub(crate) fn of_struct(runtime: &RuntimePath, request: &Request) -> TokenStream {
    let default = match &request.default {
        None => return TokenStream::new(),
        Some((_, DefaultValue::Call(path))) => quote!(#path()),
        Some((key, _)) => {
            let span = error_span(*key);
            quote_spanned!(span=> <Self as #runtime::Default>::default())
        }
    };
    let needed = request.fields().any(|field| matches!(field.unset, WhenUnset::OfStruct));
    match needed {
        true => quote!(let __default: Self = #default;),
        false => TokenStream::new(),
    }
}

/// The value of a part, set or not.
fn finished(runtime: &RuntimePath, part: &Part) -> TokenStream {
    let field = match part {
        Part::Field(field) => field,
        Part::Flattened(it) => return finished_request(runtime, it),
    };
    let ident = &field.ident;
    if let WhenUnset::None = field.unset {
        return quote!(#runtime::take_option(&mut __partial.#ident));
    }
    let unset = unset(runtime, field);
    quote! {
        match #runtime::Option::take(&mut __partial.#ident) {
            #runtime::Some(__value) => __value,
            #runtime::None => #unset,
        }
    }
}

/// The value of a flattened request.
fn finished_request(runtime: &RuntimePath, it: &Flattened) -> TokenStream {
    let (ident, assemble, span) = (&it.ident, as_assemble(runtime, &it.ty), type_span(&it.ty));
    let runtime = runtime.at(span);
    let partial = quote_spanned!(span=> &mut __partial.#ident);
    match (it.optional, it.is_boxed()) {
        (false, false) => quote_spanned!(span=> #assemble::finish(#partial, __missing)?),
        (false, true) => {
            quote_spanned!(span=> #runtime::Box::new(#assemble::finish(#partial, __missing)?))
        }
        (true, boxed) => {
            let ty = &it.ty;
            let value = quote_spanned! {span=>
                #runtime::finish_optional::<#ty, _>(#partial, __missing)?
            };
            match boxed {
                true => quote_spanned!(span=> #runtime::Option::map(#value, #runtime::Box::new)),
                false => value,
            }
        }
    }
}

/// The value of a field that is not set.
fn unset(runtime: &RuntimePath, field: &Field) -> TokenStream {
    let Field { ident, read_name: name, .. } = field;
    match &field.unset {
        WhenUnset::Required(_) => quote! {
            return #runtime::Err(__missing(#name))
        },
        WhenUnset::None => quote!(#runtime::None),
        WhenUnset::OfStruct => quote!(__default.#ident),
        WhenUnset::Default(_) => default(runtime, field),
    }
}

/// The value of a field that has its own default.
pub(crate) fn default(runtime: &RuntimePath, field: &Field) -> TokenStream {
    let WhenUnset::Default(default) = &field.unset else { return TokenStream::new() };
    let (ty, span) = (&field.ty, type_span(&field.ty));
    match default {
        DefaultValue::Trait => {
            quote_spanned!(span=> <#ty as #runtime::Default>::default())
        }
        DefaultValue::Call(path) => {
            let span = error_span(path.span());
            quote_spanned!(span=> { let __default: #ty = #path(); __default })
        }
        // The mistake is reported already; this only keeps to the type.
        DefaultValue::Unreadable => quote!(loop {}),
        DefaultValue::Value(value) => {
            let value = match &**value {
                Expr::Lit(literal) if matches!(literal.lit, Lit::Str(_)) && field.value.into => {
                    quote!(#runtime::Into::into(#value))
                }
                value => quote!(#value),
            };
            // The type first, so that a wrong default is what is reported.
            quote!({ let __default: #ty = #value; __default })
        }
    }
}

/// The keys that a flattened map holds, at any depth.
fn rest_keys(request: &Request, runtime: &RuntimePath) -> TokenStream {
    if request.is_flat() {
        return TokenStream::new();
    }
    let parts = request.parts.iter().map(|part| match part {
        Part::Field(field) => {
            let (ident, span) = (&field.ident, type_span(&field.ty));
            flat::keys(runtime, field, &quote_spanned!(span=> self.#ident), &quote!(__each))
        }
        Part::Flattened(it) => {
            let (ident, assemble, span) =
                (&it.ident, as_assemble(runtime, &it.ty), type_span(&it.ty));
            match it.optional {
                true => quote_spanned! {span=>
                    if let #runtime::Some(__value) = &self.#ident {
                        #assemble::for_each_map_key(__value, __each);
                    }
                },
                false => quote_spanned!(span=> #assemble::for_each_map_key(&self.#ident, __each);),
            }
        }
    });
    quote! {
        fn for_each_map_key(&self, __each: &mut dyn ::core::ops::FnMut(&#runtime::str)) {
            #(#parts)*
        }
    }
}
