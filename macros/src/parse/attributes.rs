//! The attributes of std that a derive takes into account.

use proc_macro2::{Ident, TokenTree};
use syn::{Attribute, Data, DeriveInput, Meta, MetaList, parse_quote};

/// The lints that the declaration silences. Generated code repeats its names and types, which would
/// trigger them again; and a deprecated item may be used where it is declared.
pub(super) fn collect_allowed_lints(input: &DeriveInput) -> Vec<Attribute> {
    let (mut allowed, mut is_deprecated) = (Vec::new(), false);
    for attribute in list_attributes(input) {
        let path = attribute.path();
        is_deprecated |= path.is_ident("deprecated");
        let Meta::List(MetaList { tokens, .. }) = &attribute.meta else { continue };
        if path.is_ident("allow") || path.is_ident("expect") {
            allowed.push(parse_quote!(#[allow(#tokens)]));
        }
    }
    if is_deprecated {
        allowed.push(parse_quote!(#[allow(deprecated)]));
    }
    allowed
}

/// The attributes of the item, then those of its variants, then those of all fields.
fn list_attributes(input: &DeriveInput) -> Vec<&Attribute> {
    let (mut attributes, mut of_fields) = (Vec::from_iter(&input.attrs), Vec::new());
    match &input.data {
        Data::Enum(data) => {
            for variant in &data.variants {
                attributes.extend(&variant.attrs);
                for field in &variant.fields {
                    of_fields.extend(&field.attrs);
                }
            }
        }
        Data::Struct(data) => {
            for field in &data.fields {
                of_fields.extend(&field.attrs);
            }
        }
        Data::Union(_) => {}
    }
    attributes.extend(of_fields);
    attributes
}

/// The `packed` of `#[repr(packed)]` and `#[repr(C, packed(2))]`.
pub(super) fn find_packed(attributes: &[Attribute]) -> Option<Ident> {
    for attribute in attributes {
        let Meta::List(list) = &attribute.meta else { continue };
        if !list.path.is_ident("repr") {
            continue;
        }
        for token in list.tokens.clone() {
            match token {
                TokenTree::Ident(ident) if ident == "packed" => return Some(ident),
                _ => {}
            }
        }
    }
    None
}

pub(super) fn doc_attributes(attributes: &[Attribute]) -> Vec<Attribute> {
    let mut docs = Vec::new();
    for attribute in attributes {
        if attribute.path().is_ident("doc") {
            docs.push(attribute.clone());
        }
    }
    docs
}

pub(super) fn find_attribute<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a Attribute> {
    attributes.iter().find(|attribute| attribute.path().is_ident(name))
}
