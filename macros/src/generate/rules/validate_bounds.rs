//! The bounds of the impls that validate.

use syn::{Generics, PredicateType, Type, TypeParamBound, WherePredicate};

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::variants::enum_generator::EnumGenerator;
use crate::infer_bounds::{add_bound, type_parameters, with_bound};
use crate::model::{ContainerCheck, Enum, Request, ValidatedField};
use crate::quoting::{Tokens, parse_quote, quote};

impl Generator<'_> {
    /// The generics with what validating the request requires.
    pub(crate) fn bound_validation(&self, generics: &Generics) -> Generics {
        let (request, container_check) = (self.request, &self.request.container_check);
        let (fields, declared) = (self.own_fields(), type_parameters(&request.generics));
        let types = nested_types(&fields);
        let mut generics =
            add_bound(generics.clone(), &declared, &validate_bound(container_check), &types);
        let bound = validate_bound(container_check);
        for flattened in request.flattened() {
            if flattened.is_generic && !flattened.validated.nested.is_skipped() {
                let ty = &flattened.ty;
                generics.make_where_clause().predicates.push(parse_quote!(#ty: #bound));
            }
        }
        generics
    }

    /// Whether the deserializer checks the request. It does not if validating requires more of a
    /// type parameter than the declaration does, since it can be read without that.
    pub(crate) fn is_checked_when_read(&self) -> bool {
        self.request.directions.deserializes() && self.declares_all_bounds()
    }

    /// Whether the request is also checked while some fields have no value: because they cannot be
    /// read, or because a setter has rejected the value.
    pub(crate) fn is_checked_in_part(&self) -> bool {
        (self.request.directions.deserializes() || self.may_reject()) && self.declares_all_bounds()
    }

    fn declares_all_bounds(&self) -> bool {
        let Request { declared, container_check, .. } = self.request;
        let flattened = self.request.flattened();
        declares_bounds(declared, container_check, &self.own_fields())
            && !flattened.iter().any(|it| it.is_generic && !it.validated.nested.is_skipped())
    }

    fn own_fields(&self) -> Vec<&ValidatedField> {
        let mut fields = Vec::new();
        for field in self.request.fields() {
            fields.push(&field.validated);
        }
        fields
    }
}

impl EnumGenerator<'_> {
    /// Whether the enum is checked by the deserializer, as a request is.
    pub(crate) fn is_checked_when_read(&self) -> bool {
        let Enum { directions, generics, container_check, .. } = self.declared;
        let fields = self.declared.validated_fields();
        directions.deserializes() && declares_bounds(generics, container_check, &fields)
    }

    /// The generics with what validating the enum requires.
    pub(crate) fn bound_validation(&self, generics: &Generics) -> Generics {
        let declared = self.declared;
        bound_nested_fields(generics, &declared.container_check, &declared.validated_fields())
    }
}

/// The generics, where a type parameter in a field that is validated by its own rules implements
/// the trait.
pub(crate) fn bound_nested_fields(
    generics: &Generics,
    container_check: &ContainerCheck,
    fields: &[&ValidatedField],
) -> Generics {
    with_bound(generics, &validate_bound(container_check), &nested_types(fields))
}

/// The types of the fields that are validated by their own rules.
fn nested_types<'a>(fields: &[&'a ValidatedField]) -> Vec<&'a Type> {
    let mut types = Vec::new();
    for field in fields {
        if !field.nested.is_skipped() {
            types.push(&field.ty);
        }
    }
    types
}

/// Whether the declaration has every bound that validating the fields requires.
fn declares_bounds(
    declared: &Generics,
    container_check: &ContainerCheck,
    fields: &[&ValidatedField],
) -> bool {
    if declared.type_params().next().is_none() {
        return true;
    }
    let bounded = bound_nested_fields(declared, container_check, fields);
    let count = |generics: &Generics| {
        generics.where_clause.as_ref().map_or(0, |clause| clause.predicates.len())
    };
    let Some(clause) = &bounded.where_clause else { return true };
    let mut added = clause.predicates.iter().skip(count(declared));
    container_check.context.is_none() && added.all(|predicate| declares(declared, predicate))
        || count(&bounded) == count(declared)
}

/// Whether the declaration bounds the type of the predicate, a type parameter, by `Validate`.
fn declares(declared: &Generics, predicate: &WherePredicate) -> bool {
    let WherePredicate::Type(PredicateType { bounded_ty: Type::Path(bounded), .. }) = predicate
    else {
        return false;
    };
    for parameter in declared.type_params() {
        if bounded.path.is_ident(&parameter.ident) {
            return parameter.bounds.iter().any(is_validate);
        }
    }
    false
}

fn is_validate(bound: &TypeParamBound) -> bool {
    let TypeParamBound::Trait(bound) = bound else { return false };
    bound.path.segments.last().is_some_and(|last| last.ident == "Validate")
}

fn validate_bound(container_check: &ContainerCheck) -> Tokens {
    let runtime = RuntimePath::imported();
    match &container_check.context {
        None => quote!(#runtime::Validate),
        Some(context) => quote!(#runtime::ValidateWith<Context = #context>),
    }
}
