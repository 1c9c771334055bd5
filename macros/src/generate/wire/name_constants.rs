//! The constants that list wire names, which depend on what the request flattens.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::spans::type_span;
use crate::model::{Field, Flat, Flattened, Part};

/// A list of names in declaration order, those of a flattened request in its place.
#[derive(Clone, Copy)]
enum NameList {
    /// Every name that is read or written.
    All,
    /// The names that are written.
    Written,
    /// The names that are read, aliases included.
    Read,
}

impl NameList {
    /// The constant that uses of the list name.
    fn constant(self) -> &'static str {
        match self {
            Self::All => "NAMES",
            Self::Written => "WRITTEN_NAMES",
            Self::Read => "READ_NAMES",
        }
    }

    /// The constant from which the runtime makes that one, where the list has several sources.
    fn composed_constant(self) -> &'static str {
        match self {
            Self::All => "NAME_LIST",
            Self::Written => "WRITTEN_NAME_LIST",
            Self::Read => "READ_NAME_LIST",
        }
    }

    fn names_of(self, field: &Field) -> Vec<String> {
        match self {
            Self::All if field.serialized || field.deserialized => field.names(),
            Self::Written if field.serialized && field.flat() == Flat::No => {
                vec![field.name.clone()]
            }
            Self::Read if field.deserialized => field.read_names(),
            Self::All | Self::Written | Self::Read => Vec::new(),
        }
    }
}

impl Generator<'_> {
    /// `NAMES` of `HasPartial`.
    pub(crate) fn declare_field_names(&self) -> TokenStream {
        self.declare_name_list(NameList::All)
    }

    /// `WRITTEN_NAMES` of the trait that writes.
    pub(crate) fn declare_written_names(&self) -> TokenStream {
        self.declare_name_list(NameList::Written)
    }

    /// `READ_NAMES` of the trait that reads.
    pub(crate) fn declare_read_names(&self) -> TokenStream {
        self.declare_name_list(NameList::Read)
    }

    fn declare_name_list(&self, list: NameList) -> TokenStream {
        let runtime = &self.runtime;
        let constant = Ident::new(list.constant(), Span::call_site());
        let (mut lists, mut names) = (TokenStream::new(), Vec::new());
        for part in &self.request.parts {
            match part {
                Part::Field(field) => names.extend(list.names_of(field)),
                Part::Flattened(flattened) => {
                    let Some(inner) = self.flattened_name_list(flattened, list) else { continue };
                    let before = std::mem::take(&mut names);
                    lists.extend(quote!(.with(&[#(#before),*])));
                    lists.extend(quote_spanned!(type_span(&flattened.ty)=> .with(#inner)));
                }
            }
        }
        if self.request.flattened().is_empty() {
            if let NameList::Read = list {
                let own = self.request.fields().into_iter();
                let mut own = own.filter(|field| field.serialized || field.deserialized);
                if own.all(|field| field.deserialized && field.read_names() == field.names()) {
                    return TokenStream::new();
                }
            }
            return quote! {
                const #constant: &'static [&'static #runtime::str] = &[#(#names),*];
            };
        }
        let composed = Ident::new(list.composed_constant(), Span::call_site());
        let names = quote!(&#runtime::Names::new() #lists .with(&[#(#names),*]));
        match list {
            NameList::Read => quote! {
                const #composed: #runtime::Option<&'static #runtime::Names> =
                    #runtime::Some(#names);
            },
            NameList::All | NameList::Written => quote! {
                const #composed: &'static #runtime::Names = #names;
            },
        }
    }

    fn flattened_name_list(&self, flattened: &Flattened, list: NameList) -> Option<TokenStream> {
        let span = type_span(&flattened.ty);
        let of = match list {
            NameList::All => self.as_has_partial(&flattened.ty),
            NameList::Written if !flattened.serialized => return None,
            NameList::Written => self.as_writer(flattened),
            NameList::Read => self.as_reader(flattened),
        };
        let constant = Ident::new(list.constant(), span);
        Some(quote_spanned!(span=> #of::#constant))
    }
}
