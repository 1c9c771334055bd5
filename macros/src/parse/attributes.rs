//! The attributes of std that a derive takes into account.

use proc_macro2::{Ident, TokenTree};
use quote::format_ident;
use syn::{Attribute, Data, DeriveInput, Meta, MetaList, parse_quote};

/// The lints that the declaration silences. Generated code repeats its names and types, which would
/// trigger them again; and a deprecated item may be used where it is declared.
pub(super) fn collect_allowed_lints(input: &DeriveInput) -> Vec<Attribute> {
    let variants: Vec<&syn::Variant> = match &input.data {
        Data::Enum(data) => data.variants.iter().collect(),
        Data::Struct(_) | Data::Union(_) => Vec::new(),
    };
    let of_variants = variants.iter().flat_map(|variant| &variant.attrs);
    let fields = variants.iter().flat_map(|variant| &variant.fields);
    let fields = match &input.data {
        Data::Struct(data) => fields.chain(&data.fields).collect(),
        Data::Enum(_) | Data::Union(_) => fields.collect::<Vec<_>>(),
    };
    let attributes = input.attrs.iter().chain(of_variants);
    let attributes = attributes.chain(fields.into_iter().flat_map(|field| &field.attrs));
    let is_lint = |attribute: &&Attribute| {
        attribute.path().is_ident("allow") || attribute.path().is_ident("expect")
    };
    let mut allowed: Vec<Attribute> = Vec::new();
    for attribute in attributes.clone().filter(is_lint) {
        if let Meta::List(MetaList { tokens, .. }) = &attribute.meta {
            allowed.push(parse_quote!(#[allow(#tokens)]));
        }
    }
    if attributes.clone().any(|attribute| attribute.path().is_ident("deprecated")) {
        allowed.push(parse_quote!(#[allow(deprecated)]));
    }
    allowed
}

/// The `packed` of `#[repr(packed)]` and `#[repr(C, packed(2))]`.
pub(super) fn find_packed(attributes: &[Attribute]) -> Option<Ident> {
    attributes_named(attributes, "repr").find_map(|attribute| match &attribute.meta {
        Meta::List(list) => list.tokens.clone().into_iter().find_map(|token| match token {
            TokenTree::Ident(ident) if ident == "packed" => Some(ident),
            _ => None,
        }),
        Meta::Path(_) | Meta::NameValue(_) => None,
    })
}

pub(super) fn doc_attributes(attributes: &[Attribute]) -> Vec<Attribute> {
    attributes_named(attributes, "doc").cloned().collect()
}

pub(super) fn attributes_named<'a>(
    attributes: &'a [Attribute],
    name: &str,
) -> impl Iterator<Item = &'a Attribute> {
    let name = format_ident!("{name}");
    attributes.iter().filter(move |attribute| attribute.path().is_ident(&name))
}
