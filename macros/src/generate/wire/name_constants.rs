//! The constants that list wire names, which depend on what the request flattens.

use proc_macro2::Ident;

use crate::generate::compose::name_conflicts::make_lifetimes_static;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::spans::type_span;
use crate::model::{Field, Flat, Flattened, Part};
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};

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
    pub(crate) fn declare_field_names(&self) -> Tokens {
        self.declare_name_list(NameList::All)
    }

    /// `WRITTEN_NAMES` of the trait that writes.
    pub(crate) fn declare_written_names(&self) -> Tokens {
        self.declare_name_list(NameList::Written)
    }

    /// `READ_NAMES` of the trait that reads.
    pub(crate) fn declare_read_names(&self) -> Tokens {
        self.declare_name_list(NameList::Read)
    }

    fn declare_name_list(&self, list: NameList) -> Tokens {
        let (runtime, constant) = (&self.runtime, our_ident(list.constant()));
        if self.request.flattened().is_empty() {
            let (names, all) = (self.list_names(list), self.list_names(NameList::All));
            let value = match list {
                NameList::Read if names == all => return Tokens::new(),
                // A type parameter may lack what only reading needs of it.
                NameList::Written if names == all && self.request.generics.params.is_empty() => {
                    quote!(<Self as #runtime::HasPartial>::NAMES)
                }
                _ => quote!(&[#(#names),*]),
            };
            return quote!(const #constant: &'static [&'static #runtime::str] = #value;);
        }
        let (mut lists, mut names) = (Vec::new(), Vec::new());
        for part in &self.request.parts {
            match part {
                Part::Field(field) => names.extend(list.names_of(field)),
                Part::Flattened(flattened) => {
                    let Some(inner) = self.flattened_name_list(flattened, list) else { continue };
                    let before = std::mem::take(&mut names);
                    if !before.is_empty() {
                        lists.push(quote!(&[#(#before),*]));
                    }
                    lists.push(inner);
                }
            }
        }
        if !names.is_empty() {
            lists.push(quote!(&[#(#names),*]));
        }
        if let [names] = &lists[..] {
            return quote!(const #constant: &'static [&'static #runtime::str] = #names;);
        }
        // An array of just these names takes four constants, which costs the compiler more than a
        // list with room for all. So only the list that most programs contain is such an array.
        if self.has_nameable_lengths() && matches!(list, NameList::All) {
            return self.join_names(&constant, &lists);
        }
        let composed = our_ident(list.composed_constant());
        let names = quote!(&#runtime::Names::new() #(.with(#lists))*);
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

    fn list_names(&self, list: NameList) -> Vec<String> {
        let mut names = Vec::new();
        for field in self.request.fields() {
            names.extend(list.names_of(field));
        }
        names
    }

    /// Whether the length of a list can be named. One that depends on a type parameter cannot, so
    /// the runtime makes such a list in an array for as many names as there may be.
    pub(crate) fn has_nameable_lengths(&self) -> bool {
        let generics = &self.request.generics;
        generics.type_params().next().is_none() && generics.const_params().next().is_none()
    }

    /// The constant that joins lists.
    pub(crate) fn join_names(&self, constant: &Ident, lists: &[Tokens]) -> Tokens {
        let runtime = &self.runtime;
        let lists = make_lifetimes_static(quote!(&[#(#lists),*]));
        quote! {
            const #constant: &'static [&'static #runtime::str] = {
                const __LISTS: &[&[&#runtime::str]] = #lists;
                const __JOINED: [&#runtime::str; #runtime::count_names(__LISTS)] =
                    #runtime::join_names(__LISTS);
                &__JOINED
            };
        }
    }

    fn flattened_name_list(&self, flattened: &Flattened, list: NameList) -> Option<Tokens> {
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
