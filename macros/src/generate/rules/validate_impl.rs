//! `impl Validate`, or `ValidateWith` if the rules need a context, and the inherent method that
//! calls it.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Visibility};

use super::validate_bounds::bound_nested_fields;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::impl_macros::{LEAVE_OUT_VALIDATE, impl_by_macro};
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::generate::variants::enum_generator::EnumGenerator;
use crate::model::{Body, ContainerCheck, Enum, Field, Flattened, Part, Validated};
use crate::rules::call_site::Scope;

/// What the impls of either derive are for.
struct Target<'a> {
    vis: &'a Visibility,
    ident: &'a Ident,
    generics: Generics,
    container_check: &'a ContainerCheck,
    runtime: &'a RuntimePath,
}

/// Everything that `derive(Validate)` writes, without the schema.
pub(crate) fn impl_validate_only(validated: &Validated) -> TokenStream {
    let Validated { vis, ident, generics, container_check, body, .. } = validated;
    let runtime = &RuntimePath::imported();
    let mut fields = Vec::new();
    for field in validated.fields() {
        fields.push(&field.validated);
    }
    let generics = bound_nested_fields(generics, container_check, &fields);
    let target = Target { vis, ident, generics, container_check, runtime };
    let scope = target.scope();
    let checks = match body {
        Body::Struct { fields, .. } => {
            fields.iter().map(|field| scope.check_own_field(&field.validated)).collect()
        }
        Body::Enum(variants) => Scope { is_bound: true, ..scope }.check_enum(variants.iter()),
    };
    let (of, items) = target.trait_items(&checks);
    let (impl_generics, type_generics, where_clause) = target.generics.split_for_impl();
    // Importing the derive `Validate` imports the trait of that name, so its method is in scope.
    // With a context the trait is `ValidateWith`, hence the inherent method.
    let inherent = container_check
        .context
        .as_ref()
        .map(|_| target.inherent_impl(&format_ident!("validate_with")));
    quote! {
        #[automatically_derived]
        impl #impl_generics #of for #ident #type_generics #where_clause { #items }

        #inherent
    }
}

