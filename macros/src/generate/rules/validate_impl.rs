//! `impl Validate`, or `ValidateWith` if the rules need a context, and the inherent method that
//! calls it.

use proc_macro2::Ident;
use syn::spanned::Spanned;
use syn::{Generics, Visibility};

use super::field_checks::{import_traits, match_variants};
use super::group_checks::check_own_groups;
use super::request_checks::RequestChecks;
use super::validate_bounds::bound_nested_fields;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::impl_macros::{LEAVE_OUT_VALIDATE, impl_by_macro};
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::generate::variants::enum_generator::EnumGenerator;
use crate::model::{Body, ContainerCheck, Field, Flattened, Validated};
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};
use crate::rules::call_site::{FieldAccess, Scope};

/// What the impls of either derive are for.
struct Target<'a> {
    vis: &'a Visibility,
    ident: &'a Ident,
    generics: Generics,
    container_check: &'a ContainerCheck,
    runtime: &'a RuntimePath,
}

/// Everything that `derive(Validate)` writes, without the schema.
pub(crate) fn impl_validate_only(validated: &Validated) -> Tokens {
    let Validated { vis, ident, generics, container_check, body, .. } = validated;
    let runtime = &RuntimePath::imported();
    let mut fields = Vec::new();
    for field in validated.fields() {
        fields.push(&field.validated);
    }
    let generics = bound_nested_fields(generics, container_check, &fields);
    let target = Target { vis, ident, generics, container_check, runtime };
    let checks = match body {
        Body::Struct { fields, .. } => {
            let scope = target.scope(FieldAccess::OfSelf);
            let mut checks = Tokens::new();
            for field in fields {
                checks.append(scope.check_own_field(&field.validated));
            }
            checks.append(check_own_groups(&container_check.groups, runtime));
            checks
        }
        Body::Enum(variants) => {
            let scope = target.scope(FieldAccess::Bound);
            let checks: Vec<_> = variants
                .iter()
                .map(|variant| scope.check_bound_fields(&variant.fields.validated()))
                .collect();
            match_variants(variants.iter().zip(&checks))
        }
    };
    let (of, items) = target.trait_items(&checks, true);
    let (impl_generics, type_generics, where_clause) = target.generics.split_for_impl();
    // Importing the derive `Validate` imports the trait of that name, so its method is in scope.
    // With a context the trait is `ValidateWith`, hence the inherent method.
    let inherent = container_check
        .context
        .as_ref()
        .map(|_| target.inherent_impl(&our_ident("validate_with"), &checks, &Tokens::new()));
    quote! {
        #[automatically_derived]
        impl #impl_generics #of for #ident #type_generics #where_clause { #items }

        #inherent
    }
}

