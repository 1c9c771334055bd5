//! [`ast`](crate::ast) to [`model`](crate::model): a small function for each thing that must hold.

mod default;
mod field;
mod flattened;
mod literal;
mod rule;
mod setters;
mod validated;

use std::collections::HashSet;

use proc_macro2::Ident;
use quote::format_ident;
use syn::ext::IdentExt;
use syn::{ExprPath, Generics, Path, Type, Visibility, parse_quote};

use crate::ast::{self, Body, Container, Item, Setting, Shape};
use crate::diagnostics::Errors;
use crate::model::{Builder, Default, Field, Part, Request, StandIn, Unset, Whole};

use rule::Siblings;
pub(crate) use validated::validated;

/// The request that the item declares, or what stands in for it if it is nothing that could be one.
pub(crate) fn request(item: Item, errors: &Errors) -> Result<Request, Box<StandIn>> {
    let Body::Struct(Shape::Named, fields) = item.body else {
        return Err(Box::new(needs_named_fields(item, errors)));
    };
    let container = item.container;
    let parameters = parameters(&item.generics);
    let prefix = match container.extensible {
        Some(_) => format!("__{}_", item.ident.unraw()),
        None => String::new(),
    };
    let siblings = Siblings::new(&fields, case(&container), &item.generics);
    let mut parts = Vec::new();
    for mut field in fields {
        let number = parts.iter().filter(|part| matches!(part, Part::Flattened(_))).count();
        let foreign = field.settings.foreign.is_some();
        let has_map = parts.iter().any(|part| matches!(part, Part::Map(_)));
        parts.extend(match &field.settings.flatten {
            Some(_) if !foreign && flattened::can_be(&field.ty, has_map, errors) => {
                flattened::flattened(field, number, &siblings, &parameters, errors)
            }
            Some(flatten) if !foreign => {
                // A field that nobody has to set, so that this is the only mistake.
                let key = flatten.key;
                field.settings.default = Some(Setting { key, value: Default::Unreadable });
                field::field(field, &prefix, &container, &siblings, &parameters, errors)
                    .map(Part::Field)
            }
            _ => field::field(field, &prefix, &container, &siblings, &parameters, errors)
                .map(Part::Field),
        });
    }
    flattened::takes_the_rest(&parts, container.deny_unknown_fields.as_ref(), errors);
    names_differ(&parts, errors);
    let build = if container.context.is_some() { "build_with" } else { "build" };
    setters::differ(&mut parts, build, errors);
    states_differ(&mut parts);
    let ident = item.ident;
    let whole = whole(container.check, container.context);
    Ok(Request {
        builder: builder(&ident, &item.vis, container.builder, errors),
        validate: validate(container.validate, &whole, errors),
        whole,
        name: container.rename.map_or_else(|| ident.unraw().to_string(), |it| it.value.value()),
        runtime: runtime(container.runtime),
        deny_unknown_fields: container.deny_unknown_fields.map(|it| it.key),
        extensible: container.extensible.is_some(),
        serialize_only: container.serialize_only.is_some(),
        default: container.default.map(|it| (it.key, it.value)),
        vis: item.vis,
        generics: item.generics,
        ident,
        parts,
    })
}

/// A builder names its setters after the fields.
fn needs_named_fields(item: Item, errors: &Errors) -> StandIn {
    let message = "`RunRequest` needs a struct with named fields";
    match item.body {
        Body::Enum(_) => errors.add(&item.ident, format!("{message}; for an enum use `Validate`")),
        _ => errors.add(&item.ident, message),
    }
    StandIn {
        builder: builder(&item.ident, &item.vis, item.container.builder, errors).ident,
        vis: item.vis,
        ident: item.ident,
        generics: item.generics,
        runtime: runtime(item.container.runtime),
    }
}

/// The path of the runtime: `::run_request` unless said otherwise.
fn runtime(setting: Option<Setting<Path>>) -> Path {
    setting.map_or_else(|| parse_quote!(::run_request), |it| it.value)
}

