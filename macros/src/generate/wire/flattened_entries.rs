//! Flattened fields that are not requests: foreign types, and the map that collects unknown fields.
//! Their entries appear among those of the request.

use syn::spanned::Spanned;

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::model::{Field, FiniteCheck, Flat, NullPolicy, WhenUnset};
use crate::quoting::{Tokens, quote, quote_spanned};

impl Generator<'_> {
    /// Writes the entries of the field.
    pub(crate) fn write_entries(&self, field: &Field) -> Tokens {
        let span = type_span(&field.ty);
        let runtime = self.runtime.at(span);
        let value = self.borrow_field(&field.validated, span);
        let value = match &field.with.serialize {
            None => value,
            Some(path) => self.serialize_by(path, field, &value),
        };
        let map = match field.null_policy() {
            NullPolicy::NotOption => quote_spanned!(span=> #runtime::Some(#value)),
            _ => quote_spanned!(span=> #runtime::Option::as_ref(#value)),
        };
        let has_float = field.finite_check == FiniteCheck::Always;
        let written = match field.flat() {
            Flat::Map => {
                quote_spanned!(span=> #runtime::ser::write_map::<#has_float, _, _>(#map, __sink))
            }
            Flat::Foreign | Flat::No => quote_spanned! {span=>
                #runtime::foreign::write_foreign(#value, __human_readable, __sink)
            },
        };
        // No need to ask whether the format may omit fields: with entries among its own the struct
        // is a map in every format, and no field goes by position.
        match &field.skip_serializing_if {
            None => written,
            Some(path) => {
                let span = error_span(path.span());
                let value = self.borrow_field(&field.validated, span);
                let is_skipped = quote_spanned!(span=> #path(#value));
                quote!(if #is_skipped { #runtime::Ok(()) } else { #written })
            }
        }
    }

    /// Reads a foreign type: last, from the entries that no field has taken.
    pub(crate) fn read_foreign(&self, field: &Field) -> Tokens {
        let (ident, ty, span) = (&field.ident, &field.ty, type_span(&field.ty));
        let runtime = self.runtime.at(span);
        let or_default = matches!(field.when_unset(), WhenUnset::Default(_) | WhenUnset::OfStruct);
        let (claim, source) = (self.foreign_claim(field), self.field_source(&field.validated));
        let (function, seed) = match &field.with.deserialize {
            None => (quote_spanned!(span=> fill_foreign::<#ty, _>), None),
            Some(path) => {
                let seed = self.seed_by(path, field);
                (quote_spanned!(span=> fill_foreign_with), Some(quote!(|| #seed,)))
            }
        };
        quote_spanned! {span=>
            #runtime::de::#function(&mut __partial.#ident, #or_default, #seed #claim, #source)?;
        }
    }

    /// The function that tells which entries belong to the foreign type, and so not to the map of
    /// unknown fields: those that its value would write. A type with type parameters cannot be
    /// asked, as it may not implement `Serialize`.
    fn foreign_claim(&self, field: &Field) -> Tokens {
        let runtime = self.runtime.at(type_span(&field.ty));
        let is_item_generic = self.request.declared.type_params().next().is_some();
        let is_written =
            field.serialized && self.request.directions.serializes() && !field.is_generic;
        match &field.with.serialize {
            None if is_written => quote!(#runtime::foreign::claim_entries),
            Some(path) if is_written && !is_item_generic => {
                let value = self.serialize_by(path, field, &quote!(__value));
                let ty = &field.ty;
                quote!(|__value: &#ty, __buffer| #runtime::foreign::claim_entries(#value, __buffer))
            }
            _ => quote!(#runtime::foreign::claim_nothing),
        }
    }

    /// Adds an unknown field to the map.
    pub(crate) fn collect_unknown(&self, map: &Field) -> Tokens {
        let (ident, span) = (&map.ident, type_span(&map.ty));
        let runtime = self.runtime.at(span);
        let slot = quote_spanned!(span=> &mut __partial.#ident);
        let slot = match map.null_policy() {
            NullPolicy::NotOption => slot,
            _ => quote_spanned!(span=> #runtime::Option::get_or_insert_default(#slot)),
        };
        let source = self.field_source(&map.validated);
        quote_spanned!(span=> #runtime::de::collect_unknown(#slot, __key, #source))
    }

    /// Adds to the map the entries that were kept for foreign types, and that none has claimed.
    pub(crate) fn collect_unclaimed(&self, map: &Field) -> Tokens {
        let (ident, span) = (&map.ident, type_span(&map.ty));
        let runtime = self.runtime.at(span);
        let slot = quote_spanned!(span=> &mut __partial.#ident);
        let (slot, is_optional) = match map.null_policy() {
            NullPolicy::NotOption => (slot, false),
            _ => (quote_spanned!(span=> #runtime::Option::get_or_insert_default(#slot)), true),
        };
        let source = self.field_source(&map.validated);
        quote_spanned!(span=> #runtime::de::fill_map(#slot, #is_optional, #source)?;)
    }

    /// Calls `each` with every key of the field in `value`, if it is the map.
    pub(crate) fn visit_field_keys(&self, field: &Field, value: &Tokens, each: &Tokens) -> Tokens {
        if field.flat() != Flat::Map || !field.serialized {
            return Tokens::new();
        }
        let span = type_span(&field.ty);
        let runtime = self.runtime.at(span);
        let visit = |map: Tokens| {
            quote_spanned! {span=>
                for (__key, _) in #runtime::StringMap::entries(#map) {
                    #each(__key);
                }
            }
        };
        if field.null_policy() == NullPolicy::NotOption {
            return visit(quote_spanned!(span=> &#value));
        }
        let visited = visit(quote!(__map));
        quote_spanned!(span=> if let #runtime::Some(__map) = &#value { #visited })
    }
}
