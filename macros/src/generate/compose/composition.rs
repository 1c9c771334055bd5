//! How code finds a request in another that flattens it: in its builder, and in its value.
//!
//! A path of the types `Here` and `There<N, ..>` names the way, and the compiler infers it. So each
//! flattened request gives an impl for every path that begins with its number.

use quote::ToTokens;

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::generics::{add_type_params, list_predicates};
use crate::model::{Flattened, Request};
use crate::name_set::NameSet;
use crate::quoting::{Tokens, our_ident, quote};

impl Generator<'_> {
    /// Every impl by which a request is found in this one. In itself the runtime finds it.
    pub(crate) fn impl_composition(&self) -> Tokens {
        let state = self.impl_builder_state();
        let itself = self.request.extensible.then(|| self.impl_builder_embeds_itself());
        let mut impls = vec![quote!(#state #itself)];
        let mut seen = NameSet::default();
        for flattened in self.request.extended() {
            impls.push(self.impl_embeds(flattened));
            impls.push(self.impl_extends(flattened));
            // A type that is flattened twice is an error where its names collide; a second impl of
            // the same trait would only add another.
            if seen.insert(&flattened.ty.to_token_stream().to_string()) {
                impls.push(self.impl_as_ref(flattened));
            }
        }
        Tokens::from_iter(impls)
    }

    /// The traits that outer requests, and the setters of extensible ones, need of a builder.
    fn impl_builder_state(&self) -> Tokens {
        let Request { ident, generics, extensible, .. } = self.request;
        let runtime = &self.runtime;
        let (_, type_generics, _) = generics.split_for_impl();
        let builder_generics = self.builder_generics();
        let (impl_generics, builder_args, where_clause) = builder_generics.split_for_impl();
        let state = quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::BuilderState<#ident #type_generics>
                for __Builder_ #builder_args #where_clause
            {
                type Builder = Self;
            }
        };
        if !extensible && self.request.extended().is_empty() {
            return state;
        }
        quote! {
            #state

            #[automatically_derived]
            impl #impl_generics #runtime::AnyBuilder for __Builder_ #builder_args #where_clause {
                type Request = #ident #type_generics;

                fn partial_mut(&mut self) -> &mut __Partial_ #type_generics {
                    &mut self.__partial
                }
            }
        }
    }

    /// The builder of an extensible request is found in itself.
    fn impl_builder_embeds_itself(&self) -> Tokens {
        let Request { ident, generics, .. } = self.request;
        let runtime = &self.runtime;
        let (_, type_generics, _) = generics.split_for_impl();
        let builder_generics = self.builder_generics();
        let (impl_generics, builder_args, where_clause) = builder_generics.split_for_impl();
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::FromStorage<#ident #type_generics>
                for __Builder_ #builder_args #where_clause
            {
                fn from_storage(
                    __partial: <#ident #type_generics as #runtime::HasPartial>::Storage,
                ) -> Self {
                    __Builder_ { __partial, __states: #runtime::PhantomData }
                }
            }

            #[automatically_derived]
            impl #impl_generics #runtime::Embeds<#ident #type_generics, #runtime::Here>
                for __Builder_ #builder_args #where_clause
            {
                type Inner = Self;
                type WithInner<__Next_> = __Next_;

                fn project_partial<'__p>(
                    __partial: &'__p mut __Partial_ #type_generics,
                ) -> &'__p mut __Partial_ #type_generics {
                    __partial
                }

                fn with_inner<__Next_: #runtime::FromStorage<#ident #type_generics>>(
                    self
                ) -> __Next_ {
                    __Next_::from_storage(self.__partial)
                }
            }
        }
    }

    /// The requests that are found in a flattened request's builder are found in this one's.
    fn impl_embeds(&self, flattened: &Flattened) -> Tokens {
        let Flattened { ident, ty, state, number, .. } = flattened;
        let runtime = &self.runtime;
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        let builder_generics = self.builder_generics();
        let (_, builder_args, _) = builder_generics.split_for_impl();
        let declared = list_predicates(&builder_generics);
        // A parameter for the inner builder, so that no associated type names it: it may be
        // private.
        let names = ["__Found_", "__Path_", "__Inner_"].map(our_ident);
        let generics = add_type_params(&builder_generics, &names.each_ref());
        let (impl_generics, ..) = generics.split_for_impl();
        let inner = quote!(<__Inner_ as #runtime::Embeds<__Found_, __Path_>>);
        let next = self.builder_in(&|other| {
            std::ptr::eq(other.ident, state).then(|| quote!(#inner::WithInner<__Next_>))
        });
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::Embeds<__Found_, #runtime::There<#number, __Path_>>
                for __Builder_ #builder_args
            where
                #declared
                __Found_: #runtime::HasPartial,
                #state: #runtime::BuilderState<#ty, Builder = __Inner_>,
                __Inner_: #runtime::Embeds<__Found_, __Path_> + #runtime::AnyBuilder<Request = #ty>,
            {
                type Inner = #inner::Inner;
                type WithInner<__Next_> = #next;

                fn project_partial<'__p>(
                    __partial: &'__p mut __Partial_ #type_generics,
                ) -> &'__p mut <__Found_ as #runtime::HasPartial>::Partial {
                    #inner::project_partial(&mut __partial.#ident)
                }

                fn with_inner<__Next_: #runtime::FromStorage<__Found_>>(self) -> #next {
                    __Builder_ { __partial: self.__partial, __states: #runtime::PhantomData }
                }
            }
        }
    }

    /// What a flattened request extends, this one extends too.
    fn impl_extends(&self, flattened: &Flattened) -> Tokens {
        let Request { ident: name, generics, .. } = self.request;
        let Flattened { ident, ty, number, .. } = flattened;
        let runtime = &self.runtime;
        let (_, type_generics, _) = generics.split_for_impl();
        let names = ["__Found_", "__Path_"].map(our_ident);
        let generics = add_type_params(generics, &names.each_ref());
        let (declared, (impl_generics, ..)) =
            (list_predicates(&generics), generics.split_for_impl());
        let inner = quote!(<#ty as #runtime::Extends<__Found_, __Path_>>);
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::Extends<__Found_, #runtime::There<#number, __Path_>>
                for #name #type_generics
            where
                #declared
                #ty: #runtime::Extends<__Found_, __Path_>,
            {
                fn part(&self) -> &__Found_ {
                    #inner::part(&self.#ident)
                }

                fn part_mut(&mut self) -> &mut __Found_ {
                    #inner::part_mut(&mut self.#ident)
                }
            }
        }
    }

    /// `AsRef` and `AsMut`, unless a type parameter could make them overlap with others.
    fn impl_as_ref(&self, flattened: &Flattened) -> Tokens {
        let Request { ident: name, generics, .. } = self.request;
        let Flattened { ident, ty, .. } = flattened;
        if flattened.is_generic {
            return Tokens::new();
        }
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        quote! {
            #[automatically_derived]
            impl #impl_generics ::core::convert::AsRef<#ty> for #name #type_generics #where_clause {
                fn as_ref(&self) -> &#ty {
                    &self.#ident
                }
            }

            #[automatically_derived]
            impl #impl_generics ::core::convert::AsMut<#ty> for #name #type_generics #where_clause {
                fn as_mut(&mut self) -> &mut #ty {
                    &mut self.#ident
                }
            }
        }
    }
}
