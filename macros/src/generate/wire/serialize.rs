//! `impl Serialize`: a method that writes one field after another, for the request itself and for
//! outer requests that flatten it.

use proc_macro2::Span;
use quote::format_ident;
use syn::ExprPath;
use syn::spanned::Spanned;

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::idents::bound_name;
use crate::generate::tokens::impl_macros::{LEAVE_OUT_SERDE, impl_by_macro};
use crate::generate::tokens::spans::{error_span, type_span};
use crate::model::{
    Field, FiniteCheck, Flat, Flattened, Part, ValidatedField, VariantOf, WhenNone, WhenUnset,
};
use crate::quoting::{Tokens, quote, quote_spanned};

impl Generator<'_> {
    /// The impls of `Serialize`, and of the trait that writes the fields.
    pub(crate) fn impl_serialize(&self) -> Tokens {
        let ident = &self.request.ident;
        let runtime = &self.runtime;
        let generics = self.serialize_generics();
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let write_fields = self.write_fields_items();
        let how =
            if self.request.is_flat() { quote!(write_request) } else { quote!(write_composed) };
        let items = quote! {
            fn serialize<__S: #runtime::Serializer>(
                &self,
                __serializer: __S,
            ) -> #runtime::Result<__S::Ok, __S::Error> {
                #runtime::ser::#how(self, __serializer)
            }
        };
        let (of, declared) = (quote!(#runtime::Serialize), quote!(#ident #type_generics));
        let serialize = impl_by_macro(LEAVE_OUT_SERDE, &of, &declared, &generics, &items);
        quote! {
            #serialize

            #[automatically_derived]
            impl #impl_generics #runtime::ser::WriteFields for #ident #type_generics #where_clause {
                #write_fields
            }
        }
    }

    /// The items of the trait that writes the fields.
    pub(crate) fn write_fields_items(&self) -> Tokens {
        let (runtime, request) = (&self.runtime, self.request);
        // A variant is told its name when it is written, and nothing flattens it.
        let names = request.variant.is_none().then(|| {
            let (name, written) = (&request.name, self.declare_written_names());
            quote!(const NAME: &'static #runtime::str = #name; #written)
        });
        let asks = self.declare_serialize_asks();
        let bind = self.bind_variant();
        let mut writes = Vec::new();
        for part in &request.parts {
            writes.extend(self.write_part(part));
        }
        let writes = Tokens::from_iter(writes);
        quote! {
            #names
            #asks

            #[inline]
            fn write_fields<__S: #runtime::ser::FieldSink>(
                &self,
                __human_readable: #runtime::bool,
                __sink: &mut __S,
            ) -> #runtime::Result<(), __S::Error> {
                #bind
                let mut __writer = #runtime::ser::FieldWriter::new(__human_readable, __sink);
                #writes
                __writer.result
            }
        }
    }

    /// Binds the fields of a variant that are written, out of a reference to the enum.
    fn bind_variant(&self) -> Tokens {
        let Some(VariantOf { of, ident, .. }) = &self.request.variant else {
            return Tokens::new();
        };
        let runtime = &self.runtime;
        let mut fields = Tokens::new();
        for part in &self.request.parts {
            let is_written = match part {
                Part::Field(field) => field.serialized,
                Part::Flattened(flattened) => flattened.serialized,
            };
            if is_written {
                let member = &part.validated().member;
                let name = bound_name(member);
                fields.append(quote!(#member: #name,));
            }
        }
        quote! {
            let #of::#ident { #fields .. } = self.0 else {
                return #runtime::Ok(());
            };
        }
    }

    /// The constant that says whether what is written depends on whether the format is
    /// human-readable.
    fn declare_serialize_asks(&self) -> Tokens {
        let runtime = &self.runtime;
        let asks = |field: &Field| match field.flat() {
            Flat::No => field.serialized && field.may_be_omitted(),
            Flat::Foreign => true,
            Flat::Map => false,
        };
        let mut any = Tokens::new();
        for part in &self.request.parts {
            let asks = match part {
                Part::Field(field) => asks(field),
                Part::Flattened(flattened) => flattened.optional,
            };
            if asks {
                return quote!(const ASKS_HUMAN_READABLE: #runtime::bool = true;);
            }
            if let Part::Flattened(flattened) = part {
                let writer = self.as_writer(flattened);
                any.append(quote!(|| #writer::ASKS_HUMAN_READABLE));
            }
        }
        if any.is_empty() {
            return any;
        }
        quote!(const ASKS_HUMAN_READABLE: #runtime::bool = false #any;)
    }

    /// The statement that writes the part; `None` if it is never written.
    fn write_part(&self, part: &Part) -> Option<Tokens> {
        match part {
            Part::Field(field) if !field.serialized => None,
            Part::Flattened(flattened) if !flattened.serialized => None,
            Part::Field(field) => Some(self.write_own_field(field)),
            Part::Flattened(flattened) => {
                Some(self.write_by_result(&self.write_flattened(flattened)))
            }
        }
    }

    /// The statement that writes a field.
    pub(super) fn write_own_field(&self, field: &Field) -> Tokens {
        if field.flat() == Flat::No {
            self.write_field(field)
        } else {
            self.write_by_result(&self.write_entries(field))
        }
    }

    /// Writes a part by an expression of type `Result`, unless one before it has failed.
    pub(super) fn write_by_result(&self, write: &Tokens) -> Tokens {
        let runtime = &self.runtime;
        quote! {
            if let #runtime::Ok(()) = __writer.result {
                let __sink = &mut *__writer.sink;
                __writer.result = #write;
            }
        }
    }

    fn write_flattened(&self, flattened: &Flattened) -> Tokens {
        let runtime = &self.runtime;
        let written = if flattened.optional {
            self.write_optional_flattened(flattened)
        } else {
            let (span, writer) = (type_span(&flattened.ty), self.as_writer(flattened));
            let value = self.borrow_field(&flattened.validated, Span::call_site());
            let value = if flattened.is_bounded {
                value
            } else {
                let has_partial = self.as_has_partial(&flattened.ty);
                quote_spanned!(span=> #has_partial::as_request(#value))
            };
            quote_spanned!(span=> #writer::write_fields(#value, __human_readable, __sink))
        };
        let Some(path) = &flattened.skip_serializing_if else { return written };
        let is_skipped = self.call_condition(path, &flattened.validated);
        quote! {
            if #runtime::ser::may_omit::<__S>(__human_readable) && #is_skipped {
                #runtime::Ok(())
            } else {
                #written
            }
        }
    }

    fn write_optional_flattened(&self, flattened: &Flattened) -> Tokens {
        let span = type_span(&flattened.ty);
        let (has_partial, runtime) = (self.as_has_partial(&flattened.ty), self.runtime.at(span));
        let value = self.borrow_field(&flattened.validated, span);
        let method = if flattened.is_boxed { "as_deref" } else { "as_ref" };
        let method = format_ident!("{method}", span = span);
        let mut value = quote_spanned!(span=> #runtime::Option::#method(#value));
        if !flattened.is_bounded {
            value = quote_spanned!(span=> #runtime::Option::map(#value, #has_partial::as_request));
        }
        let this = self.flattened_type(flattened);
        quote_spanned! {span=>
            #runtime::ser::write_optional::<#this, _>(#value, __human_readable, __sink)
        }
    }

    /// Calls the user's condition to leave out the field.
    fn call_condition(&self, path: &ExprPath, field: &ValidatedField) -> Tokens {
        let span = error_span(path.span());
        let value = self.borrow_field(field, span);
        quote_spanned!(span=> #path(#value))
    }

    /// Writes a field that has a name of its own.
    ///
    /// Of all combinations the runtime has one call each for those that are frequent, because a
    /// call costs the compiler less than the code that it stands for.
    fn write_field(&self, field: &Field) -> Tokens {
        let Field { name, ty, skip_serializing_if, .. } = field;
        let span = type_span(ty);
        let runtime = self.runtime.at(span);
        let plain = self.borrow_field(&field.validated, span);
        let finite = finite_function(field);
        let value = match (&field.with.serialize, finite) {
            (Some(path), _) => self.serialize_by(path, field, &plain),
            (None, None) => plain.clone(),
            (None, Some(finite)) => {
                let finite = format_ident!("{finite}", span = span);
                quote_spanned!(span=> &#runtime::ser::#finite(#name, #plain))
            }
        };
        if self.writes_set_fields() && field.when_none() != WhenNone::Omitted {
            return quote_spanned!(span=> __writer.write(#name, #value););
        }
        if let Some(path) = skip_serializing_if {
            let is_skipped = self.call_condition(path, &field.validated);
            return quote_spanned! {span=>
                __writer.write_unless(__human_readable && #is_skipped, #name, #value);
            };
        }
        let is_none = quote_spanned!(span=> __human_readable && #runtime::Option::is_none(#plain));
        let put = match field.when_none() {
            WhenNone::Written => return quote_spanned!(span=> __writer.write(#name, #value);),
            WhenNone::Omitted if field.finite_check == FiniteCheck::Always => {
                return quote_spanned!(span=> __writer.write_some_finite(#name, #plain););
            }
            WhenNone::Omitted if finite.is_some() => {
                return quote_spanned!(span=> __writer.write_unless(#is_none, #name, #value););
            }
            WhenNone::Omitted => {
                return quote_spanned!(span=> __writer.write_some(#name, #value););
            }
            WhenNone::NullUnlessDefault => quote_spanned!(span=> write_or_null),
            WhenNone::FailsUnlessDefault => quote_spanned!(span=> write_or_fail),
        };
        let default = self.absent_value(field);
        quote_spanned!(span=> __writer.#put(#is_none, #name, #value, || #default);)
    }

    /// The value that the field has if it is absent when it is read. The tokens are those that the
    /// builder has, so that the compiler reports once what is wrong with them.
    pub(super) fn absent_value(&self, field: &Field) -> Tokens {
        let WhenUnset::OfStruct = field.when_unset() else {
            let (fields, default) = (self.bind_default_fields(field), self.own_default(field));
            return if fields.is_empty() { default } else { quote!({ #fields #default }) };
        };
        let (ident, struct_default) = (&field.ident, self.bind_struct_default());
        quote!({ #struct_default __default.#ident })
    }
}

/// The function of the runtime that checks the floats of a field; `None` if it has none.
pub(crate) fn finite_function(field: &Field) -> Option<&'static str> {
    match field.finite_check {
        FiniteCheck::Never => None,
        FiniteCheck::Always => Some("require_finite"),
        FiniteCheck::IfFloat => Some("require_finite_if_float"),
    }
}
