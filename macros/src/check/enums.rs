//! The enum that `derive(RunRequest)` is given, as a whole.

use syn::{Generics, Path};

use super::checker::Checker;
use super::container::runtime_path;
use super::generics::bound_flattened_params;
use super::siblings::find_siblings;
use super::validate_only::container_schema;
use super::variants::{Owner, VariantDraft};
use super::wire_names::{container_names, ser_de_pair};
use crate::ast::{self, Item};
use crate::diagnostics::Errors;
use crate::infer_bounds::type_parameters;
use crate::model::{ContainerSchema, Enum};

/// The enum that the item declares.
pub(crate) fn check_enum(item: Item, mut variants: Vec<ast::Variant>, errors: &Errors) -> Enum {
    let container = &item.container;
    let parameters = type_parameters(&item.generics);
    let siblings = find_siblings(&[], ser_de_pair(None), &item.generics);
    let checker = Checker {
        errors,
        container,
        siblings: &siblings,
        parameters: &parameters,
        field_cases: ser_de_pair(container.rename_all.as_ref()),
    };
    let directions = checker.check_directions();
    checker.reject_expecting_if_never_read();
    let form = checker.check_form(&variants);
    checker.reject_enum_keys_without_effect(&form, &variants);
    let conversions = checker.check_conversions(&form, &variants);
    checker.check_variant_keys(&form, &mut variants);
    let mut drafts = Vec::new();
    for (index, variant) in variants.into_iter().enumerate() {
        drafts.push(checker.draft_variant(index, variant, &form, &item.generics));
    }
    checker.reject_duplicate_variants(&drafts);
    let runtime = runtime_path(container.runtime.as_ref());
    let generics = bound_parts_of_all(item.generics.clone(), &runtime, &drafts);
    let names = container_names(container, &item.ident);
    let container_check = checker.check_whole(false);
    let owner = Owner { ident: &item.ident, generics: &generics, runtime: &runtime, directions };
    let mut variants = Vec::new();
    for (draft, from) in drafts.into_iter().zip(conversions) {
        variants.push(checker.finish_variant(draft, from, &owner));
    }
    let has_schema = checker.check_schema();
    Enum {
        variants,
        validate: checker.check_validate_name(&container_check),
        schema: has_schema.then(|| ContainerSchema {
            units_deny: container.deny_unknown_fields.is_some(),
            ..container_schema(&item.ident, item.docs, container)
        }),
        name: names.written,
        read_name: names.read,
        expecting: container.expecting.as_ref().map(|setting| setting.value.clone()),
        deny_unknown_fields: container.deny_unknown_fields.is_some(),
        string: container.string.as_ref().map(|setting| setting.key),
        allowed: item.allowed,
        vis: item.vis,
        ident: item.ident,
        container_check,
        directions,
        generics,
        runtime,
        form,
    }
}

/// The generics with the bounds that the flattened requests of all variants need.
fn bound_parts_of_all(mut generics: Generics, runtime: &Path, drafts: &[VariantDraft]) -> Generics {
    for draft in drafts {
        if let Some(parts) = &draft.parts {
            generics = bound_flattened_params(generics, runtime, parts);
        }
    }
    generics
}
