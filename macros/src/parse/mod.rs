//! `TokenStream` to [`ast`](crate::ast): what each attribute says, and nothing yet of what it means.

mod attr_list;
mod container;
mod field;
mod rule;
mod self_type;
mod serde;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::format_ident;
use syn::{
    Attribute, Data, DataStruct, DeriveInput, Fields, Index, Member, Meta, MetaList, Type,
    parse_quote,
};

use crate::ast::{Body, Container, Field, Item, Shape, Variant};
use crate::diagnostics::Errors;

/// Which derive the attributes are read for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Derive {
    RunRequest,
    Validate,
}

/// Reads a whole item; `None` if the tokens are none.
pub(crate) fn item(input: TokenStream, derive: Derive, errors: &Errors) -> Option<Item> {
    let input: DeriveInput = errors.ok(syn::parse2(input))?;
    // No compiler hands on a parameter without a name, but syn takes `_` for one.
    if let Some(nameless) = input.generics.type_params().find(|it| it.ident == "_") {
        errors.add(nameless, "expected the name of a type parameter");
        return None;
    }
    let allowed = allowed_lints(&input);
    // Of what can be no request that is the one mistake, whatever its attributes say.
    let unheard = Errors::new();
    let has_named_fields =
        matches!(&input.data, Data::Struct(DataStruct { fields: Fields::Named(_), .. }));
    let errors = match derive {
        Derive::RunRequest if !has_named_fields => &unheard,
        Derive::RunRequest | Derive::Validate => errors,
    };
    let body = match input.data {
        Data::Struct(data) => {
            Body::Struct(shape(&data.fields), fields(data.fields, derive, errors))
        }
        Data::Enum(data) => {
            let variants = data.variants.into_iter();
            Body::Enum(variants.map(|it| variant(it, derive, errors)).collect())
        }
        Data::Union(_) => Body::Union,
    };
    let item = Item {
        docs: docs(&input.attrs),
        allowed,
        packed: packed(&input.attrs),
        container: container::container(&input.attrs, derive, errors),
        vis: input.vis,
        ident: input.ident,
        generics: input.generics,
        body,
    };
    unheard.discard();
    Some(self_type::spell_out(item))
}

fn variant(variant: syn::Variant, derive: Derive, errors: &Errors) -> Variant {
    let container = container::variant(&variant.attrs, derive, errors);
    let Container { rename, rename_all, of_variant, .. } = container;
    Variant {
        rename,
        rename_all,
        keys: of_variant,
        docs: docs(&variant.attrs),
        shape: shape(&variant.fields),
        fields: fields(variant.fields, derive, errors),
        ident: variant.ident,
    }
}

fn shape(fields: &Fields) -> Shape {
    match fields {
        Fields::Named(_) => Shape::Named,
        Fields::Unnamed(_) => Shape::Tuple,
        Fields::Unit => Shape::Unit,
    }
}

fn fields(fields: Fields, derive: Derive, errors: &Errors) -> Vec<Field> {
    let fields = fields.into_iter().enumerate();
    fields.map(|(index, it)| one_field(index, it, derive, errors)).collect()
}

fn one_field(index: usize, field: syn::Field, derive: Derive, errors: &Errors) -> Field {
    let (settings, rules) = field::attributes(&field.attrs, derive, errors);
    let member = match field.ident {
        Some(ident) => Member::Named(ident),
        None => Member::Unnamed(Index::from(index)),
    };
    Field {
        docs: docs(&field.attrs),
        deprecated: named(&field.attrs, "deprecated").next().cloned(),
        member,
        ty: closed(field.ty),
        settings,
        rules,
    }
}

/// A type that is one wherever it stands: not so `A + B`, which no field or context can be, but which
/// is there all the same.
fn closed(ty: Type) -> Type {
    match ty {
        Type::TraitObject(_) | Type::ImplTrait(_) => parse_quote!((#ty)),
        ty => ty,
    }
}

/// The lints that the declaration silences. Generated code repeats its names and types, of which they would
/// speak again; and what is deprecated may be used where it is declared.
fn allowed_lints(input: &DeriveInput) -> Vec<Attribute> {
    let variants: Vec<&syn::Variant> = match &input.data {
        Data::Enum(data) => data.variants.iter().collect(),
        Data::Struct(_) | Data::Union(_) => Vec::new(),
    };
    let of_variants = variants.iter().flat_map(|it| &it.attrs);
    let fields = variants.iter().flat_map(|it| &it.fields);
    let fields = match &input.data {
        Data::Struct(data) => fields.chain(&data.fields).collect(),
        Data::Enum(_) | Data::Union(_) => fields.collect::<Vec<_>>(),
    };
    let attributes = input.attrs.iter().chain(of_variants);
    let attributes = attributes.chain(fields.into_iter().flat_map(|it| &it.attrs));
    let is_lint = |it: &&Attribute| it.path().is_ident("allow") || it.path().is_ident("expect");
    let mut allowed: Vec<Attribute> = Vec::new();
    for attribute in attributes.clone().filter(is_lint) {
        if let Meta::List(MetaList { tokens, .. }) = &attribute.meta {
            allowed.push(parse_quote!(#[allow(#tokens)]));
        }
    }
    if attributes.clone().any(|it| it.path().is_ident("deprecated")) {
        allowed.push(parse_quote!(#[allow(deprecated)]));
    }
    allowed
}

/// The `packed` of `#[repr(packed)]` and `#[repr(C, packed(2))]`.
fn packed(attributes: &[Attribute]) -> Option<Ident> {
    named(attributes, "repr").find_map(|attribute| match &attribute.meta {
        Meta::List(list) => list.tokens.clone().into_iter().find_map(|token| match token {
            TokenTree::Ident(ident) if ident == "packed" => Some(ident),
            _ => None,
        }),
        Meta::Path(_) | Meta::NameValue(_) => None,
    })
}

fn docs(attributes: &[Attribute]) -> Vec<Attribute> {
    named(attributes, "doc").cloned().collect()
}

fn named<'a>(attributes: &'a [Attribute], name: &str) -> impl Iterator<Item = &'a Attribute> {
    let name = format_ident!("{name}");
    attributes.iter().filter(move |attribute| attribute.path().is_ident(&name))
}
