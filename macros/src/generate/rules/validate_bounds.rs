//! The bounds of the impls that validate.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Generics, parse_quote};

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::variants::enum_generator::EnumGenerator;
use crate::infer_bounds::with_bound;
use crate::model::{ContainerCheck, ValidatedField};

impl Generator<'_> {
    /// The generics with what validating the request requires.
    pub(crate) fn bound_validation(&self, generics: Generics) -> Generics {
        let (request, container_check) = (self.request, &self.request.container_check);
        let mut fields = Vec::new();
        for field in request.fields() {
            fields.push(&field.validated);
        }
        let mut generics = bound_nested_fields(&generics, container_check, &fields);
        let bound = validate_bound(container_check);
        for flattened in request.flattened() {
            if flattened.is_generic && !flattened.validated.nested.is_skipped() {
                let ty = &flattened.ty;
                generics.make_where_clause().predicates.push(parse_quote!(#ty: #bound));
            }
        }
        generics
    }
}

impl EnumGenerator<'_> {
    /// The generics with what validating the enum requires.
    pub(crate) fn bound_validation(&self, generics: Generics) -> Generics {
        let declared = self.declared;
        bound_nested_fields(&generics, &declared.container_check, &declared.validated_fields())
    }
}

/// The generics, where a type parameter in a field that is validated by its own rules implements
/// the trait.
pub(crate) fn bound_nested_fields(
    generics: &Generics,
    container_check: &ContainerCheck,
    fields: &[&ValidatedField],
) -> Generics {
    let mut types = Vec::new();
    for field in fields {
        if !field.nested.is_skipped() {
            types.push(&field.ty);
        }
    }
    with_bound(generics, &validate_bound(container_check), &types)
}

fn validate_bound(container_check: &ContainerCheck) -> TokenStream {
    let runtime = RuntimePath::imported();
    match &container_check.context {
        None => quote!(#runtime::Validate),
        Some(context) => quote!(#runtime::ValidateWith<Context = #context>),
    }
}
