//! `impl Deserialize`: the runtime drives the format, and calls the methods of a trait that fill a
//! `Partial` field by field.
//!
//! For each entry, `find_field` gives the position of its name, and `read_field` reads the value
//! into the slot of that field. `read_remaining` is for all else: it takes an entry of no field,
//! and at the end it reads each required field that is not set once more, which gives its error or
//! what its type reads from nothing; then foreign types and the map get the entries that were kept
//! for them.

use super::field_runs::{Run, count_required, list_runs};
use crate::generate::rules::request_checks::RequestChecks;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::impl_macros::{LEAVE_OUT_SERDE, impl_by_macro};
use crate::model::{Flat, NullPolicy, Part, Request, Shape, VariantOf};
use crate::quoting::{Tokens, our_ident, quote};

impl Generator<'_> {
    /// The impls of `Deserialize`, and of the trait that reads the fields.
    pub(crate) fn impl_deserialize(&self, checks: &RequestChecks<'_>) -> Tokens {
        let Request { ident, declared, .. } = self.request;
        let (runtime, de) = (&self.runtime, &self.de);
        let hooks = self.declare_check_hooks(checks);
        let mut generics = self.deserialize_generics();
        if !hooks.is_empty() {
            generics = self.bound_validation(&generics);
        }
        let for_de = self.with_input_lifetime(&generics);
        let (impl_generics, _, where_clause) = for_de.split_for_impl();
        let (_, type_generics, _) = declared.split_for_impl();
        let read_fields = self.read_fields_items();
        let items = quote! {
            fn deserialize<__D: #runtime::Deserializer<#de>>(
                __deserializer: __D,
            ) -> #runtime::Result<Self, __D::Error> {
                #runtime::de::read_request(__deserializer)
            }
        };
        let (of, declared) = (quote!(#runtime::Deserialize<#de>), quote!(#ident #type_generics));
        let deserialize = impl_by_macro(LEAVE_OUT_SERDE, &of, &declared, &for_de, &items);
        quote! {
            #deserialize

            #[automatically_derived]
            impl #impl_generics #runtime::de::ReadFields<#de> for #ident #type_generics
            #where_clause
            {
                #read_fields
                #hooks
            }
        }
    }

    /// The items of the trait that reads the fields.
    pub(crate) fn read_fields_items(&self) -> Tokens {
        let (Request { read_name, expecting, .. }, runtime) = (self.request, &self.runtime);
        let expecting = match expecting {
            Some(expecting) => expecting.value(),
            // As serde words it: a raw identifier keeps its `r#`.
            None => self.describe_expected(),
        };
        let runs = list_runs(self.request);
        let read_names = self.declare_read_names();
        let field_count = self.declare_field_count(&runs);
        let required_count = self.declare_required_count(&runs);
        let flags = self.declare_read_flags();
        let find_field = self.declare_find_field(&runs);
        let read_field = self.declare_read_field(&runs);
        let remaining = (!self.request.is_flat()).then(|| self.declare_read_remaining(&runs));
        quote! {
            const NAME: &'static #runtime::str = #read_name;
            const EXPECTING: &'static #runtime::str = #expecting;
            #read_names
            #field_count
            #required_count
            #flags
            #find_field
            #read_field
            #remaining
        }
    }

    /// What an error says that it expected.
    fn describe_expected(&self) -> String {
        let Request { ident, variant, .. } = self.request;
        match variant {
            None => format!("struct {ident}"),
            Some(VariantOf { of, ident, shape: Shape::Tuple, .. }) => {
                format!("tuple variant {of}::{ident}")
            }
            Some(VariantOf { of, ident, .. }) => format!("struct variant {of}::{ident}"),
        }
    }

    /// How many fields are read, unless each has one name.
    fn declare_field_count(&self, runs: &[Run<'_>]) -> Option<Tokens> {
        let has_one_name = runs.iter().all(|run| match run {
            Run::Own(own) => own.iter().all(|field| field.read_names().len() == 1),
            Run::Flattened(_) => false,
        });
        if has_one_name {
            return None;
        }
        let (runtime, mut lengths) = (&self.runtime, Vec::new());
        for run in runs {
            lengths.push(self.run_length(run));
        }
        Some(quote!(const FIELD_COUNT: #runtime::usize = 0 #(+ #lengths)*;))
    }

    /// The constants that say whether an error is in the user's words, whether an unknown field is
    /// one, whether reading depends on whether the format is human-readable, and whether an unknown
    /// field may hold a secret.
    fn declare_read_flags(&self) -> Tokens {
        let request = self.request;
        let (mut asks, mut is_secret, mut has_required) = (false, false, false);
        for part in &request.parts {
            match part {
                Part::Field(field) if !field.deserialized => {}
                Part::Field(field) if field.flat() == Flat::No => {
                    asks |= field.null_policy() == NullPolicy::Nullable;
                    has_required |= field.must_be_present();
                }
                Part::Field(field) => {
                    asks |= field.flat() == Flat::Foreign;
                    is_secret |= field.validated.secret;
                }
                Part::Flattened(flattened) => {
                    asks |= flattened.optional;
                    is_secret |= flattened.validated.secret;
                }
            }
        }
        asks |= request.is_flat() && !has_required;
        let runtime = &self.runtime;
        let own_expecting = request.expecting.as_ref();
        let own_expecting =
            own_expecting.map(|_| quote!(const HAS_OWN_EXPECTING: #runtime::bool = true;));
        let deny = request.deny_unknown_fields;
        let deny = deny.map(|_| quote!(const DENY_UNKNOWN: #runtime::bool = true;));
        let asks = self.declare_read_flag("ASKS_HUMAN_READABLE", asks);
        let is_secret = self.declare_read_flag("UNKNOWN_IS_SECRET", is_secret);
        quote!(#own_expecting #deny #asks #is_secret)
    }

    /// A constant that is true if `is_set`, or if that of a flattened request is.
    fn declare_read_flag(&self, name: &str, is_set: bool) -> Tokens {
        let (runtime, name) = (&self.runtime, our_ident(name));
        if is_set {
            return quote!(const #name: #runtime::bool = true;);
        }
        let mut any = Tokens::new();
        for flattened in self.request.flattened() {
            let reader = self.as_reader(flattened);
            any.append(quote!(|| #reader::#name));
        }
        if any.is_empty() {
            return any;
        }
        quote!(const #name: #runtime::bool = false #any;)
    }

    /// How many fields the `read_remaining` of the runtime reads again, for a request that has none
    /// of its own.
    fn declare_required_count(&self, runs: &[Run<'_>]) -> Option<Tokens> {
        if !self.request.is_flat() {
            return None;
        }
        let (runtime, count) = (&self.runtime, count_required(runs));
        (count > 0).then(|| quote!(const REQUIRED_COUNT: #runtime::usize = #count;))
    }
}
