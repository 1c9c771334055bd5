//! `read_remaining`: own required fields are read again, from nothing, and foreign types from the
//! entries that were kept; an unknown field goes to the map, and so do in the end the entries that
//! no foreign type has claimed. A flattened request does all that with its own.

use super::field_runs::{Run, count_required};
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::spans::type_span;
use crate::model::Flattened;
use crate::quoting::{Tokens, quote, quote_spanned};

impl Generator<'_> {
    /// The method, for a request that flattens others or collects unknown fields.
    pub(super) fn declare_read_remaining(&self, runs: &[Run<'_>]) -> Tokens {
        let (request, runtime, de) = (self.request, &self.runtime, &self.de);
        let reads_own = count_required(runs) > 0
            || !request.foreign_fields().is_empty()
            || request.collecting_map().is_some();
        let body = match &request.flattened()[..] {
            [only] if !reads_own => {
                let read = self.read_remaining_of(only);
                quote_spanned!(type_span(&only.ty)=> #read)
            }
            _ => self.match_remaining(runs),
        };
        quote! {
            #[inline]
            fn read_remaining<__S: #runtime::de::FieldSource<#de>>(
                __partial: &mut Self::Partial,
                __remaining: #runtime::de::Remaining,
                __source: &mut __S,
            ) -> #runtime::Result<(), __S::Error> {
                #body
            }
        }
    }

    /// Passes `__remaining` on to a flattened request.
    fn read_remaining_of(&self, flattened: &Flattened) -> Tokens {
        let (ident, span) = (&flattened.ident, type_span(&flattened.ty));
        let source = self.field_source(&flattened.validated);
        let read = if flattened.optional {
            let (this, runtime) = (self.flattened_type(flattened), self.runtime.at(span));
            quote_spanned!(span=> #runtime::de::read_optional_remaining::<#this, _>)
        } else {
            let reader = self.as_reader(flattened);
            quote_spanned!(span=> #reader::read_remaining)
        };
        quote_spanned!(span=> #read(&mut __partial.#ident, __remaining, #source))
    }

    fn match_remaining(&self, runs: &[Run<'_>]) -> Tokens {
        let (runtime, map) = (&self.runtime, self.request.collecting_map());
        let missing = self.fill_missing(runs);
        let (mut unknown, mut unclaimed) = (Vec::new(), Vec::new());
        for flattened in self.request.flattened() {
            let (span, has_partial) =
                (type_span(&flattened.ty), self.as_has_partial(&flattened.ty));
            let read = self.read_remaining_of(flattened);
            let runtime = self.runtime.at(span);
            unknown.push(quote_spanned! {span=>
                if #has_partial::HAS_MAP {
                    let __remaining = #runtime::de::Remaining::Unknown(__key);
                    return #read;
                }
            });
            unclaimed.push(quote_spanned! {span=>
                if #has_partial::HAS_MAP {
                    let __remaining = #runtime::de::Remaining::Unclaimed;
                    #read?;
                }
            });
        }
        let collect = match map {
            Some(map) => self.collect_unknown(map),
            None => quote!(#runtime::Ok(())),
        };
        unclaimed.extend(map.map(|map| self.collect_unclaimed(map)));
        quote! {
            match __remaining {
                #runtime::de::Remaining::Missing => {
                    #(#missing)*
                    #runtime::Ok(())
                }
                #runtime::de::Remaining::Unknown(__key) => {
                    #(#unknown)*
                    #collect
                }
                #runtime::de::Remaining::Unclaimed => {
                    #(#unclaimed)*
                    #runtime::Ok(())
                }
            }
        }
    }

    /// Statements that fill what is missing, in the order of declaration.
    fn fill_missing(&self, runs: &[Run<'_>]) -> Vec<Tokens> {
        let (mut count, mut fills) = (0, Vec::new());
        for run in runs {
            match run {
                Run::Own(_) => {
                    let first = count;
                    count += count_required(std::slice::from_ref(run));
                    if count > first {
                        fills.push(quote! {
                            for __field in #first..#count {
                                Self::read_required_field(__partial, __field, __source)?;
                            }
                        });
                    }
                }
                Run::Flattened(flattened) => {
                    let (span, read) =
                        (type_span(&flattened.ty), self.read_remaining_of(flattened));
                    let runtime = self.runtime.at(span);
                    fills.push(quote_spanned! {span=>
                        let __remaining = #runtime::de::Remaining::Missing;
                        #read?;
                    });
                }
            }
        }
        fills.extend(
            self.request.foreign_fields().into_iter().map(|field| self.read_foreign(field)),
        );
        fills
    }
}
