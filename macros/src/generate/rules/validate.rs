//! `impl Validate`, and the inherent `validate` of a request.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Member, Type, Visibility};

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::impl_macros::{LEAVE_OUT_VALIDATE, impl_by_macro};
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::generate::tokens::unwrap::unwrap_value_then;
use crate::infer_bounds::with_bound;
use crate::model::{
    Body, ContainerCheck, Field, Flattened, Nested, Part, PathStep, Request, Shape, Validated,
    ValidatedField, Variant,
};
use crate::rules::call_site::{Scope, bound_name};
use crate::rules::rule::RuleList;
use crate::type_syntax;
use crate::type_syntax::Contents;

/// For a request: the trait, and the method that needs no import.
pub(crate) fn request(request: &Request) -> TokenStream {
    let Request { vis, ident, validate, parts, container_check, .. } = request;
    let generics = with_nested(&request.declared, request);
    let (generator, runtime) = (Generator::for_impls(request), RuntimePath::imported());
    let scope = scope(&runtime, container_check);
    let checks = parts.iter().map(|part| {
        let keys = match part {
            Part::Field(field) => generator.check_own_keys(field),
            Part::Flattened(it) => generator.check_inner_keys(it),
        };
        let checks = of_own(scope, part.validated());
        quote!(#checks #keys)
    });
    let checks = quote!(#(#checks)*);
    let implementation = implementation(ident, &generics, container_check, &checks, true);
    let inherent = inherent(vis, ident, validate, &generics, &runtime, container_check);
    quote!(#implementation #inherent)
}

fn scope<'a>(runtime: &'a RuntimePath, container_check: &ContainerCheck) -> Scope<'a> {
    Scope { runtime, has_context: container_check.context.is_some(), is_bound: false }
}

/// The method that needs no import.
fn inherent(
    vis: &Visibility,
    ident: &Ident,
    name: &Ident,
    generics: &Generics,
    runtime: &RuntimePath,
    container_check: &ContainerCheck,
) -> TokenStream {
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let context = container_check.context.as_ref().map(|ty| quote!(__context: &#ty,));
    let validate = match container_check.context {
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

impl Generator<'_> {
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

/// For `derive(Validate)`.
pub(crate) fn validated(validated: &Validated) -> TokenStream {
    let Validated { vis, ident, generics, container_check, body, .. } = validated;
    let runtime = RuntimePath::imported();
    let scope = scope(&runtime, container_check);
    let (generics, body) = match body {
        Body::Struct { fields, .. } => {
            let fields = fields.iter().map(|field| &field.validated);
            let checks = fields.clone().map(|field| of_own(scope, field)).collect();
            (nested_too(generics, container_check, fields), checks)
        }
        Body::Enum(variants) => {
            let fields = variants.iter().flat_map(|variant| &variant.fields);
            let fields = fields.map(|field| &field.validated);
            let generics = nested_too(generics, container_check, fields);
            (generics, of_enum(Scope { is_bound: true, ..scope }, variants))
        }
    };
    let implementation = implementation(ident, &generics, container_check, &body, false);
    // The trait has no other name than the derive, so it is imported already; that of a context is not.
    let inherent = container_check.context.as_ref().map(|_| {
        let name = format_ident!("validate_with");
        inherent(vis, ident, &name, &generics, &runtime, container_check)
    });
    quote!(#implementation #inherent)
}

fn implementation(
    ident: &Ident,
    generics: &Generics,
    container_check: &ContainerCheck,
    body: &TokenStream,
    of_request: bool,
) -> TokenStream {
    let runtime = &RuntimePath::imported();
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let check = container_check.check.as_ref().map(|path| {
        let verdict = scope(runtime, container_check).call_function(path, &quote!(self));
        let span = error_span(path.span());
        let runtime = runtime.at(span);
        quote_spanned!(span=> #runtime::rules::check(#verdict).report_to(__report);)
    });
    let body = quote! {
        use #runtime::{Fallback as _, InContext as _};
        use #runtime::rules::{
            BoundsFallback as _, FallbackToViolation as _, FallbackToViolations as _,
            HashedFallback as _, PairwiseFallback as _, SerializedFallback as _,
            SourceFallback as _,
        };
        #body
        #check
    };
    let (of, items) = match &container_check.context {
        None => (
            quote!(#runtime::Validate),
            quote! {
                fn validate(&self) -> #runtime::Result<(), #runtime::Violations> {
                    #runtime::Report::collect(|__report| #runtime::Validate::check(self, __report))
                }

                fn check(&self, __report: &mut #runtime::Report) {
                    #body
                }
            },
        ),
        Some(context) => (
            quote!(#runtime::ValidateWith),
            quote! {
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
            },
        ),
    };
    if of_request {
        let declared = quote!(#ident #type_generics);
        return impl_by_macro(LEAVE_OUT_VALIDATE, &of, &declared, generics, &items);
    }
    quote! {
        #[automatically_derived]
        impl #impl_generics #of for #ident #type_generics #where_clause { #items }
    }
}

/// What must hold for a request to be validated.
pub(crate) fn with_nested(generics: &Generics, request: &Request) -> Generics {
    let fields = request.fields().map(|field| &field.validated);
    let mut generics = nested_too(generics, &request.container_check, fields);
    let bound = bound(&request.container_check);
    for it in request.flattened().filter(|it| it.generic && !it.validated.nested.is_skipped()) {
        let ty = &it.ty;
        let where_clause = generics.make_where_clause();
        where_clause.predicates.push(syn::parse_quote!(#ty: #bound));
    }
    generics
}

/// A parameter in a field that says `nested` must validate itself.
fn nested_too<'a>(
    generics: &Generics,
    container_check: &ContainerCheck,
    fields: impl Iterator<Item = &'a ValidatedField>,
) -> Generics {
    let nested: Vec<&Type> = fields.filter(|it| !it.nested.is_skipped()).map(|it| &it.ty).collect();
    with_bound(generics, &bound(container_check), &nested.into_iter())
}

/// What is asked of a type parameter that is validated.
fn bound(container_check: &ContainerCheck) -> TokenStream {
    let runtime = RuntimePath::imported();
    match &container_check.context {
        None => quote!(#runtime::Validate),
        Some(context) => quote!(#runtime::ValidateWith<Context = #context>),
    }
}

/// A field of `self`.
fn of_own(scope: Scope<'_>, field: &ValidatedField) -> TokenStream {
    let (member, span) = (&field.member, type_span(&field.ty));
    of_field(scope, field, &quote_spanned!(span=> &self.#member))
}

fn of_enum(scope: Scope<'_>, variants: &[Variant]) -> TokenStream {
    if variants.is_empty() {
        return quote!(match *self {});
    }
    let arms = variants.iter().map(|variant| of_variant(scope, variant));
    quote!(match self { #(#arms)* })
}

fn of_variant(scope: Scope<'_>, variant: &Variant) -> TokenStream {
    let Variant { ident, shape, fields, within, .. } = variant;
    let fields = fields.iter().map(|field| &field.validated);
    let named: Vec<&Member> = fields.clone().flat_map(|field| field.rules.named_fields()).collect();
    let (mut patterns, mut checks) = (TokenStream::new(), TokenStream::new());
    for field in fields {
        let (member, binding) = (&field.member, bound_name(&field.member));
        let check = of_field(scope, field, &quote!(#binding));
        let pattern = match check.is_empty() && !named.contains(&member) {
            true => quote!(_),
            false => quote!(#binding),
        };
        patterns.extend(match shape {
            Shape::Named => quote!(#member: #pattern,),
            Shape::Tuple | Shape::Unit => quote!(#pattern,),
        });
        checks.extend(check);
    }
    let pattern = match shape {
        Shape::Named => quote!(Self::#ident { #patterns }),
        Shape::Tuple => quote!(Self::#ident(#patterns)),
        Shape::Unit => quote!(Self::#ident),
    };
    if checks.is_empty() || within.is_empty() {
        return quote!(#pattern => { #checks });
    }
    quote! {
        #pattern => {
            let __variant = __report.mark();
            #checks
            #(__report.prefix_field(__variant, #within);)*
        }
    }
}

/// The checks of one field, `value` being a reference to it.
fn of_field(scope: Scope<'_>, field: &ValidatedField, value: &TokenStream) -> TokenStream {
    if field.rules.is_empty() && field.nested.is_skipped() {
        return TokenStream::new();
    }
    let inside = match &field.nested {
        Nested::Skipped => TokenStream::new(),
        how => nested(scope, how, type_syntax::innermost_type(&field.ty)),
    };
    let mut checks = field.rules.generate_checks(scope, &field.ty, value, inside);
    if checks.is_empty() {
        return checks;
    }
    if field.secret {
        checks = quote! {
            let __open = __report.enter_secret();
            #checks
            __report.leave_secret(__open);
        };
    }
    let leave = match &field.path_step {
        PathStep::Field(name) => quote!(__report.prefix_field(__mark, #name);),
        PathStep::Index(index) => quote!(__report.prefix_index(__mark, #index);),
        PathStep::Same => return checks,
    };
    quote! {
        let __mark = __report.mark();
        #checks
        #leave
    }
}

/// Validates `__value`, whose type is `ty`, if its type can. Of a tuple some elements may and others
/// may not, and of a map's keys and values too, so where they are spelled each is looked at by itself.
fn nested(scope: Scope<'_>, how: &Nested, ty: &Type) -> TokenStream {
    // What says `nested` and can hold nothing to validate is told so as a container_check.
    if matches!(how, Nested::Declared(parameters) if parameters.is_empty())
        && type_syntax::is_leaf(ty)
    {
        return probe(scope, how, ty);
    }
    let span = type_span(ty);
    let runtime = &scope.runtime.at(span);
    let inside = |ty: &Type| match how {
        Nested::Declared(_) if type_syntax::is_leaf(ty) => TokenStream::new(),
        _ => unwrap_value_then(ty, nested(scope, how, type_syntax::innermost_type(ty))),
    };
    let each = |function: &str, ty: &Type| {
        let (function, checks) = (format_ident!("{function}", span = span), inside(ty));
        if checks.is_empty() {
            return checks;
        }
        quote_spanned! {span=>
            #runtime::rules::#function(__value, __report, |__value, __report| { #checks });
        }
    };
    match type_syntax::find_contents(ty) {
        Contents::Tuple(types) => types
            .iter()
            .enumerate()
            .map(|(index, ty)| {
                let (position, checks) = (syn::Index::from(index), inside(ty));
                if checks.is_empty() {
                    return checks;
                }
                quote! {{
                    let __mark = __report.mark();
                    let __value = &__value.#position;
                    #checks
                    __report.prefix_index(__mark, #index);
                }}
            })
            .collect(),
        Contents::Elements(ty) => each("inner", ty),
        Contents::Entries(key, value) => {
            let (keys, values) = (each("keys", key), each("values", value));
            quote!(#keys #values)
        }
        // No primitive validates itself, and not to ask is much of what the compiler saves.
        Contents::Opaque if type_syntax::is_primitive(ty) || type_syntax::is_function(ty) => {
            TokenStream::new()
        }
        Contents::Opaque => probe(scope, how, ty),
    }
}

/// Asks the type of `__value` whether it validates itself; if it does not, it must answer for that.
fn probe(scope: Scope<'_>, how: &Nested, ty: &Type) -> TokenStream {
    let span = type_span(ty);
    let runtime = scope.runtime.at(span);
    let method = match how {
        Nested::Flattened => "check_flattened",
        Nested::Declared(parameters)
            if parameters.is_empty() || type_syntax::find_type_param(ty, parameters).is_some() =>
        {
            "check_nested"
        }
        Nested::IfAny | Nested::Declared(_) | Nested::Skipped => "check",
    };
    let hint = match how {
        Nested::Flattened => None,
        _ => type_syntax::find_feature_hint(ty)
            .map(|feature| format_ident!("{feature}", span = span)),
    };
    let probe = match hint {
        Some(feature) => quote_spanned!(span=> #runtime::hints::#feature(__value)),
        None => quote_spanned!(span=> #runtime::Probe(__value)),
    };
    if scope.has_context {
        let method = format_ident!("{method}_with", span = span);
        return quote_spanned!(span=> #probe.#method(__report, __context););
    }
    let method = format_ident!("{method}", span = span);
    quote_spanned!(span=> #probe.#method(__report);)
}
