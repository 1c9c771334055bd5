//! The trait by which partial requests merge and become requests.

use syn::Generics;

use super::Target;
use crate::generate::rules::request_checks::RequestChecks;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::spans::type_span;
use crate::model::{Field, Flat, Flattened, NullPolicy, Part};
use crate::quoting::{Tokens, quote, quote_spanned};

impl Generator<'_> {
    /// The impl of the trait.
    pub(super) fn impl_merge_fields(&self, target: &Target, checks: &RequestChecks<'_>) -> Tokens {
        let runtime = &self.runtime;
        let Target { request, form, generics } = target;
        let (impl_generics, _, where_clause) = generics.split_for_impl();
        let (merges, mut missing) = (self.merge_parts(), Tokens::new());
        for part in &self.request.parts {
            missing.append(self.report_missing_part(part));
        }
        let checks = &checks.partial_form;
        let opened = self.unstore_partial(quote!(__form.__partial));
        let directions = self.request.directions;
        let write = directions.serializes().then(|| self.write_set_fields());
        let is_unset = (!self.writes_all_fields()).then(|| self.declare_is_unset());
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::MergeFields for #request #where_clause {
                type Form = #form;

                fn open_form(__form: Self::Form) -> Self::Partial {
                    #opened
                }

                fn merge_fields(
                    __partial: &mut Self::Partial,
                    __below: Self::Partial,
                    __merge: #runtime::Merge,
                ) {
                    #merges
                }

                fn report_missing(__partial: &Self::Partial, __report: &mut #runtime::Report) {
                    #missing
                }

                fn check_fields(
                    __partial: &Self::Partial,
                    __unread: &#runtime::de::Unread<'_>,
                    __report: &mut #runtime::Report,
                ) {
                    #checks
                }

                #write
                #is_unset
            }
        }
    }

    /// These generics, with all that validating and writing the request require.
    pub(crate) fn merge_bounds_on(&self, generics: &Generics) -> Generics {
        let mut generics = self.bound_validation(generics);
        if self.request.directions.serializes() {
            if let Some(clause) = self.serialize_generics().where_clause {
                generics.make_where_clause().predicates.extend(clause.predicates);
            }
        }
        let runtime = &self.runtime;
        self.bound_flattened(generics, &quote!(#runtime::MergeFields), |_| true)
    }

    /// A flattened type as one that has a partial form.
    pub(crate) fn as_mergeable(&self, flattened: &Flattened) -> Tokens {
        let span = type_span(&flattened.ty);
        let (this, runtime) = (self.flattened_type(flattened), self.runtime.at(span));
        quote_spanned!(span=> <#this as #runtime::MergeFields>)
    }

    /// Whether what is set is known by writing it: each field of the request is its own, and is
    /// written.
    fn writes_all_fields(&self) -> bool {
        self.request.directions.serializes()
            && self.request.is_flat()
            && self.request.fields().iter().all(|field| field.serialized)
    }

    /// The method that tells whether nothing is set, of a request some of whose fields are not
    /// written.
    fn declare_is_unset(&self) -> Tokens {
        let (runtime, mut are_unset) = (&self.runtime, Vec::new());
        for part in &self.request.parts {
            are_unset.push(self.is_part_unset(part));
        }
        quote! {
            fn is_unset(__partial: &Self::Partial) -> #runtime::bool {
                true #(&& #are_unset)*
            }
        }
    }

    fn is_part_unset(&self, part: &Part) -> Tokens {
        let (runtime, ident) = (&self.runtime, part.ident());
        match part {
            Part::Flattened(flattened) if !flattened.optional => {
                let this = self.as_mergeable(flattened);
                quote_spanned!(type_span(&flattened.ty)=> #this::is_unset(&__partial.#ident))
            }
            _ => quote!(#runtime::Option::is_none(&__partial.#ident)),
        }
    }

    fn merge_parts(&self) -> Tokens {
        let (runtime, mut merges) = (&self.runtime, Tokens::new());
        for part in &self.request.parts {
            match part {
                Part::Flattened(flattened) => merges.append(self.merge_flattened(flattened)),
                Part::Field(field) if field.flat() == Flat::Map => {
                    merges.append(self.merge_map(field));
                }
                Part::Field(field) if field.is_partial => merges.append(self.merge_nested(field)),
                Part::Field(Field { ident, presence, .. }) => match presence.null_policy() {
                    NullPolicy::NotOption => merges.append(quote! {
                        #runtime::merge_slot(&mut __partial.#ident, __below.#ident);
                    }),
                    NullPolicy::DoubleOption => merges.append(quote! {
                        #runtime::merge_double_option(
                            &mut __partial.#ident,
                            __below.#ident,
                            __merge,
                        );
                    }),
                    NullPolicy::Option | NullPolicy::NotNull | NullPolicy::Nullable => {
                        merges.append(quote! {
                            #runtime::merge_option(
                                &mut __partial.#ident,
                                __below.#ident,
                                __merge,
                            );
                        });
                    }
                },
            }
        }
        merges
    }

    fn merge_flattened(&self, flattened: &Flattened) -> Tokens {
        let (ident, span) = (&flattened.ident, type_span(&flattened.ty));
        let this = self.as_mergeable(flattened);
        if flattened.optional {
            return quote_spanned! {span=>
                #this::merge_flattened(&mut __partial.#ident, __below.#ident, __merge);
            };
        }
        quote_spanned! {span=>
            #this::merge_fields(&mut __partial.#ident, __below.#ident, __merge);
        }
    }

    /// The map that collects the unknown fields is merged by its keys.
    fn merge_map(&self, map: &Field) -> Tokens {
        let (ident, span) = (&map.ident, type_span(&map.ty));
        let runtime = self.runtime.at(span);
        let merge = match map.null_policy() {
            NullPolicy::NotOption => quote_spanned!(span=> merge_map),
            _ => quote_spanned!(span=> merge_optional_map),
        };
        quote_spanned! {span=>
            #runtime::#merge(&mut __partial.#ident, __below.#ident, __merge);
        }
    }

    fn report_missing_part(&self, part: &Part) -> Option<Tokens> {
        let (runtime, ident) = (&self.runtime, part.ident());
        match part {
            Part::Field(field) if field.is_partial => Some(self.report_missing_nested(field)),
            Part::Field(field) if !field.is_required() => None,
            Part::Field(field) => {
                let name = &field.read_name;
                Some(quote!(#runtime::report_unset(&__partial.#ident, #name, __report);))
            }
            Part::Flattened(flattened) => {
                let (span, this) = (type_span(&flattened.ty), self.as_mergeable(flattened));
                Some(if flattened.optional {
                    quote_spanned! {span=>
                        if let #runtime::Some(__partial) = &__partial.#ident {
                            #this::report_missing(__partial, __report);
                        }
                    }
                } else {
                    quote_spanned!(span=> #this::report_missing(&__partial.#ident, __report);)
                })
            }
        }
    }
}
