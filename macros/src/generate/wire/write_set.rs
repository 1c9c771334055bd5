//! How a request with a partial form writes only what is set of it.

use super::serialize::finite_function;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::idents::bound_name;
use crate::generate::tokens::spans::type_span;
use crate::model::{Field, Flat, Flattened, Part, WhenNone};
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

impl Generator<'_> {
    /// The method that writes each field that is set.
    ///
    /// A field is written by the statement that writes it in a whole request, so that the compiler
    /// reports once what is wrong with its type. But it is never omitted: the writer is told that
    /// the format is not human-readable. Where nothing can be wrong, one call costs the compiler
    /// less.
    pub(crate) fn write_set_fields(&self) -> Tokens {
        let (runtime, mut writes) = (&self.runtime, Vec::new());
        let of_bound = Self::for_bound_fields(self.request);
        for part in &self.request.parts {
            match part {
                Part::Field(field) if field.is_partial => writes.push(self.write_set_nested(field)),
                Part::Field(field) if is_plain(field) => {
                    let (ident, name) = (&field.ident, &field.name);
                    writes.push(match finite_function(field) {
                        None => quote!(__writer.write_set(#name, &__partial.#ident);),
                        Some(_) => quote!(__writer.write_set_finite(#name, &__partial.#ident);),
                    });
                }
                Part::Field(field) if field.serialized => {
                    let (ident, name) = (&field.ident, bound_name(&field.validated.member));
                    writes.extend(self.reject_none(field));
                    let write = of_bound.write_own_field(field);
                    writes.push(quote! {
                        if let #runtime::Some(#name) = &__partial.#ident { #write }
                    });
                }
                Part::Field(_) => {}
                Part::Flattened(flattened) => writes.extend(self.write_set_flattened(flattened)),
            }
        }
        let writes = Tokens::from_iter(writes);
        quote! {
            fn write_set_fields<__S: #runtime::ser::FieldSink>(
                __partial: &Self::Partial,
                __sink: &mut __S,
            ) -> #runtime::Result<(), __S::Error> {
                let __human_readable = false;
                let mut __writer = #runtime::ser::FieldWriter::new(__human_readable, __sink);
                #writes
                __writer.result
            }
        }
    }

    /// In a partial request `None` is written as `null`, unless that is read as something else.
    fn reject_none(&self, field: &Field) -> Option<Tokens> {
        if field.when_none() != WhenNone::FailsUnlessDefault {
            return None;
        }
        let (ident, name) = (&field.ident, &field.name);
        let runtime = self.runtime.at(type_span(&field.ty));
        // The fields that the default is made of may be unset.
        let default = match field.default_fields() {
            [] => self.absent_value(field),
            _ => quote!(#runtime::Some(())),
        };
        Some(quote_spanned! {type_span(&field.ty)=>
            if let #runtime::Some(#runtime::None) = &__partial.#ident {
                __writer.reject_none(#name, || #default);
            }
        })
    }

    fn write_set_flattened(&self, flattened: &Flattened) -> Option<Tokens> {
        if !flattened.serialized {
            return None;
        }
        let (ident, span) = (&flattened.ident, type_span(&flattened.ty));
        let (runtime, this) = (&self.runtime, self.as_mergeable(flattened));
        let write = quote_spanned!(span=> #this::write_set_fields(__partial, __sink));
        let (write, slot) = (self.write_by_result(&write), quote!(&__partial.#ident));
        Some(if flattened.optional {
            quote!(if let #runtime::Some(__partial) = #slot { #write })
        } else {
            quote!({ let __partial = #slot; #write })
        })
    }
}

/// Whether the field is written as it is, and nothing can be wrong with its type.
fn is_plain(field: &Field) -> bool {
    field.serialized
        && field.flat() == Flat::No
        && field.with.serialize.is_none()
        && field.when_none() != WhenNone::FailsUnlessDefault
        && type_syntax::is_surely_written(&field.ty)
}
