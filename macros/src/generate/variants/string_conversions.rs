//! `#[request(string)]`: an enum of names converts from and into strings.

use proc_macro2::Ident;
use quote::format_ident;

use super::enum_generator::EnumGenerator;
use crate::generate::tokens::spans::{error_span, respan, respan_ours, type_span};
use crate::model::{Content, EnumVariant};
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};

impl EnumGenerator<'_> {
    /// The constant, the method and the traits by which the enum is its name; nothing without the
    /// attribute.
    pub(crate) fn impl_string(&self) -> Tokens {
        let Some(key) = self.declared.string else { return Tokens::new() };
        let (names, traits) = (self.declare_as_str(), self.impl_as_ref_and_display());
        let parse = match self.declared.variants.iter().find(|variant| variant.open) {
            Some(open) => self.impl_total_parse(open),
            None => self.impl_partial_parse(),
        };
        // If the user implements one of the traits too, that is wrong with the key.
        respan_ours(error_span(key), &quote!(#names #traits #parse))
    }

    fn declare_as_str(&self) -> Tokens {
        let (runtime, declared) = (&self.runtime, self.declared);
        let (vis, ident) = (&declared.vis, &declared.ident);
        let (impl_generics, type_generics, where_clause) = declared.generics.split_for_impl();
        let (mut names, mut arms) = (Vec::new(), Tokens::new());
        for variant in &declared.variants {
            let (ident, name) = (&variant.described.ident, &variant.described.written);
            if variant.open {
                let name = self.as_other_name(variant, &our_ident("__name"));
                arms.append(quote!(Self::#ident(__name) => #name,));
            } else {
                names.push(name);
                arms.append(quote!(Self::#ident { .. } => #name,));
            }
        }
        let scrutinee = if arms.is_empty() { quote!(*self) } else { quote!(self) };
        // Other names are borrowed from the value, by a function that is no `const`.
        let (function, lifetime) = if declared.is_open() {
            (quote!(fn), Tokens::new())
        } else {
            (quote!(const fn), quote!('static))
        };
        quote! {
            #[automatically_derived]
            impl #impl_generics #ident #type_generics #where_clause {
                /// The names of all variants on the wire, in the order of declaration.
                #vis const NAMES: &'static [&'static #runtime::str] = &[#(#names),*];

                /// Returns the name on the wire.
                #[must_use]
                #vis #function as_str(&self) -> & #lifetime #runtime::str {
                    match #scrutinee { #arms }
                }
            }
        }
    }

    fn impl_as_ref_and_display(&self) -> Tokens {
        let (runtime, declared) = (&self.runtime, self.declared);
        let ident = &declared.ident;
        let (impl_generics, type_generics, where_clause) = declared.generics.split_for_impl();
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::AsRef<#runtime::str> for #ident #type_generics
            #where_clause
            {
                fn as_ref(&self) -> &#runtime::str {
                    self.as_str()
                }
            }

            #[automatically_derived]
            impl #impl_generics ::core::fmt::Display for #ident #type_generics #where_clause {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    __f.pad(self.as_str())
                }
            }
        }
    }

    /// Finds the variant by its name, where some names are those of no variant.
    fn impl_partial_parse(&self) -> Tokens {
        let runtime = &self.runtime;
        let arms = self.parse_arms(&|value| quote!(#runtime::Ok(#value)));
        let other = self.declared.variants.iter().find(|variant| variant.described.other);
        let unknown = match other {
            Some(other) => {
                let ident = &other.described.ident;
                quote!(#runtime::Ok(Self::#ident {}))
            }
            None => quote! {
                #runtime::Err(#runtime::UnknownVariant::new(__name, Self::NAMES))
            },
        };
        let body = quote!(match __name { #arms _ => #unknown });
        let from_str = self.impl_conversion(
            &quote!(::core::str::FromStr),
            &quote! {
                type Err = #runtime::UnknownVariant;

                fn from_str(
                    __name: &#runtime::str,
                ) -> #runtime::Result<Self, #runtime::UnknownVariant> {
                    #body
                }
            },
        );
        let try_from = self.impl_conversion(
            &quote!(::core::convert::TryFrom<&#runtime::str>),
            &quote! {
                type Error = #runtime::UnknownVariant;

                fn try_from(
                    __name: &#runtime::str,
                ) -> #runtime::Result<Self, #runtime::UnknownVariant> {
                    ::core::str::FromStr::from_str(__name)
                }
            },
        );
        quote!(#from_str #try_from)
    }

    /// Finds the variant by its name, where one variant holds all other names.
    fn impl_total_parse(&self, open: &EnumVariant) -> Tokens {
        let (runtime, ident) = (&self.runtime, &open.described.ident);
        let arms = self.parse_arms(&|value| value);
        let find = |name: &Tokens| {
            let other = self.to_other_name(open, name);
            quote!(match __text { #arms _ => Self::#ident(#other) })
        };
        let borrowed = find(&quote!(#runtime::String::from(__text)));
        let from_string = find(&quote!(__name));
        let from_borrowed = self.impl_conversion(
            &quote!(#runtime::From<&#runtime::str>),
            &quote! {
                fn from(__text: &#runtime::str) -> Self { #borrowed }
            },
        );
        let from_owned = self.impl_conversion(
            &quote!(#runtime::From<#runtime::String>),
            &quote! {
                fn from(__name: #runtime::String) -> Self {
                    let __text: &#runtime::str = &__name;
                    #from_string
                }
            },
        );
        let from_str = self.impl_conversion(
            &quote!(::core::str::FromStr),
            &quote! {
                type Err = ::core::convert::Infallible;

                // A variant may be called `Err`, as the associated type is.
                fn from_str(
                    __text: &#runtime::str,
                ) -> #runtime::Result<Self, ::core::convert::Infallible> {
                    #runtime::Ok(#runtime::From::from(__text))
                }
            },
        );
        quote!(#from_borrowed #from_owned #from_str)
    }

    /// An arm for each variant that is read by its name, with what `result` makes of the variant.
    fn parse_arms(&self, result: &dyn Fn(Tokens) -> Tokens) -> Tokens {
        let mut arms = Tokens::new();
        for variant in &self.declared.variants {
            // After a mistake there may be others than unit variants.
            if variant.described.deserialized && variant.content == Content::Unit {
                let (names, ident) = (&variant.described.names, &variant.described.ident);
                let value = result(quote!(Self::#ident {}));
                arms.append(quote!(#(#names)|* => #value,));
            }
        }
        arms
    }

    fn impl_conversion(&self, of: &Tokens, items: &Tokens) -> Tokens {
        let ident = &self.declared.ident;
        let (impl_generics, type_generics, where_clause) = self.declared.generics.split_for_impl();
        quote! {
            #[automatically_derived]
            impl #impl_generics #of for #ident #type_generics #where_clause { #items }
        }
    }

    /// The names that no value of an open enum may have in the variant for other names, as it would
    /// be read as another one.
    pub(crate) fn known_names(&self) -> Tokens {
        let mut names = Vec::new();
        for variant in &self.declared.variants {
            if variant.described.deserialized && !variant.open {
                names.extend(&variant.described.names);
            }
        }
        quote!(&[#(#names),*])
    }

    /// The check that the variant for other names does not hold that of a variant.
    pub(crate) fn check_other_name(&self) -> Tokens {
        let runtime = &self.runtime;
        let Some(open) = self.declared.variants.iter().find(|variant| variant.open) else {
            return Tokens::new();
        };
        let (ident, known) = (&open.described.ident, self.known_names());
        let name = our_ident("__name");
        let value = self.as_other_name(open, &name);
        quote! {
            if let Self::#ident(#name) = self {
                let #name = #value;
                #runtime::variants::check_other_name(#name, #known, __report);
            }
        }
    }

    /// The name that the value of the variant for other names is.
    pub(crate) fn as_other_name(&self, open: &EnumVariant, value: &Ident) -> Tokens {
        self.call_other_name(open, "as_name", &quote!(#value))
    }

    /// The value of the variant for other names that a `String` is.
    pub(crate) fn to_other_name(&self, open: &EnumVariant, name: &Tokens) -> Tokens {
        self.call_other_name(open, "from_name", name)
    }

    /// Calls a function of the type that holds other names. Every token is at that type, where the
    /// compiler says once that it cannot hold them.
    fn call_other_name(&self, open: &EnumVariant, function: &str, argument: &Tokens) -> Tokens {
        let Some(part) = open.parts().first() else { return Tokens::new() };
        let ty = &part.validated().ty;
        let (span, runtime) = (type_span(ty), self.runtime.at(type_span(ty)));
        let (function, argument) =
            (format_ident!("{function}", span = span), respan(argument, span));
        quote_spanned!(span=> <#ty as #runtime::variants::OtherName>::#function(#argument))
    }
}
