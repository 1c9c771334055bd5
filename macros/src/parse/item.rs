//! The struct or enum itself, with its variants and fields.

use proc_macro2::TokenStream;
use syn::{Data, DataStruct, DeriveInput, Fields, Index, Member};

use super::attributes::{collect_allowed_lints, doc_attributes, find_attribute, find_packed};
use super::container::{read_container, read_variant};
use super::field::read_field;
use super::self_type::spell_out_self;
use crate::ast::{Body, Derive, Field, Item, Shape, Variant};
use crate::diagnostics::Errors;
use crate::type_syntax::parenthesize_bounds;

/// Reads the tokens that a derive is given; `None` if they are no item.
pub(crate) fn parse_item(input: TokenStream, derive: Derive, errors: &Errors) -> Option<Item> {
    let input: DeriveInput = errors.ok(syn::parse2(input))?;
    // The compiler accepts no parameter named `_`, but syn does.
    if let Some(nameless) = input.generics.type_params().find(|param| param.ident == "_") {
        errors.add(nameless, "expected the name of a type parameter");
        return None;
    }
    let allowed = collect_allowed_lints(&input);
    // If the item cannot be a request at all, that is the only error worth reporting.
    let discarded = Errors::new();
    let can_be_request = matches!(
        &input.data,
        Data::Struct(DataStruct { fields: Fields::Named(_), .. }) | Data::Enum(_)
    );
    let is_enum = matches!(&input.data, Data::Enum(_));
    let errors = match derive {
        Derive::RunRequest if !can_be_request => &discarded,
        Derive::RunRequest | Derive::Validate => errors,
    };
    let body = match input.data {
        Data::Struct(data) => {
            Body::Struct(fields_shape(&data.fields), parse_fields(data.fields, derive, errors))
        }
        Data::Enum(data) => {
            let mut variants = Vec::new();
            for variant in data.variants {
                variants.push(parse_variant(variant, derive, errors));
            }
            Body::Enum(variants)
        }
        Data::Union(_) => Body::Union,
    };
    let item = Item {
        docs: doc_attributes(&input.attrs),
        allowed,
        packed: find_packed(&input.attrs),
        container: read_container(&input.attrs, derive, is_enum, errors),
        vis: input.vis,
        ident: input.ident,
        generics: input.generics,
        body,
    };
    discarded.discard();
    Some(spell_out_self(item))
}

fn parse_variant(variant: syn::Variant, derive: Derive, errors: &Errors) -> Variant {
    Variant {
        settings: read_variant(&variant.attrs, derive, errors),
        docs: doc_attributes(&variant.attrs),
        is_deprecated: find_attribute(&variant.attrs, "deprecated").is_some(),
        shape: fields_shape(&variant.fields),
        fields: parse_fields(variant.fields, derive, errors),
        ident: variant.ident,
    }
}

fn fields_shape(fields: &Fields) -> Shape {
    match fields {
        Fields::Named(_) => Shape::Named,
        Fields::Unnamed(_) => Shape::Tuple,
        Fields::Unit => Shape::Unit,
    }
}

fn parse_fields(fields: Fields, derive: Derive, errors: &Errors) -> Vec<Field> {
    let mut parsed = Vec::new();
    for (index, field) in fields.into_iter().enumerate() {
        parsed.push(parse_field(index, field, derive, errors));
    }
    parsed
}

fn parse_field(index: usize, field: syn::Field, derive: Derive, errors: &Errors) -> Field {
    let (settings, rules) = read_field(&field.attrs, derive, errors);
    let member = match field.ident {
        Some(ident) => Member::Named(ident),
        None => Member::Unnamed(Index::from(index)),
    };
    Field {
        docs: doc_attributes(&field.attrs),
        deprecated: find_attribute(&field.attrs, "deprecated").cloned(),
        member,
        ty: parenthesize_bounds(field.ty),
        settings,
        rules,
    }
}
