//! The item that `derive(RunRequest)` is given, as a whole.

use proc_macro2::Ident;
use quote::format_ident;
use syn::parse_quote;

use super::checker::Checker;
use super::container::{check_builder, name_partial_form, rejects_packed, runtime_path};
use super::default_of_fields::EarlierField;
use super::flattened::FieldKind;
use super::generics::{bound_defaults, bound_flattened_params};
use super::siblings::find_siblings;
use super::wire_names::{container_names, ser_de_pair};
use crate::ast::{self, Container, Item};
use crate::diagnostics::Errors;
use crate::infer_bounds::type_parameters;
use crate::keys;
use crate::model::{Bound, ContainerCheck, Directions, Flat, Part, Parts, Request};
use crate::name_set::NameSet;

/// The request that a struct with named fields declares.
pub(super) fn check_request(item: Item, fields: Vec<ast::Field>, errors: &Errors) -> Request {
    let container = item.container;
    let parameters = type_parameters(&item.generics);
    let field_cases = ser_de_pair(container.rename_all.as_ref());
    let siblings = find_siblings(&fields, field_cases, &item.generics);
    let checker = Checker {
        errors,
        container: &container,
        siblings: &siblings,
        parameters: &parameters,
        field_cases,
    };
    let directions = checker.check_directions();
    checker.reject_expecting_if_never_read();
    let mut parts = checker.check_parts(fields);
    checker.check_together(&mut parts);
    if rejects_packed(item.packed.as_ref(), errors) {
        for part in &mut parts {
            part.forbid_borrowing();
        }
    }
    let (parts, ident) = (Parts::new(parts), item.ident);
    let runtime = runtime_path(container.runtime.as_ref());
    let declared = bound_flattened_params(item.generics, &runtime, &parts);
    let bound = ser_de_pair(container.bound.as_ref());
    let bound = Bound { serialize: bound.serialize, deserialize: bound.deserialize };
    let default = container.default.as_ref().map(|setting| (setting.key, setting.value.clone()));
    let (_, type_generics, _) = declared.split_for_impl();
    let self_type = parse_quote!(#ident #type_generics);
    let names = container_names(&container, &ident);
    let flattens = parts.flattened().iter().any(|flattened| !flattened.is_generic);
    let container_check = checker.check_whole(flattens);
    Request {
        generics: bound_defaults(&declared, &self_type, default.as_ref(), &parts, &bound),
        validate: checker.check_validate_name(&container_check),
        schema: checker.check_schema(),
        builder: check_builder(&ident, &item.vis, container.builder, errors),
        partial: name_partial_form(&ident, container.partial.as_ref()),
        name: names.written,
        read_name: names.read,
        expecting: container.expecting.map(|setting| setting.value),
        deny_unknown_fields: container.deny_unknown_fields.map(|setting| setting.key),
        extensible: container.extensible.is_some(),
        docs: item.docs,
        allowed: item.allowed,
        vis: item.vis,
        container_check,
        bound,
        runtime,
        directions,
        default,
        declared,
        variant: None,
        ident,
        parts,
    }
}

impl Checker<'_> {
    /// The fields of the struct, each checked by itself.
    pub(super) fn check_parts(&self, fields: Vec<ast::Field>) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let mut earlier = Vec::new();
        for mut field in fields {
            let own = EarlierField::new(&field);
            self.reject_keys_without_effect(&field.settings);
            let has_map = parts.iter().any(is_sink);
            let number = parts.iter().filter(|part| matches!(part, Part::Flattened(_))).count();
            match self.classify_field(&mut field, has_map) {
                FieldKind::Request => {
                    if let Some(flattened) = self.check_flattened(field, number) {
                        parts.push(Part::Flattened(flattened));
                    }
                }
                FieldKind::Field(flat) => {
                    self.resolve_default(&mut field, &earlier);
                    parts.push(Part::Field(self.check_field(field, flat)));
                }
            }
            earlier.push(own);
        }
        parts
    }

    /// What no field shows by itself.
    fn check_together(&self, parts: &mut [Part]) {
        self.check_unknown_field_sink(parts);
        self.reject_foreign_in_partial(parts);
        self.reject_duplicate_names(parts);
        self.reject_not_null_without_option(parts);
        self.reject_setter_conflicts(parts);
    }

    /// Whether the request is only written, or only read.
    pub(super) fn check_directions(&self) -> Directions {
        let Container { serialize_only, deserialize_only, .. } = self.container;
        self.reject_both(
            (keys::SERIALIZE_ONLY, serialize_only.as_ref()),
            (keys::DESERIALIZE_ONLY, deserialize_only.as_ref()),
        );
        match (serialize_only, deserialize_only) {
            (Some(_), _) => Directions::SerializeOnly,
            (None, Some(_)) => Directions::DeserializeOnly,
            (None, None) => Directions::Both,
        }
    }

    /// The name of the method that validates, which may not be that of another method.
    pub(super) fn check_validate_name(&self, container_check: &ContainerCheck) -> Ident {
        let default = match container_check.context {
            Some(_) => format_ident!("validate_with"),
            None => format_ident!("validate"),
        };
        let Some(setting) = &self.container.validate else { return default };
        let name = &setting.value;
        if name == "builder" || name == "into_builder" {
            let message = format!("`{name}` is the name of another method of the request");
            self.errors.add(name, message);
            return default;
        }
        name.clone()
    }

    /// Two fields of one name cannot be told apart on the wire, neither written nor read.
    pub(super) fn reject_duplicate_names(&self, parts: &[Part]) {
        let (mut written, mut read) = (NameSet::default(), NameSet::default());
        for part in parts {
            let Part::Field(field) = part else { continue };
            let is_named = field.serialized && field.flat() == Flat::No;
            let mut duplicate = None;
            if is_named && !written.insert(&field.name) {
                duplicate = Some(field.name.clone());
            }
            let names = if field.deserialized { field.read_names() } else { Vec::new() };
            for name in names {
                if !read.insert(&name) {
                    duplicate = duplicate.or(Some(name));
                }
            }
            if let Some(name) = duplicate {
                self.errors.add(&field.ident, format!("duplicate field name `{name}`"));
            }
        }
    }
}

/// Whether the part is a map that collects the unknown fields.
fn is_sink(part: &Part) -> bool {
    matches!(part, Part::Field(field) if field.flat() == Flat::Map && field.deserialized)
}
