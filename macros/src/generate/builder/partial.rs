//! The hidden `Partial`: every field as an `Option`.

use proc_macro2::Ident;

use super::setter::list_setter_names;
use super::state::is_boxed_while_built;
use crate::generate::rules::request_checks::RequestChecks;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::spans::type_span;
use crate::model::{Flattened, Part, Request};
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};

impl Generator<'_> {
    /// The type, and the trait by which the builder, the deserializer and outer requests use it.
    pub(crate) fn impl_partial(&self, checks: &RequestChecks<'_>) -> Tokens {
        let Request { ident, generics, extensible, .. } = self.request;
        let runtime = &self.runtime;
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let (slots, empty) = self.list_slots();
        let full = self.fill_slots();
        let (unset, set) = (self.initial_builder(), self.final_builder());
        let is_boxed = is_boxed_while_built(self.request);
        let storage =
            if is_boxed { quote!(#runtime::Box<Self::Partial>) } else { quote!(Self::Partial) };
        let reach = if *extensible { quote!(Extensible) } else { quote!(Closed) };
        let names = self.declare_names();
        let clashes = self.check_generic_conflicts();
        let finish = self.finish_partial();
        let visit_keys = self.visit_map_keys();
        let rejected = self.rejected_items(checks);
        quote! {
            /// Every field as an `Option`, for the builder and the deserializer.
            #[doc(hidden)]
            pub struct __Partial_ #impl_generics #where_clause {
                #slots
            }

            #[automatically_derived]
            impl #impl_generics #runtime::HasPartial for #ident #type_generics #where_clause {
                type Request = Self;
                type Partial = __Partial_ #type_generics;
                type Storage = #storage;
                type EmptyBuilder = #unset;
                type FullBuilder = #set;
                type Extensibility = #runtime::#reach;
                #names

                #[inline]
                fn empty_partial() -> __Partial_ #type_generics {
                    #clashes
                    __Partial_ { #empty }
                }

                fn into_partial(self) -> __Partial_ #type_generics {
                    __Partial_ { #full }
                }

                #finish
                #visit_keys
                #rejected
            }
        }
    }

    /// The same for the fields of a variant, which have no builder.
    pub(crate) fn impl_variant_partial(&self) -> Tokens {
        let Request { ident, generics, .. } = self.request;
        let (runtime, of) = (&self.runtime, self.declared_ident());
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let (slots, empty) = self.list_slots();
        // The fields of one variant need not mention all parameters of the enum.
        let is_generic = !generics.params.is_empty();
        let unused_parameters =
            is_generic.then(|| quote!(__of: #runtime::PhantomData<fn() -> #of #type_generics>,));
        let no_values = is_generic.then(|| quote!(__of: #runtime::PhantomData,));
        let (partial, names) = (self.partial_ident(), self.declare_names());
        let clashes = self.check_generic_conflicts();
        let finish = self.finish_partial();
        quote! {
            pub struct #partial #impl_generics #where_clause {
                #slots
                #unused_parameters
            }

            #[automatically_derived]
            impl #impl_generics #runtime::HasPartial for #ident #type_generics #where_clause {
                type Request = Self;
                type Partial = #partial #type_generics;
                type Storage = ();
                type EmptyBuilder = ();
                type FullBuilder = ();
                type Extensibility = #runtime::Closed;
                #names

                #[inline]
                fn empty_partial() -> #partial #type_generics {
                    #clashes
                    #partial { #empty #no_values }
                }

                #finish
            }
        }
    }

    /// The type whose fields are the slots.
    pub(super) fn partial_ident(&self) -> Ident {
        let of_variant = self.request.variant.as_ref().map(|variant| variant.partial.clone());
        of_variant.unwrap_or_else(|| our_ident("__Partial_"))
    }

    /// The slot of each part, and the values of the slots while nothing is set. Those of fields come
    /// last, because an error in the type of the last slot is reported wherever the size of the
    /// `Partial` matters.
    fn list_slots(&self) -> (Tokens, Tokens) {
        let runtime = &self.runtime;
        let (idents, types) = (self.field_idents(), self.slot_types());
        let (mut slots, mut empty) = (Vec::new(), Vec::new());
        for flattened in self.request.flattened() {
            let Flattened { ident, ty, optional, .. } = flattened;
            let (has_partial, span) = (self.as_has_partial(ty), type_span(ty));
            let partial = quote_spanned!(span=> #has_partial::Partial);
            if *optional {
                slots.push(quote!(#ident: #runtime::Option<#partial>,));
                empty.push(quote!(#ident: #runtime::None,));
            } else {
                let value = quote_spanned!(span=> #has_partial::empty_partial());
                slots.push(quote!(#ident: #partial,));
                empty.push(quote!(#ident: #value,));
            }
        }
        let end = self.end_slots();
        let (rejected, none) = self.rejected_slot();
        (
            quote!(#(#slots)* #rejected #(#idents: #runtime::Option<#types>,)* #end),
            quote!(#(#empty)* #none #(#idents: #runtime::None,)* #end),
        )
    }

    /// The last slot, and its value, of a request that has no fields but flattened ones.
    pub(super) fn end_slots(&self) -> Option<Tokens> {
        self.field_idents().is_empty().then(|| quote!(__end: (),))
    }

    /// The slots, filled with the values in `self`.
    fn fill_slots(&self) -> Tokens {
        let mut full = Vec::new();
        for flattened in self.request.flattened() {
            let (ident, slot) = (&flattened.ident, self.fill_flattened_slot(flattened));
            full.push(quote!(#ident: #slot,));
        }
        for field in self.request.fields() {
            let ident = &field.ident;
            let slot = self.fill_slot(field, &quote!(self.#ident));
            full.push(quote!(#ident: #slot,));
        }
        let (end, (_, none_rejected)) = (self.end_slots(), self.rejected_slot());
        quote!(#(#full)* #none_rejected #end)
    }

    /// The slot of a flattened request, filled with its value in `self`.
    fn fill_flattened_slot(&self, flattened: &Flattened) -> Tokens {
        let (runtime, ident) = (&self.runtime, &flattened.ident);
        let (has_partial, span) = (self.as_has_partial(&flattened.ty), type_span(&flattened.ty));
        let unbox = |value| if flattened.is_boxed { quote!(*#value) } else { value };
        if !flattened.optional {
            let value = unbox(quote!(self.#ident));
            return quote_spanned!(span=> #has_partial::into_partial(#value));
        }
        let value = unbox(quote!(__value));
        quote_spanned! {span=>
            #runtime::Option::map(
                self.#ident,
                |__value| #has_partial::into_partial(#value),
            )
        }
    }

    /// The names of the fields, and of the setters that the builders of outer requests have too.
    fn declare_names(&self) -> Tokens {
        let runtime = &self.runtime;
        let names = self.declare_field_names();
        let setters = self.declare_setter_names();
        if self.request.is_flat() {
            return quote!(#names #setters);
        }
        let mut flattened = Vec::new();
        for part in self.request.flattened() {
            flattened.push(self.as_has_partial(&part.ty));
        }
        let (open, map) =
            (self.request.collects_unknown(), self.request.collecting_map().is_some());
        let keeps = !self.request.foreign_fields().is_empty();
        quote! {
            #names
            #setters
            const COLLECTS_UNKNOWN: #runtime::bool = #open #(|| #flattened::COLLECTS_UNKNOWN)*;
            const HAS_MAP: #runtime::bool = #map #(|| #flattened::HAS_MAP)*;
            const HAS_FOREIGN: #runtime::bool = #keeps #(|| #flattened::HAS_FOREIGN)*;
        }
    }

    fn declare_setter_names(&self) -> Tokens {
        let runtime = &self.runtime;
        let setters =
            if self.request.extensible { list_setter_names(self.request) } else { Vec::new() };
        let mut lists = Vec::new();
        for flattened in self.request.extended() {
            let has_partial = self.as_has_partial(&flattened.ty);
            lists.push(quote!(#has_partial::SETTERS));
        }
        if !lists.is_empty() {
            if !setters.is_empty() {
                lists.push(quote!(&[#(#setters),*]));
            }
            if let [setters] = &lists[..] {
                return quote!(const SETTERS: &'static [&'static #runtime::str] = #setters;);
            }
            if self.has_nameable_lengths() {
                return self.join_names(&our_ident("SETTERS"), &lists);
            }
            return quote! {
                const SETTER_LIST: &'static #runtime::Names =
                    &#runtime::Names::new() #(.with(#lists))*;
            };
        }
        if setters.is_empty() {
            return Tokens::new();
        }
        quote!(const SETTERS: &'static [&'static #runtime::str] = &[#(#setters),*];)
    }

    /// The method that visits the keys of the map that collects unknown fields, at any depth.
    fn visit_map_keys(&self) -> Tokens {
        if self.request.is_flat() {
            return Tokens::new();
        }
        let runtime = &self.runtime;
        let mut visits = Tokens::new();
        for part in &self.request.parts {
            visits.append(match part {
                Part::Field(field) => {
                    let (ident, span) = (&field.ident, type_span(&field.ty));
                    let value = quote_spanned!(span=> self.#ident);
                    self.visit_field_keys(field, &value, &quote!(__each))
                }
                Part::Flattened(flattened) => self.visit_flattened_keys(flattened),
            });
        }
        quote! {
            fn for_each_map_key(&self, __each: &mut dyn ::core::ops::FnMut(&#runtime::str)) {
                #visits
            }
        }
    }

    fn visit_flattened_keys(&self, flattened: &Flattened) -> Tokens {
        let (ident, span) = (&flattened.ident, type_span(&flattened.ty));
        let (runtime, has_partial) = (&self.runtime, self.as_has_partial(&flattened.ty));
        if !flattened.optional {
            return quote_spanned! {span=>
                #has_partial::for_each_map_key(&self.#ident, __each);
            };
        }
        quote_spanned! {span=>
            if let #runtime::Some(__value) = &self.#ident {
                #has_partial::for_each_map_key(__value, __each);
            }
        }
    }
}
