//! What becomes of the values that setters reject: they are in a slot of the `Partial`, from which
//! `build` takes those of the request and of the requests that it flattens.

use crate::generate::rules::field_checks::{conceal_if, import_traits};
use crate::generate::rules::request_checks::RequestChecks;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::spans::type_span;
use crate::model::{Field, Flattened};
use crate::quoting::{Tokens, quote, quote_spanned};

impl Generator<'_> {
    /// Whether a setter of its own rejects values.
    pub(crate) fn has_fallible_setter(&self) -> bool {
        self.request.fields().iter().any(|field| field.try_into)
    }

    /// Whether its builder may hold rejected values, of its own or of a flattened request.
    pub(crate) fn may_reject(&self) -> bool {
        // In a partial request, and in those that it flattens, no setter rejects values.
        self.request.variant.is_none()
            && self.request.partial.is_none()
            && (self.has_fallible_setter() || !self.request.extended().is_empty())
    }

    /// The slot for what is rejected, and its value while nothing is.
    pub(super) fn rejected_slot(&self) -> (Tokens, Tokens) {
        if !self.has_fallible_setter() {
            return (Tokens::new(), Tokens::new());
        }
        let runtime = &self.runtime;
        (
            quote!(__rejected: #runtime::RejectedValues,),
            quote!(__rejected: #runtime::Default::default(),),
        )
    }

    /// The statement of `build` that reports what was rejected.
    pub(super) fn report_rejected(&self) -> Option<Tokens> {
        let (runtime, ident) = (&self.runtime, &self.request.ident);
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        self.may_reject().then(
            || quote!(#runtime::report_rejected::<#ident #type_generics>(&mut self.__partial)?;),
        )
    }

    /// The names of a field, for the runtime.
    pub(super) fn rejected_field(&self, field: &Field) -> Tokens {
        let Field { name: written, read_name: read, .. } = field;
        let (runtime, is_secret) = (&self.runtime, field.validated.secret);
        quote! {
            #runtime::RejectedField { written: #written, read: #read, is_secret: #is_secret }
        }
    }

    /// The items of `HasPartial` by which `build` finds out what was rejected.
    pub(super) fn rejected_items(&self, checks: &RequestChecks<'_>) -> Tokens {
        if !self.may_reject() {
            return Tokens::new();
        }
        let (runtime, rejected) = (&self.runtime, &checks.rejected);
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        let (mut any, mut takes) = (Tokens::new(), Tokens::new());
        for flattened in self.request.extended() {
            let has_partial = self.as_has_partial(&flattened.ty);
            any.append(quote!(|| #has_partial::REJECTS));
            takes.append(self.take_from_flattened(flattened));
        }
        let own = self.has_fallible_setter();
        let take_own = own
            .then(|| quote!(#runtime::RejectedValues::append(__all, &mut __partial.__rejected);));
        let imports = import_traits(runtime);
        quote! {
            const REJECTS: #runtime::bool = #own #any;

            fn take_rejected(
                __partial: &mut __Partial_ #type_generics,
                __all: &mut #runtime::RejectedValues,
            ) {
                #takes
                #take_own
            }

            fn check_rejected(
                __partial: &mut __Partial_ #type_generics,
                __rejected: &#runtime::RejectedValues,
                __report: &mut #runtime::Report,
            ) {
                #imports
                let __unread = &#runtime::de::Unread::rejected(__rejected);
                #rejected
            }
        }
    }

    fn take_from_flattened(&self, flattened: &Flattened) -> Tokens {
        let (ident, span) = (&flattened.ident, type_span(&flattened.ty));
        let (has_partial, runtime) = (self.as_has_partial(&flattened.ty), self.runtime.at(span));
        if !flattened.validated.secret {
            return quote_spanned! {span=>
                #has_partial::take_rejected(&mut __partial.#ident, __all);
            };
        }
        quote_spanned! {span=>
            #runtime::RejectedValues::append_secret(__all, |__all| {
                #has_partial::take_rejected(&mut __partial.#ident, __all);
            });
        }
    }

    /// Checks a flattened request where some value was rejected: field by field if it may have
    /// rejected one itself, and otherwise as a whole.
    pub(crate) fn check_rejected_flattened(
        &self,
        flattened: &Flattened,
        is_checked: bool,
    ) -> Tokens {
        let (ident, span) = (&flattened.ident, type_span(&flattened.ty));
        let (has_partial, runtime) = (self.as_has_partial(&flattened.ty), self.runtime.at(span));
        let whole = is_checked.then(|| {
            let finish = if flattened.optional {
                let ty = &flattened.ty;
                quote_spanned!(span=> #runtime::finish_optional::<#ty>)
            } else {
                quote_spanned!(span=> #has_partial::finish)
            };
            let pattern = if flattened.optional {
                quote_spanned!(span=> #runtime::Ok(#runtime::Some(__value)))
            } else {
                quote_spanned!(span=> #runtime::Ok(__value))
            };
            quote_spanned! {span=>
                if let #pattern = #finish(&mut __partial.#ident) {
                    #runtime::Probe(&__value).check_flattened(__report);
                }
            }
        });
        let check = if flattened.optional {
            quote!(#whole)
        } else {
            quote_spanned! {span=>
                if #has_partial::REJECTS {
                    #has_partial::check_rejected(&mut __partial.#ident, __rejected, __report);
                } else {
                    #whole
                }
            }
        };
        conceal_if(flattened.validated.secret, check)
    }
}
