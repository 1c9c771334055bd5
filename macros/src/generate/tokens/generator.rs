//! The context in which everything for one request is written.

use proc_macro2::{Ident, Span};
use syn::{Generics, Lifetime};

use super::idents::bound_name;
use super::runtime_path::RuntimePath;
use crate::model::{Request, ValidatedField};
use crate::quoting::{Tokens, parse_quote, quote_spanned};

/// What every method needs that writes tokens for a request.
///
/// The methods are in the files of the folders beside this one, by topic.
pub(crate) struct Generator<'a> {
    pub(crate) request: &'a Request,
    /// How the tokens name the runtime.
    pub(crate) runtime: RuntimePath,
    /// The lifetime of the input: serde's `'de`, which the user's own bounds may name, unless the
    /// struct declares a lifetime of that name itself.
    pub(crate) de: Lifetime,
    /// Whether names are bound to references to the fields.
    binds_fields: bool,
}

impl<'a> Generator<'a> {
    /// For the block of impls, which imports the runtime by a short name.
    pub(crate) fn for_impls(request: &'a Request) -> Self {
        let de = choose_input_lifetime(&request.declared);
        let binds_fields = request.variant.is_some();
        Self { request, runtime: RuntimePath::imported(), de, binds_fields }
    }

    /// The name of the struct, or of the enum that the variant is of.
    pub(crate) fn declared_ident(&self) -> &'a Ident {
        self.request.variant.as_ref().map_or(&self.request.ident, |variant| &variant.of)
    }

    /// For code where names are bound to references to the fields.
    pub(crate) fn for_bound_fields(request: &'a Request) -> Self {
        Self { binds_fields: true, ..Self::for_impls(request) }
    }

    /// Whether it is for the fields of a partial request, none of which is omitted.
    pub(crate) fn writes_set_fields(&self) -> bool {
        self.binds_fields && self.request.variant.is_none()
    }

    /// A reference to a field of the value that an impl is for: of `self`, or by the name that it
    /// is bound to.
    pub(crate) fn borrow_field(&self, field: &ValidatedField, span: Span) -> Tokens {
        let member = &field.member;
        if !self.binds_fields {
            return quote_spanned!(span=> &self.#member);
        }
        let mut name = bound_name(member);
        name.set_span(span);
        Tokens::of(&name)
    }

    /// For items beside the struct, which name the runtime by its full path.
    pub(crate) fn beside_struct(request: &'a Request) -> Self {
        Self { runtime: RuntimePath::of(&request.runtime), ..Self::for_impls(request) }
    }
}

/// Serde's `'de`, unless an item with these generics declares a lifetime of that name itself.
pub(crate) fn choose_input_lifetime(declared: &Generics) -> Lifetime {
    let is_taken = declared.lifetimes().any(|param| param.lifetime.ident == "de");
    if is_taken { parse_quote!('__de) } else { parse_quote!('de) }
}
