//! The methods that lead from a name to a position, and from a position to the field that is read.

use quote::format_ident;
use syn::Expr;

use super::field_runs::Run;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::spans::type_span;
use crate::model::{Field, Flattened, NullPolicy, WhenUnset};
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};
use crate::rules::constant::compare_constant;
use crate::rules::value_list::string_literal;

impl Generator<'_> {
    /// `find_field`: the position of a name. Own names come first, then those of flattened
    /// requests.
    pub(crate) fn declare_find_field(&self, runs: &[Run<'_>]) -> Tokens {
        let runtime = &self.runtime;
        let (mut arms, mut flattened) = (Vec::new(), Vec::new());
        let is_own = |run: &&Run<'_>| matches!(run, Run::Own(_));
        let has_one_own_run = runs.iter().filter(is_own).count() == 1;
        // The counts that are added to all positions at once.
        let mut offset_of_all = None;
        for (run, offset) in runs.iter().zip(self.run_offsets(runs)) {
            let (first, before) = (offset.own, offset.flattened);
            match run {
                Run::Own(own) => {
                    let in_arms = if has_one_own_run {
                        offset_of_all = Some(before);
                        None
                    } else {
                        Some(&before)
                    };
                    for (index, field) in own.iter().enumerate() {
                        let (names, position) = (field.read_names(), first + index);
                        arms.push(quote!(#(#names)|* => #position #in_arms,));
                    }
                }
                Run::Flattened(inner) => {
                    let reader = self.as_reader(inner);
                    flattened.push(quote_spanned! {type_span(&inner.ty)=>
                        if let #runtime::Some(__field) = #reader::find_field(__name) {
                            return #runtime::Some(__field + #first #before);
                        }
                    });
                }
            }
        }
        let arms = Tokens::from_iter(arms);
        let body = if arms.is_empty() {
            quote!(#(#flattened)* #runtime::None)
        } else {
            quote! {
                let __field = match __name {
                    #arms
                    _ => {
                        #(#flattened)*
                        return #runtime::None;
                    }
                };
                #runtime::Some(__field #offset_of_all)
            }
        };
        quote! {
            #[inline]
            fn find_field(
                __name: &#runtime::str,
            ) -> #runtime::Option<#runtime::usize> {
                #body
            }
        }
    }

    /// `read_field`: goes through the runs until the position is in one, and reads that field.
    ///
    /// Required fields have their arms in a method of their own, by their number among the required
    /// ones, because they are read once more if they are missing.
    pub(crate) fn declare_read_field(&self, runs: &[Run<'_>]) -> Tokens {
        let runtime = &self.runtime;
        let (mut dispatch, mut required) = (Tokens::new(), Vec::new());
        let last = runs.len().saturating_sub(1);
        for (number, run) in runs.iter().enumerate() {
            let length = self.run_length(run);
            dispatch.append(match run {
                Run::Own(own) => {
                    let read = self.read_own_run(own, &mut required);
                    if number == last {
                        read
                    } else {
                        quote!(if __field < #length { return #read; })
                    }
                }
                Run::Flattened(flattened) => self.read_flattened_field(flattened),
            });
            if number != last {
                dispatch.append(quote!(let __field = __field - #length;));
            }
        }
        if !matches!(runs.last(), Some(Run::Own(_))) {
            dispatch.append(quote!(#runtime::Ok(())));
        }
        let read_field = self.declare_read_method("read_field", &dispatch);
        if required.is_empty() {
            return read_field;
        }
        let dispatch = self.match_position(required);
        let read_required = self.declare_read_method("read_required_field", &dispatch);
        quote!(#read_field #read_required)
    }

    /// Reads one of these fields, and adds the arms of those that are required to `required`.
    fn read_own_run(&self, own: &[&Field], required: &mut Vec<Tokens>) -> Tokens {
        let mut arms = Vec::new();
        for (position, field) in own.iter().enumerate() {
            if field.must_be_present() {
                let number = required.len();
                required.push(self.read_field_arm(number, field));
                arms.push(quote! {
                    #position => Self::read_required_field(__partial, #number, __source),
                });
            } else {
                arms.push(self.read_field_arm(position, field));
            }
        }
        self.match_position(arms)
    }

    fn read_flattened_field(&self, flattened: &Flattened) -> Tokens {
        let (ident, span) = (&flattened.ident, type_span(&flattened.ty));
        let (reader, runtime) = (self.as_reader(flattened), self.runtime.at(span));
        let read = if flattened.optional {
            let this = self.flattened_type(flattened);
            quote_spanned!(span=> #runtime::de::read_optional_field::<#this, _>)
        } else {
            quote_spanned!(span=> #reader::read_field)
        };
        let source = self.field_source(&flattened.validated);
        quote_spanned! {span=>
            if __field < #reader::FIELD_COUNT {
                return #read(&mut __partial.#ident, __field, #source);
            }
        }
    }

    fn match_position(&self, arms: Vec<Tokens>) -> Tokens {
        let (runtime, arms) = (&self.runtime, Tokens::from_iter(arms));
        quote!(match __field { #arms _ => #runtime::Ok(()) })
    }

    /// Inlined, because a call costs some percent of the time that reading takes, and there are two
    /// places that call: one for maps and one for sequences.
    fn declare_read_method(&self, name: &str, body: &Tokens) -> Tokens {
        let (runtime, de, name) = (&self.runtime, &self.de, our_ident(name));
        quote! {
            #[inline(always)]
            fn #name<__S: #runtime::de::FieldSource<#de>>(
                __partial: &mut Self::Partial,
                __field: #runtime::usize,
                __source: &mut __S,
            ) -> #runtime::Result<(), __S::Error> {
                #body
            }
        }
    }

    /// Reads the field at this position of a run.
    fn read_field_arm(&self, position: usize, field: &Field) -> Tokens {
        let Field { ident, read_name, ty, .. } = field;
        let (span, mut source) = (type_span(ty), self.field_source(&field.validated));
        let runtime = self.runtime.at(span);
        if field.first_key_wins {
            source = quote!(&mut #runtime::de::FirstKeySource(#source));
        }
        let seed = self.field_seed(field);
        let when_missing = match (field.when_unset(), field.null_policy()) {
            (WhenUnset::Required(_), _) if field.with.deserialize.is_some() => "Reject",
            (WhenUnset::Constant { may_be_absent: false, .. }, _) => "Reject",
            (WhenUnset::Default(_) | WhenUnset::OfStruct | WhenUnset::Constant { .. }, _) => {
                "LeaveUnset"
            }
            (WhenUnset::Required(_), NullPolicy::Nullable) => "RejectUnlessNull",
            // Most fields: a call without a seed is less to infer for the compiler.
            (WhenUnset::Required(_) | WhenUnset::None, _) if seed.is_none() => {
                return quote_spanned! {span=>
                    #position => #runtime::de::fill_field(
                        &mut __partial.#ident,
                        #read_name,
                        #source,
                    ),
                };
            }
            (WhenUnset::Required(_) | WhenUnset::None, _) => "AskType",
        };
        let when_missing = format_ident!("{when_missing}", span = span);
        let seed =
            seed.unwrap_or_else(|| quote_spanned!(span=> #runtime::de::own_deserialize::<#ty>()));
        quote_spanned! {span=>
            #position => #runtime::de::fill_field_with(
                &mut __partial.#ident,
                #read_name,
                #seed,
                #runtime::de::WhenMissing::#when_missing,
                #source,
            ),
        }
    }

    /// The seed that reads the field; `None` if its type reads itself.
    pub(crate) fn field_seed(&self, field: &Field) -> Option<Tokens> {
        if field.is_partial {
            return Some(self.nested_seed(field));
        }
        if let WhenUnset::Constant { value, .. } = field.when_unset() {
            return Some(self.constant_seed(field, value));
        }
        if let Some(path) = &field.with.deserialize {
            return Some(self.seed_by(path, field));
        }
        let (ty, inside, span) = (&field.ty, &field.value.ty, type_span(&field.ty));
        let runtime = self.runtime.at(span);
        match field.null_policy() {
            _ if field.borrows_cow => {
                Some(quote_spanned!(span=> #runtime::de::borrowed_cow::<#ty>()))
            }
            NullPolicy::NotNull => Some(quote_spanned!(span=> #runtime::de::not_null::<#inside>())),
            NullPolicy::DoubleOption if self.request.partial.is_some() => {
                Some(quote_spanned! {span=>
                    #runtime::de::double_option_of_partial::<#inside, __S>()
                })
            }
            NullPolicy::DoubleOption => {
                Some(quote_spanned!(span=> #runtime::de::double_option::<#inside>()))
            }
            NullPolicy::NotOption | NullPolicy::Option | NullPolicy::Nullable => None,
        }
    }

    /// The seed that reads a constant: of a string it only compares the text.
    fn constant_seed(&self, field: &Field, value: &Expr) -> Tokens {
        let (ty, span) = (&field.ty, type_span(&field.ty));
        let runtime = self.runtime.at(span);
        if let Some(text) = string_literal(value) {
            let default = self.own_default(field);
            return quote_spanned!(span=> #runtime::de::constant_text(&[#text], || #default));
        }
        let difference = compare_constant(&runtime, value, ty);
        quote_spanned!(span=> #runtime::de::constant::<#ty, _>(|__value| #difference))
    }
}
