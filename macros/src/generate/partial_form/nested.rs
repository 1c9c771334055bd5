//! Fields whose value is a request that is partial in a partial request. The slot of such a field
//! holds the `Partial` of the request.

use syn::Type;

use crate::generate::rules::field_checks::conceal_if;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::spans::type_span;
use crate::model::{Field, NullPolicy};
use crate::quoting::{Tokens, quote, quote_spanned};

impl Generator<'_> {
    /// The types of what the slots of the fields hold.
    pub(crate) fn slot_types(&self) -> Vec<Tokens> {
        let mut types = Vec::new();
        for field in self.request.fields() {
            if !field.is_partial {
                types.push(Tokens::of(&field.ty));
                continue;
            }
            let (has_partial, span) = (self.as_has_partial(nested_type(field)), nested_span(field));
            let partial = quote_spanned!(span=> #has_partial::Partial);
            let runtime = self.runtime.at(span);
            types.push(match field.null_policy() {
                NullPolicy::NotOption => partial,
                _ => quote_spanned!(span=> #runtime::Option<#partial>),
            });
        }
        types
    }

    /// What the setter takes, as the slot of the field holds it.
    pub(crate) fn as_partial_value(&self, field: &Field, value: &Tokens) -> Tokens {
        let (has_partial, span) = (self.as_has_partial(nested_type(field)), nested_span(field));
        quote_spanned!(span=> #has_partial::into_partial(#value))
    }

    /// A whole value of the field, as its slot holds it.
    pub(crate) fn nested_into_partial(&self, field: &Field, value: &Tokens) -> Tokens {
        let (has_partial, span) = (self.as_has_partial(nested_type(field)), nested_span(field));
        let (runtime, convert) = (self.runtime.at(span), quote!(#has_partial::into_partial));
        match field.null_policy() {
            NullPolicy::NotOption => quote_spanned!(span=> #convert(#value)),
            _ => quote_spanned!(span=> #runtime::Option::map(#value, #convert)),
        }
    }

    /// Takes what the slot of the field holds, as a value.
    pub(crate) fn finish_nested(&self, field: &Field) -> Tokens {
        let (ident, ty, span) = (&field.ident, nested_type(field), nested_span(field));
        let runtime = self.runtime.at(span);
        let finish = match field.null_policy() {
            NullPolicy::NotOption => quote_spanned!(span=> finish_optional),
            _ => quote_spanned!(span=> finish_nested_option),
        };
        quote_spanned!(span=> #runtime::#finish::<#ty>(&mut __partial.#ident)?)
    }

    /// The seed that reads the field: as a whole, or for a partial request.
    pub(crate) fn nested_seed(&self, field: &Field) -> Tokens {
        let (ty, span) = (nested_type(field), nested_span(field));
        let runtime = self.runtime.at(span);
        match field.null_policy() {
            NullPolicy::NotOption => quote_spanned!(span=> #runtime::de::nested::<#ty, __S>()),
            _ => quote_spanned!(span=> #runtime::de::nested_option::<#ty, __S>()),
        }
    }

    /// The request in the field as one that has a partial form. The compiler names the type by way
    /// of a trait, so that it shows each error about it alike, and therefore once.
    fn as_nested_mergeable(&self, field: &Field) -> Tokens {
        let (has_partial, span) = (self.as_has_partial(nested_type(field)), nested_span(field));
        let runtime = self.runtime.at(span);
        quote_spanned!(span=> <#has_partial::Request as #runtime::MergeFields>)
    }

    /// Merges the field with that of the layer below.
    pub(super) fn merge_nested(&self, field: &Field) -> Tokens {
        let (ident, span) = (&field.ident, nested_span(field));
        let this = self.as_nested_mergeable(field);
        let merge = match field.null_policy() {
            NullPolicy::NotOption => quote_spanned!(span=> merge_request),
            _ => quote_spanned!(span=> merge_optional_request),
        };
        quote_spanned! {span=>
            #this::#merge(&mut __partial.#ident, __below.#ident, __merge);
        }
    }

    /// Reports what is missing in the field.
    pub(super) fn report_missing_nested(&self, field: &Field) -> Tokens {
        let calls = self.visit_nested(field, &quote!(report_missing(__value, __report)));
        let (runtime, ident, name) = (&self.runtime, &field.ident, &field.read_name);
        if !field.is_required() {
            return calls;
        }
        quote! {
            #runtime::report_unset(&__partial.#ident, #name, __report);
            #calls
        }
    }

    /// Checks the rules of what is set in the field.
    pub(crate) fn check_nested_partial(&self, field: &Field) -> Tokens {
        if field.validated.nested.is_skipped() {
            return Tokens::new();
        }
        let call = quote!(check_fields(__value, &__unread.of_nested(), __report));
        self.visit_nested(field, &call)
    }

    /// Calls a function of the request with the `Partial` in the field. What it reports gets the
    /// name of the field.
    fn visit_nested(&self, field: &Field, call: &Tokens) -> Tokens {
        let (ident, span) = (&field.ident, nested_span(field));
        let (runtime, this) = (self.runtime.at(span), self.as_nested_mergeable(field));
        let name = &field.name;
        let value = match field.null_policy() {
            NullPolicy::NotOption => quote!(#runtime::Option::as_ref(&__partial.#ident)),
            _ => quote!(#runtime::borrow_option(&__partial.#ident)),
        };
        let visit = conceal_if(field.validated.secret, quote_spanned!(span=> #this::#call;));
        quote! {
            if let #runtime::Some(__value) = #value {
                let __mark = __report.mark();
                #visit
                __report.prefix_field(__mark, #name);
            }
        }
    }

    /// The statement that writes what is set of the field.
    pub(crate) fn write_set_nested(&self, field: &Field) -> Tokens {
        let (ident, name, span) = (&field.ident, &field.name, nested_span(field));
        let (runtime, this) = (self.runtime.at(span), self.as_nested_mergeable(field));
        let value = match field.null_policy() {
            NullPolicy::NotOption => quote_spanned!(span=> #this::borrow_set(__value)),
            _ => quote_spanned! {span=>
                #runtime::Option::map(#runtime::Option::as_ref(__value), #this::borrow_set)
            },
        };
        quote_spanned! {span=>
            if let #runtime::Some(__value) = &__partial.#ident {
                __writer.write(#name, &#value);
            }
        }
    }

    /// The setter of a partial request that takes a partial value.
    pub(super) fn declare_partial_setter(&self, field: &Field) -> Tokens {
        let (ident, span) = (&field.ident, nested_span(field));
        let this = self.as_nested_mergeable(field);
        let (runtime, vis) = (self.runtime.at(span), &self.request.builder.vis);
        let (setter, name) = (&field.setter, field.partial_setter());
        let docs = format!(
            " Like [`{setter}`](Self::{setter}), but takes a partial request, which replaces the \
             one that is set."
        );
        let mut value = quote_spanned! {span=>
            #this::open_form(::core::convert::Into::into(value))
        };
        if field.null_policy() != NullPolicy::NotOption {
            value = quote_spanned!(span=> #runtime::Some(#value));
        }
        quote_spanned! {span=>
            #[doc = #docs]
            #vis fn #name(
                mut self,
                value: impl ::core::convert::Into<#this::Form>,
            ) -> Self {
                self.__partial.#ident = #runtime::Some(#value);
                self
            }
        }
    }
}

/// The request that the field holds.
fn nested_type(field: &Field) -> &Type {
    &field.value.ty
}

fn nested_span(field: &Field) -> proc_macro2::Span {
    type_span(&field.ty)
}
