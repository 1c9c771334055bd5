//! `{Struct}Partial`: a request any of whose fields may be unset. It is the builder, in states that
//! do not tell what is set, so that it has the same setters.

mod merge;
mod nested;
mod wire;

use proc_macro2::Ident;
use syn::{ConstParam, GenericParam, Generics};

use crate::generate::builder::state::{is_boxed_while_built, list_states};
use crate::generate::rules::request_checks::RequestChecks;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::spans::error_span;
use crate::model::Request;
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};

/// What the impls of the partial form are about.
struct Target {
    /// The request.
    request: Tokens,
    /// Its partial form: the builder in the states that do not tell what is set.
    form: Tokens,
    /// The request's generics, with all that validating and writing it require.
    generics: Generics,
}

impl Generator<'_> {
    /// The alias, which stands beside the struct.
    pub(crate) fn declare_partial_form(&self, name: &Ident) -> Tokens {
        let Request { ident, builder, generics, allowed, .. } = self.request;
        let (builder_name, vis) = (&builder.ident, &builder.vis);
        let mut params = Tokens::new();
        for (param, argument) in generics.params.iter().zip(self.generic_arguments()) {
            params.append(match param {
                GenericParam::Const(ConstParam { ty, .. }) => quote!(const #argument: #ty,),
                GenericParam::Lifetime(_) | GenericParam::Type(_) => quote!(#argument,),
            });
        }
        let arguments = self.partial_arguments();
        let docs = format!(
            " A partial [`{}`], any of whose fields may be unset: a layer of settings, or a patch.",
            ident_string(ident)
        );
        // If the name is taken, this is where the compiler says so.
        quote_spanned! {error_span(name.span())=>
            #[doc = #docs]
            #(#allowed)*
            #[allow(dead_code)]
            #vis type #name<#params> = #builder_name #arguments;
        }
    }

    /// Everything of the partial form that is an impl.
    pub(crate) fn impl_partial_form(&self, checks: &RequestChecks<'_>) -> Tokens {
        let ident = &self.request.ident;
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        let target = Target {
            request: quote!(#ident #type_generics),
            form: self.partial_builder(),
            generics: self.merge_bounds_on(&self.request.generics),
        };
        let states = self.impl_states();
        let merge = self.impl_merge_fields(&target, checks);
        let conversions = self.convert_to_partial(&target);
        let methods = self.impl_partial_methods(&target);
        let into_partial = self.impl_into_partial(&target);
        let patched = self.impl_patched(&target);
        let wire = self.impl_partial_wire(&target);
        quote!(#states #merge #conversions #methods #into_partial #patched #wire)
    }

    /// The builder as the state of one that flattens it.
    fn impl_states(&self) -> Tokens {
        let runtime = &self.runtime;
        let counted = self.bound_builder_states(&quote!(#runtime::Counted));
        let (counted_generics, builder_args, counted_where) = counted.split_for_impl();
        let states = self.bound_builder_states(&quote!(#runtime::State));
        let (state_generics, _, state_where) = states.split_for_impl();
        let whole = match list_states(self.request).first() {
            Some(first) => {
                let state = first.ident;
                quote!(<#state as #runtime::State>::Whole<__Outer_>)
            }
            // The builder is its own partial form, and nothing in it is required.
            None => quote!(__Outer_),
        };
        quote! {
            #[automatically_derived]
            impl #counted_generics #runtime::Counted for __Builder_ #builder_args #counted_where {}

            #[automatically_derived]
            impl #state_generics #runtime::State for __Builder_ #builder_args #state_where {
                type Set = ();
                type Added = ();
                type Whole<__Outer_> = #whole;
            }
        }
    }

    /// A `Partial`, as it is stored.
    fn store_partial(&self, partial: Tokens) -> Tokens {
        let runtime = &self.runtime;
        if is_boxed_while_built(self.request) {
            quote!(#runtime::Box::new(#partial))
        } else {
            partial
        }
    }

    /// The `Partial` out of the place where it is stored.
    fn unstore_partial(&self, stored: Tokens) -> Tokens {
        if is_boxed_while_built(self.request) { quote!(*#stored) } else { stored }
    }

    /// A partial request that holds this `Partial`.
    fn make_partial_form(&self, partial: Tokens) -> Tokens {
        let (runtime, partial) = (&self.runtime, self.store_partial(partial));
        quote!(__Builder_ { __partial: #partial, __states: #runtime::PhantomData })
    }

    /// `Default`, and the conversion of a request.
    fn convert_to_partial(&self, target: &Target) -> Tokens {
        let (runtime, Target { request, form, .. }) = (&self.runtime, target);
        let (impl_generics, _, where_clause) = self.request.generics.split_for_impl();
        let has_partial = quote!(<#request as #runtime::HasPartial>);
        let empty = self.make_partial_form(quote!(#has_partial::empty_partial()));
        let full = self.make_partial_form(quote!(#has_partial::into_partial(__request)));
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::Default for #form #where_clause {
                fn default() -> Self {
                    #empty
                }
            }

            #[automatically_derived]
            impl #impl_generics #runtime::From<#request> for #form #where_clause {
                fn from(__request: #request) -> Self {
                    #full
                }
            }
        }
    }

    /// The methods of a partial request.
    fn impl_partial_methods(&self, target: &Target) -> Tokens {
        let (runtime, vis) = (&self.runtime, &self.request.builder.vis);
        let Target { request, form, generics } = target;
        let (impl_generics, _, where_clause) = generics.split_for_impl();
        let below = self.unstore_partial(quote!(__below.__partial));
        let (validate, mut setters) = (self.partial_validate_name(), Tokens::new());
        for field in self.request.fields() {
            if field.is_partial {
                setters.append(self.declare_partial_setter(field));
            }
        }
        quote! {
            #[automatically_derived]
            impl #impl_generics #form #where_clause {
                /// Fills what is unset here from `below`: what is set here wins.
                #vis fn or(mut self, __below: Self) -> Self {
                    <#request as #runtime::MergeFields>::merge_fields(
                        &mut self.__partial,
                        #below,
                        #runtime::Merge::Layers,
                    );
                    self
                }

                /// Validates what is set. The rules that depend on what is unset are checked when
                /// the request is built.
                ///
                /// # Errors
                ///
                /// Every violation, in declaration order.
                #vis fn #validate(&self) -> #runtime::Result<(), #runtime::Violations> {
                    #runtime::validate_partial::<#request>(&self.__partial)
                }

                #setters
            }
        }
    }

    /// The methods by which a builder becomes a partial request.
    fn impl_into_partial(&self, target: &Target) -> Tokens {
        let (runtime, vis) = (&self.runtime, &self.request.builder.vis);
        let Target { request, form, .. } = target;
        let generics = self.merge_bounds_on(&self.builder_generics());
        let (impl_generics, builder_args, where_clause) = generics.split_for_impl();
        let defaults = self.unstore_partial(quote!(__defaults.__partial));
        quote! {
            #[automatically_derived]
            impl #impl_generics __Builder_ #builder_args #where_clause {
                /// Converts into a partial request, whose type does not tell what is set.
                #vis fn into_partial(self) -> #form {
                    __Builder_ { __partial: self.__partial, __states: #runtime::PhantomData }
                }

                /// Fills what is unset here from `defaults`: what is set here wins. A required
                /// field that is still unset is reported when the request is built.
                #vis fn defaults(self, __defaults: #form) -> #form {
                    let mut __partial = self.__partial;
                    <#request as #runtime::MergeFields>::merge_fields(
                        &mut __partial,
                        #defaults,
                        #runtime::Merge::Layers,
                    );
                    __Builder_ { __partial, __states: #runtime::PhantomData }
                }
            }
        }
    }

    /// The name of the method that validates: that of the request, unless it takes a context.
    fn partial_validate_name(&self) -> Ident {
        let name = &self.request.validate;
        if name == "validate_with" { our_ident("validate") } else { name.clone() }
    }

    /// The method of the request that applies a patch.
    fn impl_patched(&self, target: &Target) -> Tokens {
        let (runtime, Request { vis, container_check, .. }) = (&self.runtime, self.request);
        let Target { request, form, generics } = target;
        let (impl_generics, _, where_clause) = generics.split_for_impl();
        let (method, build, context, argument) = match &container_check.context {
            None => (our_ident("patched"), our_ident("build"), None, None),
            Some(context) => (
                our_ident("patched_with"),
                our_ident("build_with"),
                Some(quote!(__context: &#context,)),
                Some(quote!(__context)),
            ),
        };
        quote! {
            #[automatically_derived]
            impl #impl_generics #request #where_clause {
                /// Applies a JSON Merge Patch (RFC 7396): what it sets replaces what is here, and a
                /// `null` in it removes what is here.
                ///
                /// # Errors
                ///
                /// Every violation of the result.
                #vis fn #method(
                    self,
                    mut __patch: #form,
                    #context
                ) -> #runtime::Result<Self, #runtime::Violations> {
                    <Self as #runtime::MergeFields>::merge_fields(
                        &mut __patch.__partial,
                        <Self as #runtime::HasPartial>::into_partial(self),
                        #runtime::Merge::Patch,
                    );
                    __patch.#build(#argument)
                }
            }
        }
    }
}
