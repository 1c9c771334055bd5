//! What requests need that flatten the enum: the form of its entries, and their names.

use syn::{Generics, Type};

use super::enum_generator::{EnumGenerator, hidden_type};
use crate::generate::tokens::spans::type_span;
use crate::model::{Content, EnumVariant, Field, Form, Request};
use crate::name_set::NameSet;
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

/// The direction in which names are asked for.
#[derive(Clone, Copy)]
enum Names {
    All,
    Read,
}

impl EnumGenerator<'_> {
    /// The impl by which types around the enum know it.
    pub(crate) fn impl_derived_enum(&self) -> Tokens {
        let (runtime, declared) = (&self.runtime, self.declared);
        let ident = &declared.ident;
        let is_internal = self.has_flat_entries();
        let claim = (is_internal && self.may_claim()).then(|| {
            quote! {
                fn claim_entries(&self, __buffer: &mut #runtime::foreign::Buffer<'_>) {
                    #runtime::foreign::claim_entries(self, __buffer);
                }
            }
        });
        let mut hidden = Vec::new();
        if is_internal {
            for generator in self.variant_generators() {
                hidden.push(generator.request.generics.clone());
            }
        }
        let generics = self.join_generics(hidden);
        let (impl_generics, _, where_clause) = generics.split_for_impl();
        let (_, type_generics, _) = declared.generics.split_for_impl();
        let has_partial = self.impl_enum_partial(&generics);
        quote! {
            #has_partial

            #[automatically_derived]
            impl #impl_generics #runtime::variants::DerivedEnum for #ident #type_generics
            #where_clause
            {
                #claim
            }
        }
    }

    /// The slot of the enum in the `Partial` of a request that flattens it.
    fn impl_enum_partial(&self, generics: &Generics) -> Tokens {
        let (runtime, declared) = (&self.runtime, self.declared);
        let ident = &declared.ident;
        let (impl_generics, _, where_clause) = generics.split_for_impl();
        let (_, type_generics, _) = declared.generics.split_for_impl();
        let (form, kinds) = (self.flat_form(), self.enum_kinds());
        let entries = self.list_entries(Names::All);
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::HasPartial for #ident #type_generics #where_clause {
                type Request = Self;
                type Partial = #runtime::Option<Self>;
                type Storage = #runtime::Option<Self>;
                type EmptyBuilder = #runtime::NoneSet;
                type FullBuilder = #runtime::AllSet;
                type Extensibility = #runtime::Closed;
                const FLAT: #runtime::Option<#runtime::variants::FlatEnum> =
                    #runtime::Some(#runtime::variants::FlatEnum {
                        form: #runtime::variants::FlatForm::#form,
                        entries: &[#(#entries),*],
                    });
                const KINDS: #runtime::variants::Kinds = #kinds;

                fn empty_partial() -> #runtime::Option<Self> {
                    #runtime::None
                }

                fn into_partial(self) -> #runtime::Option<Self> {
                    #runtime::Some(self)
                }

                fn finish(
                    __slot: &mut #runtime::Option<Self>,
                ) -> #runtime::Result<Self, &'static #runtime::str> {
                    #runtime::variants::finish_enum(__slot)
                }
            }
        }
    }

    fn flat_form(&self) -> Tokens {
        let declared = self.declared;
        if let Some(fault) = declared.flattening_fault() {
            return quote!(Impossible(#fault));
        }
        match &declared.form {
            Form::Internal(tag) => quote!(Internal(#tag)),
            Form::Adjacent(tag, content) => quote!(Adjacent(#tag, #content)),
            Form::Names | Form::External | Form::Untagged => {
                let mut names = NameSet::default();
                for EnumVariant { described, .. } in &declared.variants {
                    if described.deserialized {
                        names.insert_all(&described.names);
                    }
                    if described.serialized {
                        names.insert(&described.written);
                    }
                }
                let names = names.into_vec();
                quote!(External(&[#(#names),*]))
            }
        }
    }

    /// Whether the names of a variant may be unknown, and its value can tell what it writes. With
    /// type parameters it cannot, as they may not implement `Serialize`.
    fn may_claim(&self) -> bool {
        let directions = self.declared.directions;
        let is_generic = self.declared.generics.type_params().next().is_some();
        let is_known = |variant: &EnumVariant| match variant.content {
            Content::Unit => true,
            Content::Struct => variant.request().is_some_and(Request::is_flat),
            Content::Newtype | Content::Tuple => false,
        };
        directions.serializes()
            && directions.deserializes()
            && !is_generic
            && !self.declared.variants.iter().all(is_known)
    }

    /// Whether its variants have entries beside the tag, which a request can flatten.
    fn has_flat_entries(&self) -> bool {
        self.declared.flattening_fault().is_none() && self.declared.is_internal()
    }

    /// The constant with the names by which the entries of each variant are read, for the trait
    /// that reads.
    pub(crate) fn declare_read_entries(&self) -> Option<Tokens> {
        let (runtime, entries) = (&self.runtime, self.list_entries(Names::Read));
        let declared = quote! {
            const READ_ENTRIES: &'static [#runtime::variants::EntryNames] = &[#(#entries),*];
        };
        (!entries.is_empty()).then_some(declared)
    }

    /// The names of the entries of each variant; nothing if no variant has any.
    fn list_entries(&self, names: Names) -> Vec<Tokens> {
        let variants = &self.declared.variants;
        let are_units = variants.iter().all(|variant| variant.content == Content::Unit);
        if are_units || !self.has_flat_entries() {
            return Vec::new();
        }
        let mut entries = Vec::new();
        for variant in variants {
            entries.push(self.entry_names(variant, names));
        }
        entries
    }

    /// The names of the entries that a variant has beside the tag.
    fn entry_names(&self, variant: &EnumVariant, names: Names) -> Tokens {
        let (runtime, de, described) = (&self.runtime, &self.de, &variant.described);
        let entry_names = quote!(#runtime::variants::EntryNames);
        let is_used = match names {
            Names::All => described.serialized || described.deserialized,
            Names::Read => described.deserialized,
        };
        if !is_used {
            return quote!(#entry_names::NONE);
        }
        if variant.functions.serialize.is_some() || variant.functions.deserialize.is_some() {
            return quote!(#entry_names::UNKNOWN);
        }
        match (variant.content, variant.request()) {
            (Content::Unit, _) | (_, None) => quote!(#entry_names::NONE),
            (Content::Tuple, _) => quote!(#entry_names::UNKNOWN),
            (Content::Struct, Some(request)) => {
                let hidden = hidden_type(request);
                match names {
                    Names::All => quote!(#entry_names::of::<#hidden>()),
                    Names::Read => quote!(#entry_names::read_by::<#de, #hidden>()),
                }
            }
            (Content::Newtype, Some(_)) => match variant.only_field() {
                Some(field) => self.newtype_entry_names(field, names),
                None => Tokens::new(),
            },
        }
    }

    fn newtype_entry_names(&self, field: &Field, names: Names) -> Tokens {
        let entry_names = |runtime| quote!(#runtime::variants::EntryNames);
        let runtime = &self.runtime;
        let is_used = match names {
            Names::All => field.serialized || field.deserialized,
            Names::Read => field.deserialized,
        };
        if !is_used {
            let entry_names = entry_names(runtime);
            return quote!(#entry_names::NONE);
        }
        let ty = strip_pointers(&field.ty);
        let is_recursive =
            type_syntax::names_any_of(ty, std::slice::from_ref(&self.declared.ident));
        if field.with.has_functions() || is_recursive {
            let entry_names = entry_names(runtime);
            return quote!(#entry_names::UNKNOWN);
        }
        let (span, de) = (type_span(ty), &self.de);
        let runtime = runtime.at(span);
        match names {
            Names::All => quote_spanned!(span=> #runtime::variants::EntryProbe::<#ty>::NAMES),
            Names::Read => {
                quote_spanned!(span=> #runtime::variants::ReadEntryProbe::<#de, #ty>::NAMES)
            }
        }
    }
}

/// The type inside of any pointers.
fn strip_pointers(ty: &Type) -> &Type {
    type_syntax::strip_pointer(ty).map_or(ty, strip_pointers)
}
