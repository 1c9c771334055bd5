//! `Clone`, `Debug` and `PartialEq` of the builder, if the user asks for them.

use syn::Generics;

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::spans::type_span;
use crate::infer_bounds::{add_bound, type_parameters, with_bound};
use crate::model::Part;
use crate::quoting::{Tokens, quote, quote_spanned};

impl Generator<'_> {
    pub(crate) fn impl_builder_derives(&self) -> Tokens {
        let clone = self.request.builder.clone.then(|| self.impl_builder_clone());
        let debug = self.request.builder.debug.then(|| self.impl_builder_debug());
        let partial_eq = self.request.builder.partial_eq.then(|| self.impl_builder_eq());
        quote!(#clone #debug #partial_eq)
    }

    /// The generics of the `Partial`'s impl, and of the builder's, with the bound on field types.
    fn bound_fields(&self, bound: &Tokens) -> (Generics, Generics) {
        let (declared, types) = (&self.request.generics, self.field_types());
        let of_partial = with_bound(declared, bound, &types);
        let of_builder =
            add_bound(self.builder_generics(), &type_parameters(declared), bound, &types);
        (of_partial, of_builder)
    }

    fn impl_builder_clone(&self) -> Tokens {
        let (of_partial, of_builder) = self.bound_fields(&quote!(::core::clone::Clone));
        let (partial_generics, type_generics, partial_where) = of_partial.split_for_impl();
        let (builder_generics, builder_args, builder_where) = of_builder.split_for_impl();
        let mut fields = Tokens::new();
        for part in &self.request.parts {
            let (ident, span) = (part.ident(), type_span(&part.validated().ty));
            fields.append(quote_spanned! {span=>
                #ident: ::core::clone::Clone::clone(&self.#ident),
            });
        }
        if self.has_fallible_setter() {
            fields.append(quote! {
                __rejected: ::core::clone::Clone::clone(&self.__rejected),
            });
        }
        let (runtime, end) = (&self.runtime, self.end_slots());
        quote! {
            #[automatically_derived]
            impl #partial_generics ::core::clone::Clone for __Partial_ #type_generics
            #partial_where
            {
                fn clone(&self) -> Self {
                    __Partial_ { #fields #end }
                }
            }

            #[automatically_derived]
            impl #builder_generics ::core::clone::Clone for __Builder_ #builder_args
            #builder_where
            {
                fn clone(&self) -> Self {
                    __Builder_ {
                        __partial: ::core::clone::Clone::clone(&self.__partial),
                        __states: #runtime::PhantomData,
                    }
                }
            }
        }
    }

    /// Builders are equal if the same is set in both.
    fn impl_builder_eq(&self) -> Tokens {
        let (of_partial, of_builder) = self.bound_fields(&quote!(::core::cmp::PartialEq));
        let (partial_generics, type_generics, partial_where) = of_partial.split_for_impl();
        let (builder_generics, builder_args, builder_where) = of_builder.split_for_impl();
        let mut equal = Vec::new();
        for part in &self.request.parts {
            let (ident, span) = (part.ident(), type_span(&part.validated().ty));
            equal.push(quote_spanned! {span=>
                ::core::cmp::PartialEq::eq(&self.#ident, &__other.#ident)
            });
        }
        let runtime = &self.runtime;
        quote! {
            #[automatically_derived]
            impl #partial_generics ::core::cmp::PartialEq for __Partial_ #type_generics
            #partial_where
            {
                fn eq(&self, __other: &Self) -> #runtime::bool {
                    true #(&& #equal)*
                }
            }

            #[automatically_derived]
            impl #builder_generics ::core::cmp::PartialEq for __Builder_ #builder_args
            #builder_where
            {
                fn eq(&self, __other: &Self) -> #runtime::bool {
                    ::core::cmp::PartialEq::eq(&self.__partial, &__other.__partial)
                }
            }
        }
    }

    /// Shows the fields that are set, and redacts secrets.
    fn impl_builder_debug(&self) -> Tokens {
        let (of_partial, of_builder) = self.bound_fields(&quote!(::core::fmt::Debug));
        let (partial_generics, type_generics, partial_where) = of_partial.split_for_impl();
        let (builder_generics, builder_args, builder_where) = of_builder.split_for_impl();
        let name = ident_string(&self.request.builder.ident);
        let mut fields = Tokens::new();
        for part in &self.request.parts {
            fields.append(self.debug_field(part));
        }
        quote! {
            #[automatically_derived]
            impl #partial_generics ::core::fmt::Debug for __Partial_ #type_generics #partial_where {
                fn fmt(
                    &self,
                    __formatter: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    let mut __shown = ::core::fmt::Formatter::debug_struct(__formatter, #name);
                    #fields
                    ::core::fmt::DebugStruct::finish(&mut __shown)
                }
            }

            #[automatically_derived]
            impl #builder_generics ::core::fmt::Debug for __Builder_ #builder_args #builder_where {
                fn fmt(
                    &self,
                    __formatter: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.__partial, __formatter)
                }
            }
        }
    }

    fn debug_field(&self, part: &Part) -> Tokens {
        let (runtime, ident, checked) = (&self.runtime, part.ident(), part.validated());
        let (name, span) = (ident_string(ident), type_span(&checked.ty));
        let secret = quote!(&::core::format_args!("<secret>"));
        let is_option = match part {
            Part::Field(_) => true,
            Part::Flattened(flattened) => flattened.optional && !checked.secret,
        };
        match (is_option, checked.secret) {
            (true, true) => quote_spanned! {span=>
                if #runtime::Option::is_some(&self.#ident) {
                    ::core::fmt::DebugStruct::field(&mut __shown, #name, #secret);
                }
            },
            (true, false) => quote_spanned! {span=>
                if let #runtime::Some(__value) = &self.#ident {
                    ::core::fmt::DebugStruct::field(&mut __shown, #name, __value);
                }
            },
            (false, true) => quote_spanned! {span=>
                ::core::fmt::DebugStruct::field(&mut __shown, #name, #secret);
            },
            (false, false) => quote_spanned! {span=>
                ::core::fmt::DebugStruct::field(&mut __shown, #name, &self.#ident);
            },
        }
    }
}