impl Generator<'_> {
    /// The trait, and the inherent method of a request.
    pub(crate) fn impl_validate(&self) -> TokenStream {
        let (request, ident) = (self.request, &self.request.ident);
        let target = Target {
            vis: &request.vis,
            ident,
            generics: self.bound_validation(&request.declared),
            container_check: &request.container_check,
            runtime: &self.runtime,
        };
        let checks = request.parts.iter().map(|part| {
            let checks = target.scope().check_own_field(part.validated());
            let keys = match part {
                Part::Field(field) => self.check_own_keys(field),
                Part::Flattened(flattened) => self.check_inner_keys(flattened),
            };
            quote!(#checks #keys)
        });
        let (of, items) = target.trait_items(&checks.collect());
        let (_, type_generics, _) = target.generics.split_for_impl();
        let declared = quote!(#ident #type_generics);
        let implemented =
            impl_by_macro(LEAVE_OUT_VALIDATE, &of, &declared, &target.generics, &items);
        let inherent = target.inherent_impl(&request.validate);
        quote!(#implemented #inherent)
    }

    /// No key of the map of unknown fields may be the name of a field.
    fn check_own_keys(&self, field: &Field) -> TokenStream {
        let (ident, span) = (&field.ident, type_span(&field.ty));
        let value = quote_spanned!(span=> self.#ident);
        let keys = self.visit_field_keys(field, &value, &quote!(__check));
        if keys.is_empty() {
            return keys;
        }
        let runtime = self.runtime.at(span);
        quote_spanned! {span=>
            {
                let mut __check =
                    #runtime::check_map_keys(__report, <Self as #runtime::HasPartial>::NAMES, &[]);
                #keys
            }
        }
    }

    /// Nor may a key of the map in a flattened request.
    fn check_inner_keys(&self, flattened: &Flattened) -> TokenStream {
        let (ident, span) = (&flattened.ident, type_span(&flattened.ty));
        let (has_partial, runtime) = (self.as_has_partial(&flattened.ty), self.runtime.at(span));
        if !flattened.serialized {
            return TokenStream::new();
        }
        let check = quote_spanned!(span=> #has_partial::for_each_map_key(__value, &mut __check););
        let check = if flattened.optional {
            quote_spanned!(span=> if let #runtime::Some(__value) = &self.#ident { #check })
        } else {
            quote_spanned!(span=> { let __value = &self.#ident; #check })
        };
        quote_spanned! {span=>
            if #has_partial::COLLECTS_UNKNOWN {
                let mut __check = #runtime::check_map_keys(
                    __report,
                    <Self as #runtime::HasPartial>::NAMES,
                    #has_partial::NAMES,
                );
                #check
            }
        }
    }
}

impl EnumGenerator<'_> {
    /// The trait, and the inherent method of an enum.
    pub(crate) fn impl_validate(&self) -> TokenStream {
        let (declared, ident) = (self.declared, &self.declared.ident);
        let Enum { generics, container_check, .. } = declared;
        let target = Target {
            vis: &declared.vis,
            ident,
            generics: bound_nested_fields(generics, container_check, &declared.validated_fields()),
            container_check,
            runtime: &self.runtime,
        };
        let variants = declared.variants.iter().map(|variant| &variant.described);
        let mut checks = Scope { is_bound: true, ..target.scope() }.check_enum(variants);
        checks.extend(self.check_other_name());
        let (of, items) = target.trait_items(&checks);
        let (_, type_generics, _) = target.generics.split_for_impl();
        let declared_type = quote!(#ident #type_generics);
        let implemented =
            impl_by_macro(LEAVE_OUT_VALIDATE, &of, &declared_type, &target.generics, &items);
        let inherent = target.inherent_impl(&declared.validate);
        quote!(#implemented #inherent)
    }
}

impl<'a> Target<'a> {
    fn scope(&self) -> Scope<'a> {
        let has_context = self.container_check.context.is_some();
        Scope { runtime: self.runtime, has_context, is_bound: false }
    }

    /// The method that needs no import.
    fn inherent_impl(&self, name: &Ident) -> TokenStream {
        let Self { vis, ident, runtime, container_check, .. } = self;
        let (impl_generics, type_generics, where_clause) = self.generics.split_for_impl();
        let context = container_check.context.as_ref().map(|ty| quote!(__context: &#ty,));
        let validate = match context {
            Some(_) => quote!(#runtime::ValidateWith::validate_with(self, __context)),
            None => quote!(#runtime::Validate::validate(self)),
        };
        quote! {
            #[automatically_derived]
            impl #impl_generics #ident #type_generics #where_clause {
                /// Validates the value, and every value in it that validates itself.
                ///
                /// # Errors
                ///
                /// Every violation, in declaration order.
                #vis fn #name(
                    &self,
                    #context
                ) -> #runtime::Result<(), #runtime::Violations> {
                    #validate
                }
            }
        }
    }

    /// The trait, and the items of its impl, which run the checks of the fields.
    fn trait_items(&self, checks: &TokenStream) -> (TokenStream, TokenStream) {
        let (runtime, body) = (self.runtime, self.check_body(checks));
        let Some(context) = &self.container_check.context else {
            let items = quote! {
                fn validate(&self) -> #runtime::Result<(), #runtime::Violations> {
                    #runtime::Report::collect(|__report| #runtime::Validate::check(self, __report))
                }

                fn check(&self, __report: &mut #runtime::Report) {
                    #body
                }
            };
            return (quote!(#runtime::Validate), items);
        };
        let items = quote! {
            type Context = #context;

            fn validate_with(
                &self,
                __context: &#context,
            ) -> #runtime::Result<(), #runtime::Violations> {
                #runtime::Report::collect(|__report| {
                    #runtime::ValidateWith::check_with(self, __report, __context);
                })
            }

            fn check_with(&self, __report: &mut #runtime::Report, __context: &#context) {
                #body
            }
        };
        (quote!(#runtime::ValidateWith), items)
    }

    /// The checks of the fields, then the user's check of the value as a whole. The imports are the
    /// traits whose methods are chosen by what a type implements.
    fn check_body(&self, checks: &TokenStream) -> TokenStream {
        let runtime = self.runtime;
        let own_check = self.container_check.check.as_ref().map(|path| {
            let verdict = self.scope().call_function(path, &quote!(self));
            let span = error_span(path.span());
            let runtime = runtime.at(span);
            quote_spanned!(span=> #runtime::rules::check(#verdict).report_to(__report);)
        });
        quote! {
            use #runtime::{Fallback as _, InContext as _};
            use #runtime::rules::{
                BoundsFallback as _, FallbackToViolation as _, FallbackToViolations as _,
                HashedFallback as _, PairwiseFallback as _, SerializedFallback as _,
                SourceFallback as _,
            };
            #checks
            #own_check
        }
    }
}
