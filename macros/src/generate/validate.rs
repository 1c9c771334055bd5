//! `impl Validate`, and the inherent `validate` of a request.

use std::slice;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Generics, Member, Path, Type};

use super::{assemble, at_type, located, private, rule};
use crate::model::{Body, Checked, Flattened, Part, Place, Request, Shape, Validated, Variant};
use crate::spelled::{self, Parts};

/// For a request: the trait, and the method that needs no import.
pub(super) fn request(request: &Request) -> TokenStream {
    let Request { vis, ident, runtime, validate, parts, .. } = request;
    let generics = with_nested(&request.generics, request);
    let checks = parts.iter().map(|part| match part {
        Part::Field(field) => of_own(runtime, &field.checked),
        Part::Flattened(it) => {
            let (checks, keys) = (of_own(runtime, &it.checked), inner_keys(runtime, it));
            quote!(#checks #keys)
        }
        Part::Map(it) => {
            let (checks, keys) = (of_own(runtime, &it.checked), own_keys(runtime, it));
            quote!(#checks #keys)
        }
    });
    let implementation = implementation(ident, &generics, runtime, &quote!(#(#checks)*));
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #implementation
        #[automatically_derived]
        impl #impl_generics #ident #type_generics #where_clause {
            /// Checks every rule of the request and of all that it holds.
            ///
            /// # Errors
            ///
            /// Every rule that is broken, in declaration order.
            #vis fn #validate(
                &self,
            ) -> ::core::result::Result<(), #runtime::Violations> {
                #runtime::Validate::validate(self)
            }
        }
    }
}

/// No key of the flattened map may be the name of a field.
fn own_keys(runtime: &Path, it: &Flattened) -> TokenStream {
    let (ident, span, private) = (&it.ident, at_type(&it.ty), private(runtime));
    let private = located(&private, span);
    quote_spanned! {span=>
        {
            let mut __check =
                #private::rest_keys(__report, <Self as #private::Assemble>::NAMES, &[]);
            for (__key, _) in #private::StringMap::entries(&self.#ident) {
                __check(__key);
            }
        }
    }
}

/// Nor may a key of a map that a flattened request flattens.
fn inner_keys(runtime: &Path, it: &Flattened) -> TokenStream {
    let (ident, span, private) = (&it.ident, at_type(&it.ty), private(runtime));
    let (assemble, private) = (assemble(&private, &it.ty), located(&private, span));
    quote_spanned! {span=>
        if #assemble::OPEN {
            let mut __check = #private::rest_keys(
                __report,
                <Self as #private::Assemble>::NAMES,
                #assemble::NAMES,
            );
            #assemble::rest_keys(&self.#ident, &mut __check);
        }
    }
}

/// For `derive(Validate)`.
pub(super) fn validated(validated: &Validated) -> TokenStream {
    let Validated { ident, generics, runtime, body } = validated;
    let (generics, body) = match body {
        Body::Struct(fields) => (
            nested_too(generics, runtime, fields.iter()),
            fields.iter().map(|field| of_own(runtime, field)).collect(),
        ),
        Body::Enum(variants) => {
            let fields = variants.iter().flat_map(|variant| &variant.fields);
            (nested_too(generics, runtime, fields), of_enum(runtime, variants))
        }
    };
    implementation(ident, &generics, runtime, &body)
}

fn implementation(
    ident: &Ident,
    generics: &Generics,
    runtime: &Path,
    body: &TokenStream,
) -> TokenStream {
    let private = private(runtime);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #runtime::Validate for #ident #type_generics #where_clause {
            fn validate(&self) -> ::core::result::Result<(), #runtime::Violations> {
                #private::Report::of(|__report| #runtime::Validate::check(self, __report))
            }

            fn check(&self, __report: &mut #private::Report) {
                use #private::{Otherwise as _, rules::Otherwise as _};
                #body
            }
        }
    }
}