/// What is checked beyond the fields, and by what.
fn whole(check: Option<Setting<ExprPath>>, context: Option<Setting<Type>>) -> Whole {
    Whole { check: check.map(|it| it.value), context: context.map(|it| it.value) }
}

/// The method that validates: no other one's name.
fn validate(setting: Option<Setting<Ident>>, whole: &Whole, errors: &Errors) -> Ident {
    let usual = match whole.context {
        Some(_) => format_ident!("validate_with"),
        None => format_ident!("validate"),
    };
    match setting.map(|it| it.value) {
        Some(name) if name == "builder" || name == "into_builder" => {
            errors.add(&name, format!("`{name}` is the name of another method of the request"));
            usual
        }
        Some(name) => name,
        None => usual,
    }
}

/// The names of the type parameters.
fn parameters(generics: &Generics) -> Vec<Ident> {
    generics.type_params().map(|it| it.ident.clone()).collect()
}

/// The builder is `{Struct}Builder`, and as visible as the struct, unless said otherwise.
fn builder(
    ident: &Ident,
    vis: &Visibility,
    setting: Option<Setting<ast::Builder>>,
    errors: &Errors,
) -> Builder {
    let ast::Builder { name, vis: own_vis, derive } =
        setting.map(|it| it.value).unwrap_or_default();
    if let Some(Setting { value: name, .. }) = name.as_ref().filter(|it| it.value == *ident) {
        errors.add(name, format!("`{name}` is the request itself; its builder needs another name"));
    }
    let name = name.filter(|it| it.value != *ident);
    let mut builder = Builder {
        ident: name.map_or_else(
            || format_ident!("{}Builder", ident.unraw(), span = ident.span()),
            |it| it.value,
        ),
        own_vis: own_vis.is_some() && !matches!(vis, Visibility::Inherited),
        vis: own_vis.map_or_else(|| vis.clone(), |it| it.value),
        clone: false,
        debug: false,
    };
    for derived in derive.map(|it| it.value).unwrap_or_default() {
        match derived.to_string().as_str() {
            "Clone" => builder.clone = true,
            "Debug" => builder.debug = true,
            _ => errors.add(&derived, "a builder can derive `Clone` and `Debug`"),
        }
    }
    builder
}

/// On the wire nothing tells fields of one name apart.
fn names_differ(parts: &[Part], errors: &Errors) {
    let mut seen = HashSet::new();
    for part in parts {
        let Part::Field(field) = part else { continue };
        let names = field.names();
        let twice = names.iter().find(|name| seen.contains(**name));
        if let Some(name) = twice.filter(|_| field.serialized || field.deserialized) {
            errors.add(&field.ident, format!("duplicate field name `{name}`"));
        }
        if field.serialized || field.deserialized {
            seen.extend(names);
        }
    }
}

/// Fields such as `a_b` and `a__b` would give one name to two type parameters of the builder.
fn states_differ(parts: &mut [Part]) {
    let mut seen = HashSet::new();
    for (position, part) in parts.iter_mut().enumerate() {
        let state = match part {
            Part::Field(Field { unset: Unset::Required(required), .. }) => &mut required.state,
            Part::Flattened(flattened) => &mut flattened.state,
            Part::Field(_) | Part::Map(_) => continue,
        };
        if !seen.insert(state.clone()) {
            *state = format_ident!("{state}{position}");
        }
    }
}

/// Whether two settings that contradict each other are both there; the second one is at fault.
fn contradict<A, B>(
    (one, first): (&str, Option<&Setting<A>>),
    (other, second): (&str, Option<&Setting<B>>),
    errors: &Errors,
) {
    if let (Some(_), Some(second)) = (first, second) {
        errors.add_at(second.key, format!("`{other}` contradicts `{one}`"));
    }
}

/// The case of a container's names.
fn case(container: &Container) -> Option<ast::Case> {
    container.rename_all.as_ref().map(|it| it.value)
}