impl Generator<'_> {
    /// The trait, and the inherent method of a request.
    pub(crate) fn impl_validate(&self, checks: &RequestChecks<'_>) -> Tokens {
        let (request, ident) = (self.request, &self.request.ident);
        let target = Target {
            vis: &request.vis,
            ident,
            generics: self.bound_validation(&request.declared),
            container_check: &request.container_check,
            runtime: &self.runtime,
        };
        let (of, items) = target.trait_items(&checks.whole.checks, checks.whole.needs_traits);
        let (_, type_generics, _) = target.generics.split_for_impl();
        let declared = quote!(#ident #type_generics);
        let implemented =
            impl_by_macro(LEAVE_OUT_VALIDATE, &of, &declared, &target.generics, &items);
        let inherent =
            target.inherent_impl(&request.validate, &checks.whole.checks, &checks.functions);
        quote!(#implemented #inherent)
    }

    /// The hooks by which the deserializer checks what it has read.
    pub(crate) fn declare_check_hooks(&self, checks: &RequestChecks<'_>) -> Tokens {
        let container_check = &self.request.container_check;
        let has_checks = !checks.is_empty() || !container_check.checks.is_empty();
        if !has_checks || !self.is_checked_when_read() {
            return Tokens::new();
        }
        let whole = declare_check_whole(&self.runtime, container_check);
        let partial = self.declare_check_partial(checks);
        quote!(#whole #partial)
    }

    /// The hook that checks a request only some of whose fields could be read.
    pub(crate) fn declare_check_partial(&self, checks: &RequestChecks<'_>) -> Tokens {
        let (runtime, partial) = (&self.runtime, &checks.partial);
        if partial.is_empty() {
            return Tokens::new();
        }
        quote! {
            #[inline]
            fn check_partial(
                __partial: &Self::Partial,
                __unread: &#runtime::de::Unread<'_>,
                __report: &mut #runtime::Report,
            ) {
                #partial
            }
        }
    }

    /// No key of the map of unknown fields may be the name of a field.
    pub(super) fn check_own_keys(&self, field: &Field) -> Tokens {
        if self.request.variant.is_some() {
            return Tokens::new();
        }
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
    pub(super) fn check_inner_keys(&self, flattened: &Flattened) -> Tokens {
        if !flattened.serialized || self.request.variant.is_some() {
            return Tokens::new();
        }
        let (ident, span) = (&flattened.ident, type_span(&flattened.ty));
        let (has_partial, runtime) = (self.as_has_partial(&flattened.ty), self.runtime.at(span));
        let names = quote_spanned!(span=> <Self as #runtime::HasPartial>::NAMES);
        if flattened.optional {
            return quote_spanned! {span=>
                if let #runtime::Some(__value) = &self.#ident {
                    #has_partial::check_map_keys(__value, #names, __report);
                }
            };
        }
        quote_spanned!(span=> #has_partial::check_map_keys(&self.#ident, #names, __report);)
    }
}

impl<'a> EnumGenerator<'a> {
    /// The checks of the fields of each variant.
    pub(crate) fn generate_checks(&self) -> Vec<RequestChecks<'a>> {
        let has_context = self.declared.container_check.context.is_some();
        let scope = Scope { runtime: &self.runtime, has_context, fields: FieldAccess::Bound };
        let is_checked = self.is_checked_when_read();
        let checks = self.declared.variants.iter().map(|variant| match variant.request() {
            Some(request) if is_checked && self.is_read_by_hidden_type(variant) => {
                Generator::for_impls(request).generate_checks(is_checked)
            }
            _ => {
                let whole = scope.check_bound_fields(&variant.described.fields.validated());
                RequestChecks { whole, ..RequestChecks::default() }
            }
        });
        checks.collect()
    }

    /// The trait, and the inherent method of an enum.
    pub(crate) fn impl_validate(&self, checks: &[RequestChecks<'a>]) -> Tokens {
        let (declared, ident) = (self.declared, &self.declared.ident);
        let target = Target {
            vis: &declared.vis,
            ident,
            generics: self.bound_validation(&declared.generics),
            container_check: &declared.container_check,
            runtime: &self.runtime,
        };
        let variants = declared.variants.iter().map(|variant| &variant.described);
        let mut whole = match_variants(variants.zip(checks.iter().map(|checks| &checks.whole)));
        whole.append(self.check_other_name());
        let mut functions = Tokens::new();
        for checks in checks {
            functions.append(&checks.functions);
        }
        let needs_traits = checks.iter().any(|checks| checks.whole.needs_traits);
        let (of, items) = target.trait_items(&whole, needs_traits);
        let (_, type_generics, _) = target.generics.split_for_impl();
        let declared_type = quote!(#ident #type_generics);
        let implemented =
            impl_by_macro(LEAVE_OUT_VALIDATE, &of, &declared_type, &target.generics, &items);
        let inherent = target.inherent_impl(&declared.validate, &whole, &functions);
        quote!(#implemented #inherent)
    }

    /// The hook by which the deserializer checks a variant that it has read.
    pub(crate) fn declare_check_whole(&self, checks: &[RequestChecks<'a>]) -> Tokens {
        if !self.has_checks(checks) || !self.is_checked_when_read() {
            return Tokens::new();
        }
        declare_check_whole(&self.runtime, &self.declared.container_check)
    }

    /// Whether there is anything to check.
    pub(crate) fn has_checks(&self, checks: &[RequestChecks<'a>]) -> bool {
        let has_own_check = !self.declared.container_check.checks.is_empty();
        has_own_check || self.declared.is_open() || !checks.iter().all(RequestChecks::is_empty)
    }
}

/// The hook that checks a value which could be read.
fn declare_check_whole(runtime: &RuntimePath, container_check: &ContainerCheck) -> Tokens {
    let check = match container_check.context {
        None => quote!(#runtime::Validate::check(self, __report)),
        Some(_) => quote!(Self::__check_whole(self, __report, #runtime::None)),
    };
    quote! {
        #[inline]
        fn check_whole(&self, __report: &mut #runtime::Report) {
            #check;
        }
    }
}

impl<'a> Target<'a> {
    fn scope(&self, fields: FieldAccess<'a>) -> Scope<'a> {
        let has_context = self.container_check.context.is_some();
        Scope { runtime: self.runtime, has_context, fields }
    }

    /// The method that needs no import, and the functions that check fields. `whole` are the checks
    /// of the value.
    fn inherent_impl(&self, name: &Ident, whole: &Tokens, functions: &Tokens) -> Tokens {
        let Self { vis, ident, runtime, container_check, .. } = self;
        let (impl_generics, type_generics, where_clause) = self.generics.split_for_impl();
        let context = container_check.context.as_ref().map(|ty| quote!(__context: &#ty,));
        let validate = match context {
            Some(_) => quote!(#runtime::ValidateWith::validate_with(self, __context)),
            None => quote!(#runtime::Validate::validate(self)),
        };
        let check_whole = self.declare_optional_context(whole);
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

                #check_whole
                #functions
            }
        }
    }

    /// The checks of a value that has a context, which the deserializer does not have.
    fn declare_optional_context(&self, whole: &Tokens) -> Option<Tokens> {
        let (runtime, context) = (self.runtime, self.container_check.context.as_ref()?);
        let imports = import_traits(runtime);
        Some(quote! {
            #[inline(always)]
            fn __check_whole(
                &self,
                __report: &mut #runtime::Report,
                __context: #runtime::Option<&#context>,
            ) {
                #imports
                #whole
            }
        })
    }

    /// The trait, and the items of its impl, which run the checks of the value. `needs_traits`
    /// tells whether `whole` needs those that are imported where fields are checked.
    fn trait_items(&self, whole: &Tokens, needs_traits: bool) -> (Tokens, Tokens) {
        let (runtime, own_checks) = (self.runtime, self.call_own_checks());
        let Some(context) = &self.container_check.context else {
            let imports = needs_traits.then(|| import_traits(runtime));
            let items = quote! {
                fn validate(&self) -> #runtime::Result<(), #runtime::Violations> {
                    #runtime::Report::collect_from(self)
                }

                fn check(&self, __report: &mut #runtime::Report) {
                    #imports
                    #whole
                    #own_checks
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
                Self::__check_whole(self, __report, #runtime::Some(__context));
                #own_checks
            }
        };
        (quote!(#runtime::ValidateWith), items)
    }

    /// The user's checks of the value as a whole.
    fn call_own_checks(&self) -> Tokens {
        let mut calls = Tokens::new();
        if self.container_check.checks.is_empty() {
            return calls;
        }
        for path in &self.container_check.checks {
            let verdict = self.scope(FieldAccess::OfSelf).call_function(path, &quote!(self));
            let span = error_span(path.span());
            let runtime = self.runtime.at(span);
            calls.append(quote_spanned! {span=>
                #runtime::rules::check(#verdict).report_to(__report);
            });
        }
        let imported = self.runtime;
        quote! {
            use #imported::rules::FallbackToViolation as _;
            #calls
        }
    }
}
