//! [`ast`](crate::ast) to [`model`](crate::model): a small function for each thing that must hold.

mod default;
mod field;
mod flattened;
mod none;
mod one_sided;
mod setters;
mod siblings;
mod validate_only;

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{ExprPath, Generics, LitStr, Path, Type, Visibility, WherePredicate, parse_quote};

use crate::ast::{self, Body, Container, Item, SerDe, Setting, Shape};
use crate::diagnostics::Errors;
use crate::infer_bounds::with_bound;
use crate::model::{
    Bound, Builder, ContainerCheck, DefaultValue, Directions, FallbackItem, Field, Flat, Part,
    Request, WhenUnset,
};

use flattened::Kind;
use siblings::siblings_of;
pub(crate) use validate_only::validated;

use crate::runtime_module::private_module;
use crate::{keys, type_syntax};

/// The request that the item declares, or what stands in for it if it is nothing that could be one.
pub(crate) fn request(item: Item, errors: &Errors) -> Result<Request, Box<FallbackItem>> {
    let Body::Struct(Shape::Named, fields) = item.body else {
        return Err(Box::new(needs_named_fields(item, errors)));
    };
    let container = item.container;
    let directions = directions(&container, errors);
    one_sided::reject_expecting(&container, errors);
    let mut parts = parts(fields, &item.ident, &item.generics, &container, errors);
    let runtime = runtime(container.runtime);
    let declared = with_requests(item.generics, &runtime, &parts);
    flattened::takes_the_rest(&parts, container.deny_unknown_fields.as_ref(), errors);
    names_differ(&parts, errors);
    let build = if container.context.is_some() { "build_with" } else { "build" };
    setters::differ(&mut parts, build, errors);
    states_differ(&mut parts);
    if is_packed(item.packed.as_ref(), errors) {
        parts.iter_mut().for_each(borrow_nothing);
    }
    let ident = item.ident;
    let whole = whole(container.check, container.context);
    let name = |side: fn(&SerDe<LitStr>) -> Option<&LitStr>| {
        let rename = container.rename.as_ref().and_then(|it| side(&it.value));
        rename.map_or_else(|| ident.unraw().to_string(), LitStr::value)
    };
    let bound = |side: fn(&SerDe<Vec<WherePredicate>>) -> Option<&Vec<WherePredicate>>| {
        container.bound.as_ref().and_then(|it| side(&it.value)).cloned()
    };
    let bound = Bound {
        serialize: bound(|sides| sides.serialize.as_ref()),
        deserialize: bound(|sides| sides.deserialize.as_ref()),
    };
    let default = container.default.map(|it| (it.key, it.value));
    let (_, type_generics, _) = declared.split_for_impl();
    let whole_type = parse_quote!(#ident #type_generics);
    Ok(Request {
        generics: with_defaults(&declared, &whole_type, default.as_ref(), &parts, &bound),
        builder: builder(&ident, &item.vis, container.builder, errors),
        validate: validate(container.validate, &whole, errors),
        whole,
        name: name(|sides| sides.serialize.as_ref()),
        read_name: name(|sides| sides.deserialize.as_ref()),
        expecting: container.expecting.map(|it| it.value),
        bound,
        runtime,
        deny_unknown_fields: container.deny_unknown_fields.map(|it| it.key),
        extensible: container.extensible.is_some(),
        directions,
        schema: has_schema(container.schema.as_ref(), errors),
        docs: item.docs,
        allowed: item.allowed,
        default,
        vis: item.vis,
        declared,
        ident,
        parts,
    })
}

/// Its fields, each by itself.
fn parts(
    fields: Vec<ast::Field>,
    ident: &Ident,
    generics: &Generics,
    container: &Container,
    errors: &Errors,
) -> Vec<Part> {
    let parameters = parameters(generics);
    let prefix = match container.extensible {
        Some(_) => format!("__{}_", ident.unraw()),
        None => String::new(),
    };
    let siblings = siblings_of(&fields, cases(container.rename_all.as_ref()), generics);
    let mut parts: Vec<Part> = Vec::new();
    for mut field in fields {
        one_sided::reject_without_effect(&field.settings, container, errors);
        let number = parts.iter().filter(|part| matches!(part, Part::Flattened(_))).count();
        let is_map = |part: &Part| matches!(part, Part::Field(it) if it.flat == Flat::Map && it.deserialized);
        let has_map = parts.iter().any(is_map);
        parts.extend(match flattened::kind(&mut field, &parameters, has_map, errors) {
            Kind::Request => flattened::flattened(field, number, &siblings, &parameters, errors),
            Kind::Field(flat) => {
                field::field(field, flat, &prefix, container, &siblings, &parameters, errors)
                    .map(Part::Field)
            }
        });
    }
    parts
}

/// A builder names its setters after the fields.
fn needs_named_fields(item: Item, errors: &Errors) -> FallbackItem {
    let ident = &item.ident;
    let instead = match item.body {
        Body::Enum(_) => "for an enum use `Validate` beside serde's own derives".to_owned(),
        Body::Struct(Shape::Unit, _) => format!("for an empty object write `struct {ident} {{}}`"),
        Body::Struct(..) => {
            "name its fields, or use `Validate` beside serde's own derives".to_owned()
        }
        Body::Union => "a union has no form on the wire".to_owned(),
    };
    errors.add(ident, format!("`RunRequest` needs a struct with named fields; {instead}"));
    FallbackItem {
        allowed: item.allowed,
        builder: builder(&item.ident, &item.vis, item.container.builder, errors).ident,
        vis: item.vis,
        ident: item.ident,
        generics: item.generics,
        runtime: runtime(item.container.runtime),
    }
}

/// Whether the request is written only, or read only.
fn directions(container: &Container, errors: &Errors) -> Directions {
    let Container { serialize_only, deserialize_only, .. } = container;
    let writes = (keys::SERIALIZE_ONLY, serialize_only.as_ref());
    let reads = (keys::DESERIALIZE_ONLY, deserialize_only.as_ref());
    contradict(writes, reads, errors);
    match (serialize_only, deserialize_only) {
        (Some(_), _) => Directions::SerializeOnly,
        (None, Some(_)) => Directions::DeserializeOnly,
        (None, None) => Directions::Both,
    }
}

/// Rules, and what writes a value, are given references, which a packed field has none of.
fn is_packed(packed: Option<&Ident>, errors: &Errors) -> bool {
    if let Some(packed) = packed {
        let message = "no field of a packed struct can be borrowed, as rules and serde do; \
            leave out `packed`";
        errors.add(packed, message);
    }
    packed.is_some()
}

/// What is left of a part when it is an error to borrow it, so that it is the only one.
fn borrow_nothing(part: &mut Part) {
    match part {
        Part::Field(field) => {
            field.serialized = false;
            field.checked.forget_rules();
        }
        Part::Flattened(it) => it.checked.forget_rules(),
    }
}

/// The path of the runtime: `::run_request` unless said otherwise.
fn runtime(setting: Option<Setting<Path>>) -> Path {
    setting.map_or_else(|| parse_quote!(::run_request), |it| it.value)
}

/// Whether there is to be a schema, and can be.
fn has_schema(schema: Option<&Setting<()>>, errors: &Errors) -> bool {
    let enabled = cfg!(feature = "schemars");
    if let (Some(schema), false) = (schema, enabled) {
        let message = "`schema` needs the `schemars` feature of `run-request`";
        errors.add_at(schema.key, message);
    }
    schema.is_some() && enabled
}

/// A type parameter that is flattened is a request, wherever the struct is more than declared.
fn with_requests(mut generics: Generics, runtime: &Path, parts: &[Part]) -> Generics {
    let parameters = parameters(&generics);
    for part in parts {
        let Part::Flattened(it) = part else { continue };
        if let Some(parameter) = type_syntax::as_type_param(&it.ty, &parameters) {
            let private = private_module(runtime);
            let bound = parse_quote!(#parameter: #private::HasPartial);
            generics.make_where_clause().predicates.push(bound);
        }
    }
    generics
}

/// What must hold for defaults to be made: as serde infers it, or as the user says. Unlike serde this
/// asks nothing of what an empty collection would hold.
fn with_defaults(
    generics: &Generics,
    whole: &Type,
    default: Option<&(Span, DefaultValue)>,
    parts: &[Part],
    bound: &Bound,
) -> Generics {
    if let Some(own) = &bound.deserialize {
        let mut generics = generics.clone();
        let own = own.iter().cloned().filter_map(without_de);
        generics.make_where_clause().predicates.extend(own);
        return generics;
    }
    let defaults = parts.iter().filter_map(|part| match part {
        Part::Field(Field { unset: WhenUnset::Default(DefaultValue::Trait), flat, ty, .. }) => {
            (*flat != Flat::Map && !type_syntax::is_empty_by_default(ty)).then_some(ty)
        }
        _ => None,
    });
    let needed = quote!(::core::default::Default);
    let mut generics = with_bound(generics, &needed, &defaults);
    if let (Some((_, DefaultValue::Trait)), true) =
        (default, generics.type_params().next().is_some())
    {
        generics.make_where_clause().predicates.push(parse_quote!(#whole: #needed));
    }
    generics
}

/// What is left of a bound for a builder, which knows nothing of the lifetime of an input.
fn without_de(mut predicate: WherePredicate) -> Option<WherePredicate> {
    let names_de = |tokens: TokenStream| type_syntax::names_any_of(tokens, &[format_ident!("de")]);
    if let WherePredicate::Type(it) = &mut predicate {
        let bounds = std::mem::take(&mut it.bounds).into_iter();
        it.bounds = bounds.filter(|bound| !names_de(quote!(#bound))).collect();
        if it.bounds.is_empty() {
            return None;
        }
    }
    (!names_de(quote!(#predicate))).then_some(predicate)
}

/// What is checked beyond the fields, and by what.
fn whole(check: Option<Setting<ExprPath>>, context: Option<Setting<Type>>) -> ContainerCheck {
    ContainerCheck { check: check.map(|it| it.value), context: context.map(|it| it.value) }
}

/// The method that validates: no other one's name.
fn validate(setting: Option<Setting<Ident>>, whole: &ContainerCheck, errors: &Errors) -> Ident {
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

/// On the wire nothing tells fields of one name apart, neither written nor read.
fn names_differ(parts: &[Part], errors: &Errors) {
    let (mut written, mut read) = (HashSet::new(), HashSet::new());
    for part in parts {
        let Part::Field(field) = part else { continue };
        let mut twice = None;
        if field.serialized && field.flat == Flat::No && !written.insert(field.name.as_str()) {
            twice = Some(field.name.as_str());
        }
        let names = if field.deserialized { field.read_names() } else { Vec::new() };
        for name in names {
            if !read.insert(name) {
                twice = twice.or(Some(name));
            }
        }
        if let Some(name) = twice {
            errors.add(&field.ident, format!("duplicate field name `{name}`"));
        }
    }
}

/// Fields such as `a_b` and `a__b` would give one name to two type parameters of the builder.
fn states_differ(parts: &mut [Part]) {
    let mut seen = HashSet::new();
    for (position, part) in parts.iter_mut().enumerate() {
        let state = match part {
            Part::Field(Field { unset: WhenUnset::Required(required), .. }) => &mut required.state,
            Part::Flattened(flattened) => &mut flattened.state,
            Part::Field(_) => continue,
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

/// The cases of names that `rename_all` gives.
fn cases(rename_all: Option<&Setting<SerDe<ast::Case>>>) -> SerDe<ast::Case> {
    rename_all.map_or(SerDe { serialize: None, deserialize: None }, |it| it.value)
}

#[cfg(all(test, not(feature = "schemars")))]
mod tests {
    use quote::quote;

    use crate::expand;

    #[test]
    fn of_features_that_are_off_the_one_of_schemas_is_named() {
        const WANTED: &str = "`schema` needs the `schemars` feature of `run-request`";
        let input = quote!(
            #[request(schema)]
            struct Run {
                field: u8,
            }
        );
        for derive in [expand::run_request, expand::validate] {
            let output = derive(input.clone()).to_string();
            assert!(output.contains(WANTED), "{output}");
            assert_eq!(output.matches("compile_error").count(), 1, "{output}");
            assert!(!output.contains("JsonSchema"), "{output}");
        }
        let plain = expand::run_request(quote!(
            struct Run {
                field: u8,
            }
        ))
        .to_string();
        assert!(!plain.contains("compile_error"), "{plain}");
    }
}
