//! `impl Deserialize`: the runtime finds the variant in the manner of the form, and calls the
//! method that has an arm for each.

use proc_macro2::Literal;
use syn::{GenericParam, Generics};

use super::enum_generator::{EnumGenerator, hidden_type};
use crate::case::pascal_case;
use crate::generate::rules::request_checks::RequestChecks;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::impl_macros::{LEAVE_OUT_SERDE, impl_by_macro};
use crate::generate::tokens::spans::type_span;
use crate::model::{Content, EnumVariant, Form, Request};
use crate::name_set::NameSet;
use crate::quoting::{Tokens, our_ident, parse_quote, quote, quote_spanned};

impl<'a> EnumGenerator<'a> {
    /// The impls of `Deserialize`, and of the trait that reads the variants.
    pub(crate) fn impl_deserialize(&self, checks: &[RequestChecks<'a>]) -> Tokens {
        let (runtime, de, declared) = (&self.runtime, &self.de, self.declared);
        let ident = &declared.ident;
        let hook = self.declare_check_whole(checks);
        let mut generics = self.deserialize_generics();
        if !hook.is_empty() {
            generics = self.bound_validation(&generics);
        }
        let generics = self.with_input_lifetime(&generics);
        let (impl_generics, _, where_clause) = generics.split_for_impl();
        let (_, type_generics, _) = declared.generics.split_for_impl();
        let call = self.call_reader();
        // The functions of the format that read keys are only inlined into code beside theirs.
        let items = quote! {
            #[inline]
            fn deserialize<__D: #runtime::Deserializer<#de>>(
                __deserializer: __D,
            ) -> #runtime::Result<Self, __D::Error> {
                #call
            }
        };
        let (of, target) = (quote!(#runtime::Deserialize<#de>), quote!(#ident #type_generics));
        let deserialize = impl_by_macro(LEAVE_OUT_SERDE, &of, &target, &generics, &items);
        let read_variants = self.read_variants_items();
        quote! {
            #deserialize

            #[automatically_derived]
            impl #impl_generics #runtime::variants::de::ReadVariants<#de> for #ident #type_generics
            #where_clause
            {
                #read_variants
                #hook
            }
        }
    }

    /// The generics with the lifetime of the input, which outlives what any variant borrows.
    pub(crate) fn with_input_lifetime(&self, generics: &Generics) -> Generics {
        let mut borrowed = Vec::new();
        for generator in self.variant_generators() {
            for lifetime in generator.borrowed_lifetimes() {
                if !borrowed.contains(&lifetime) {
                    borrowed.push(lifetime);
                }
            }
        }
        let (mut generics, de) = (generics.clone(), &self.de);
        let param: GenericParam =
            if borrowed.is_empty() { parse_quote!(#de) } else { parse_quote!(#de: #(#borrowed)+*) };
        generics.params.insert(0, param);
        generics
    }

    /// Reads the enum in the manner of its form.
    fn call_reader(&self) -> Tokens {
        let runtime = &self.runtime;
        let (name, arguments) = match &self.declared.form {
            Form::Names => (quote!(names), Tokens::new()),
            Form::External => (quote!(external), Tokens::new()),
            Form::Internal(tag) => (quote!(internal), quote!(#tag,)),
            Form::Adjacent(tag, content) => (quote!(adjacent), quote!(#tag, #content,)),
            Form::Untagged => (quote!(untagged), Tokens::new()),
        };
        if self.declared.is_mixed() {
            let name = our_ident(&format!("Tagged{}", pascal_case(&name.to_string())));
            let kinds = self.tagged_kinds();
            return quote! {
                #runtime::variants::de::read_mixed(
                    #runtime::variants::de::#name(#arguments),
                    #kinds,
                    __deserializer,
                )
            };
        }
        let name = our_ident(&format!("read_{name}"));
        quote!(#runtime::variants::de::#name(#arguments __deserializer))
    }

    fn read_variants_items(&self) -> Tokens {
        let (runtime, declared) = (&self.runtime, self.declared);
        let (name, count) = (&declared.read_name, declared.variants.len());
        let expecting = self.describe_expected();
        let constants = self.declare_constants();
        let untagged = self.declare_untagged();
        let entries = self.declare_read_entries();
        let names = self.declare_names();
        let mut arms = Tokens::new();
        for variant in &declared.variants {
            arms.append(self.read_arm(variant));
        }
        quote! {
            const NAME: &'static #runtime::str = #name;
            const EXPECTING: &'static #runtime::str = #expecting;
            const COUNT: #runtime::usize = #count;
            #constants
            #untagged
            #entries
            #names

            #[inline]
            fn read_variant<__S: #runtime::variants::de::VariantSource<'de>>(
                __variant: #runtime::usize,
                __source: __S,
            ) -> #runtime::Result<Self, __S::Error> {
                match __variant {
                    #arms
                    _ => __source.reject_variant(__variant, #count),
                }
            }
        }
    }

    /// What an error says that it expected, in the words of serde.
    fn describe_expected(&self) -> String {
        let ident = &self.declared.ident;
        match (&self.declared.expecting, &self.declared.form) {
            (Some(expecting), _) => expecting.value(),
            (None, Form::Names | Form::External) => format!("enum {ident}"),
            (None, Form::Internal(_)) => format!("internally tagged enum {ident}"),
            (None, Form::Adjacent(..)) => format!("adjacently tagged enum {ident}"),
            (None, Form::Untagged) => format!("untagged enum {ident}"),
        }
    }

    /// The constants that differ from their defaults.
    fn declare_constants(&self) -> Tokens {
        let (runtime, declared) = (&self.runtime, self.declared);
        let find = |is_wanted: fn(&EnumVariant) -> bool| {
            let found = declared.variants.iter().find(|variant| is_wanted(variant));
            found.map(EnumVariant::position)
        };
        let position = |name: &str, index: Option<Literal>| {
            let name = our_ident(name);
            index.map(|index| {
                quote! {
                    const #name: #runtime::Option<#runtime::usize> = #runtime::Some(#index);
                }
            })
        };
        let other = position("OTHER", find(|it| it.described.other && it.described.deserialized));
        let default = position("DEFAULT", find(|it| it.described.default));
        let flag = |name: &str, is_set: bool| {
            let name = our_ident(name);
            is_set.then(|| quote!(const #name: #runtime::bool = true;))
        };
        let deny = flag("DENY_UNKNOWN", declared.deny_unknown_fields);
        let open = flag("IS_OPEN", declared.is_open());
        let own = flag("HAS_OWN_EXPECTING", declared.expecting.is_some());
        let asks = self.declare_asks_human_readable();
        quote!(#other #default #deny #open #own #asks)
    }

    fn declare_asks_human_readable(&self) -> Tokens {
        let (runtime, de) = (&self.runtime, &self.de);
        let mut any = Tokens::new();
        for variant in &self.declared.variants {
            if let (true, Some(request)) = (is_hidden(variant), variant.request()) {
                let hidden = hidden_type(request);
                any.append(quote! {
                    || <#hidden as #runtime::de::ReadFields<#de>>::ASKS_HUMAN_READABLE
                });
            }
        }
        if any.is_empty() {
            return any;
        }
        quote!(const ASKS_HUMAN_READABLE: #runtime::bool = false #any;)
    }

    /// The names of the variants, and the methods that find one by its name.
    fn declare_names(&self) -> Tokens {
        let (runtime, declared) = (&self.runtime, self.declared);
        let (mut bare, mut tagged) = (Vec::new(), Vec::new());
        for variant in &declared.variants {
            if variant.described.deserialized && !variant.untagged && !variant.open {
                if variant.bare { &mut bare } else { &mut tagged }.push(variant);
            }
        }
        let find = |variants: &[&EnumVariant]| {
            let mut arms = Tokens::new();
            for variant in variants {
                let (names, index) = (&variant.described.names, variant.position());
                arms.append(quote!(#(#names)|* => #runtime::Some(#index),));
            }
            quote!(match __name { #arms _ => #runtime::None })
        };
        let (read_names, find_variant) = (list_read_names(&tagged), find(&tagged));
        let bare = (!bare.is_empty()).then(|| {
            let (names, find) = (list_read_names(&bare), find(&bare));
            quote! {
                const BARE_NAMES: &'static [&'static #runtime::str] = &[#(#names),*];

                fn find_bare(__name: &#runtime::str) -> #runtime::Option<#runtime::usize> {
                    #find
                }
            }
        });
        let open = declared.variants.iter().find(|variant| variant.open).map(|variant| {
            let ident = &variant.described.ident;
            let value = self.to_other_name(variant, &quote!(__name));
            quote! {
                fn from_other(__name: #runtime::String) -> #runtime::Option<Self> {
                    #runtime::Some(Self::#ident(#value))
                }
            }
        });
        let names = (!read_names.is_empty()).then(|| {
            quote! {
                const READ_NAMES: &'static [&'static #runtime::str] = &[#(#read_names),*];

                #[inline]
                fn find_variant(__name: &#runtime::str) -> #runtime::Option<#runtime::usize> {
                    #find_variant
                }
            }
        });
        quote!(#names #bare #open)
    }

    /// Reads a variant; `None` if it is never read.
    fn read_arm(&self, variant: &EnumVariant) -> Option<Tokens> {
        let (ident, index) = (&variant.described.ident, variant.position());
        if !variant.described.deserialized || variant.open {
            return None;
        }
        if let Some(path) = &variant.functions.deserialize {
            let (seed, make) = self.seed_variant_by(path, variant);
            return Some(quote!(#index => __source.read_newtype_with(#seed, #make),));
        }
        let read = match (variant.content, variant.request()) {
            (Content::Newtype, Some(request)) => read_newtype(variant, request),
            (Content::Tuple, Some(request)) => {
                let hidden = hidden_type(request);
                quote!(__source.read_tuple(|__read: #hidden| __read.0))
            }
            (Content::Struct, Some(request)) => {
                let hidden = hidden_type(request);
                quote!(__source.read_struct(|__read: #hidden| __read.0))
            }
            (Content::Unit, _) | (_, None) => quote!(__source.read_unit(Self::#ident {})),
        };
        Some(quote!(#index => #read,))
    }
}

/// The names by which the variants are read, in the order of declaration.
fn list_read_names(variants: &[&EnumVariant]) -> Vec<String> {
    let mut names = Vec::new();
    for variant in variants {
        // Sorted within the variant, as serde lists them in errors.
        let mut of_variant = NameSet::default();
        of_variant.insert_all(&variant.described.names);
        names.extend(of_variant.into_vec());
    }
    names
}

/// Whether the variant is read by a hidden type.
fn is_hidden(variant: &EnumVariant) -> bool {
    let is_read = variant.described.deserialized && variant.functions.deserialize.is_none();
    is_read && matches!(variant.content, Content::Tuple | Content::Struct)
}

fn read_newtype(variant: &EnumVariant, request: &Request) -> Tokens {
    let generator = Generator::for_impls(request);
    let ident = &variant.described.ident;
    let Some(field) = variant.only_field() else { return Tokens::new() };
    let (ty, span) = (&field.ty, type_span(&field.ty));
    let runtime = generator.runtime.at(span);
    if !field.deserialized {
        let default = generator.own_default(field);
        let default = if default.is_empty() { quote!(#runtime::None) } else { default };
        return quote!(__source.read_unit(Self::#ident(#default)));
    }
    let seed = generator.field_seed(field);
    if seed.is_none() && !field.validated.secret {
        return quote_spanned!(span=> __source.read_newtype::<#ty, Self>(Self::#ident));
    }
    let seed =
        seed.unwrap_or_else(|| quote_spanned!(span=> #runtime::de::own_deserialize::<#ty>()));
    let seed = if field.validated.secret {
        quote_spanned!(span=> #runtime::de::hide_value(#seed))
    } else {
        seed
    };
    quote_spanned!(span=> __source.read_newtype_with(#seed, Self::#ident))
}