/// What must hold for a request to be validated.
pub(super) fn with_nested(generics: &Generics, request: &Request) -> Generics {
    let fields = request.fields().map(|field| &field.checked);
    let fields = fields.chain(request.map().map(|map| &map.checked));
    let mut generics = nested_too(generics, &request.runtime, fields);
    let runtime = &request.runtime;
    for it in request.flattened().filter(|it| it.generic && it.checked.nested) {
        let ty = &it.ty;
        let where_clause = generics.make_where_clause();
        where_clause.predicates.push(syn::parse_quote!(#ty: #runtime::Validate));
    }
    generics
}

/// A parameter in a field that says `nested` must validate itself.
fn nested_too<'a>(
    generics: &Generics,
    runtime: &Path,
    fields: impl Iterator<Item = &'a Checked>,
) -> Generics {
    let mut generics = generics.clone();
    let nested: Vec<&Type> = fields.filter(|it| it.nested).map(|it| &it.ty).collect();
    let parameters: Vec<Ident> = generics.type_params().map(|it| it.ident.clone()).collect();
    for parameter in parameters {
        let used = |ty| spelled::mentioned(ty, slice::from_ref(&parameter)).is_some();
        if nested.iter().copied().any(used) {
            let where_clause = generics.make_where_clause();
            where_clause.predicates.push(syn::parse_quote!(#parameter: #runtime::Validate));
        }
    }
    generics
}

/// A field of `self`.
fn of_own(runtime: &Path, field: &Checked) -> TokenStream {
    let (member, span) = (&field.member, at_type(&field.ty));
    of_field(runtime, field, &quote_spanned!(span=> &self.#member))
}

fn of_enum(runtime: &Path, variants: &[Variant]) -> TokenStream {
    if variants.is_empty() {
        return quote!(match *self {});
    }
    let arms = variants.iter().map(|variant| of_variant(runtime, variant));
    quote!(match self { #(#arms)* })
}

fn of_variant(runtime: &Path, variant: &Variant) -> TokenStream {
    let Variant { ident, shape, fields, within } = variant;
    let (mut patterns, mut checks) = (TokenStream::new(), TokenStream::new());
    for field in fields {
        let binding = match &field.member {
            Member::Named(ident) => format_ident!("__{}", super::text(ident)),
            Member::Unnamed(index) => format_ident!("__{}", index.index),
        };
        let check = of_field(runtime, field, &quote!(#binding));
        let member = &field.member;
        let pattern = match check.is_empty() {
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
            #(__report.in_field(__variant, #within);)*
        }
    }
}

/// The checks of one field, `value` being a reference to it.
fn of_field(runtime: &Path, field: &Checked, value: &TokenStream) -> TokenStream {
    let private = private(runtime);
    if field.rules.is_empty() && !field.nested {
        return TokenStream::new();
    }
    let mut checks = rule::rules(&private, &field.rules, Some(&field.ty));
    if field.nested {
        checks.extend(nested(&private, spelled::behind(&field.ty)));
    }
    let mut checks = looked_through(&field.ty, value, &checks);
    if field.secret {
        checks = quote! {
            let __open = __report.conceal();
            #checks
            __report.reveal(__open);
        };
    }
    let leave = match &field.place {
        Place::Field(name) => quote!(__report.in_field(__mark, #name);),
        Place::Index(index) => quote!(__report.in_index(__mark, #index);),
        Place::Same => return checks,
    };
    quote! {
        let __mark = __report.mark();
        #checks
        #leave
    }
}

/// Validates `__value`, whose type is `ty`, if its type can. Of a tuple some elements may and others
/// may not, so where one is spelled each is looked at by itself.
fn nested(private: &TokenStream, ty: &Type) -> TokenStream {
    let span = at_type(ty);
    let private = &located(private, span);
    let inside =
        |ty: &Type| looked_through(ty, &quote!(__value), &nested(private, spelled::behind(ty)));
    match spelled::parts(ty) {
        Parts::Tuple(types) => types
            .iter()
            .enumerate()
            .map(|(index, ty)| {
                let (position, checks) = (syn::Index::from(index), inside(ty));
                quote! {{
                    let __mark = __report.mark();
                    let __value = &__value.#position;
                    #checks
                    __report.in_index(__mark, #index);
                }}
            })
            .collect(),
        Parts::Elements(ty) => {
            let checks = inside(ty);
            quote_spanned! {span=>
                #private::rules::inner(__value, __report, |__value, __report| { #checks });
            }
        }
        Parts::Values(ty) => {
            let checks = inside(ty);
            quote_spanned! {span=>
                #private::rules::values(__value, __report, |__value, __report| { #checks });
            }
        }
        Parts::Whole => quote_spanned!(span=> #private::Probe(__value).check(__report);),
    }
}

/// Runs `checks` on what is inside of a spelled `Option` or pointer.
pub(super) fn looked_through(ty: &Type, value: &TokenStream, checks: &TokenStream) -> TokenStream {
    let span = at_type(ty);
    if let Some(inside) = spelled::option(ty) {
        let checks = looked_through(inside, &quote!(__value), checks);
        return quote_spanned! {span=>
            if let ::core::option::Option::Some(__value) = #value { #checks }
        };
    }
    if let Some(inside) = spelled::pointee(ty) {
        let value = quote_spanned!(span=> (&**#value));
        return looked_through(inside, &value, checks);
    }
    quote_spanned!(span=> { let __value = #value; #checks })
}
