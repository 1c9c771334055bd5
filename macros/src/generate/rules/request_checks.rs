//! The checks of a request, which a whole request and a partial one share.
//!
//! If the deserializer could not read some fields, it checks the others. So the checks of fields
//! are in functions that take each field as an `Option` of a reference: from the request, where all
//! of them have a value, or from its `Partial`. A rule that names other fields is only checked if
//! these have a value too. A flattened request checks its own `Partial`, hence a function for each
//! run of fields between them.

use proc_macro2::Ident;
use syn::Member;

use super::field_checks::{BoundChecks, conceal_if, import_traits};
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::idents::{WHOLE, bound_name};
use crate::generate::tokens::spans::type_span;
use crate::model::{Field, Flattened, Part, PathStep, ValidatedField, VariantOf, WhenUnset};
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};
use crate::rules::call_site::{FieldAccess, Scope};
use crate::rules::parameters::Parameters;

/// The checks of a request.
#[derive(Default)]
pub(crate) struct RequestChecks<'a> {
    /// Whether the request is also checked while some fields have no value.
    pub(super) is_shared: bool,
    /// The functions that check fields, for an inherent impl.
    pub(crate) functions: Tokens,
    /// Checks the request as a whole: the fields of `self`, or those that a match arm binds.
    pub(crate) whole: BoundChecks<'a>,
    /// Checks the fields in `__partial` that have a value.
    pub(crate) partial: Tokens,
    /// The same for a builder whose setters have rejected values, which it reports in between.
    pub(crate) rejected: Tokens,
    /// The same for the partial form of the request, if it has one.
    pub(crate) partial_form: Tokens,
}

impl<'a> Generator<'a> {
    /// The checks of a request. `is_shared` tells whether it is also checked while some fields have
    /// no value.
    pub(crate) fn generate_checks(&self, is_shared: bool) -> RequestChecks<'a> {
        let mut checks = RequestChecks { is_shared, ..RequestChecks::default() };
        let (mut run, mut number) = (Vec::new(), 0);
        for part in &self.request.parts {
            let keys = match part {
                Part::Field(field) => {
                    run.push(field);
                    if field.try_into {
                        self.check_run(&mut checks, &std::mem::take(&mut run), &mut number);
                        let name = &field.read_name;
                        checks.rejected.append(quote!(__rejected.report(#name, __report);));
                    }
                    self.check_own_keys(field)
                }
                Part::Flattened(flattened) => self.check_inner_keys(flattened),
            };
            let flattened = if let Part::Flattened(it) = part { Some(it) } else { None };
            if keys.is_empty() && flattened.is_none() {
                continue;
            }
            self.check_run(&mut checks, &std::mem::take(&mut run), &mut number);
            if let Some(flattened) = flattened {
                self.check_flattened_partial(&mut checks, flattened);
            }
            checks.whole.checks.append(keys);
        }
        self.check_run(&mut checks, &run, &mut number);
        checks.whole.checks.append(self.check_groups());
        if is_shared {
            for field in self.request.fields() {
                if field.is_partial {
                    checks.partial_form.append(self.check_nested_partial(field));
                }
            }
            let groups = self.check_partial_groups();
            if self.may_reject() {
                checks.rejected.append(groups.clone());
            }
            checks.partial_form.append(groups.clone());
            checks.partial.append(groups);
        }
        checks
    }

    /// How the checks of a whole request name its fields.
    fn scope_of_whole(&self) -> Scope<'_> {
        let fields = match self.request.variant {
            None => FieldAccess::OfSelf,
            Some(_) => FieldAccess::Bound,
        };
        let has_context = self.request.container_check.context.is_some();
        Scope { runtime: &self.runtime, has_context, fields }
    }

    /// Adds the checks of fields that follow each other.
    fn check_run(&self, checks: &mut RequestChecks<'a>, run: &[&'a Field], number: &mut usize) {
        if !checks.is_shared {
            let scope = self.scope_of_whole();
            let fields: Vec<_> = run.iter().map(|field| &field.validated).collect();
            checks.whole.extend(scope.check_bound_fields(&fields));
            return;
        }
        let mut members = Vec::new();
        for part in &self.request.parts {
            members.push(&part.validated().member);
        }
        let mut parameters = Parameters::new(&members, true);
        let (mut body, mut checked) = self.check_given_fields(run, &parameters);
        if parameters.names_any() {
            parameters = Parameters::new(&members, false);
            (body, checked) = self.check_given_fields(run, &parameters);
        }
        if checked.is_empty() {
            return;
        }
        let is_needed = |member| checked.contains(&member) || parameters.names(member);
        let needed: Vec<&Part> =
            self.request.parts.iter().filter(|part| is_needed(&part.validated().member)).collect();
        let name = self.function_name(*number);
        *number += 1;
        checks.functions.append(self.declare_check_function(&name, &needed, &parameters, &body));
        checks.whole.checks.append(self.call_with_whole(&name, &needed, &parameters));
        checks.whole.named.extend(needed.iter().map(|part| &part.validated().member));
        let call = self.call_with_partial(&name, &needed, &parameters);
        if self.may_reject() {
            checks.rejected.append(call.clone());
        }
        if self.request.partial.is_some() {
            checks.partial_form.append(call.clone());
        }
        checks.partial.append(call);
    }

    /// The checks of fields that are parameters, and the fields that have any.
    fn check_given_fields(
        &self,
        run: &[&'a Field],
        parameters: &Parameters<'_>,
    ) -> (Tokens, Vec<&'a Member>) {
        let (mut body, mut checked) = (Vec::new(), Vec::new());
        let mut is_marked = false;
        for Field { validated, .. } in run {
            let owner = &validated.member;
            let fields = FieldAccess::Given { owner, parameters };
            let ty = parameters.given_type(&validated.ty);
            let scope = Scope { fields, ..self.scope_of_whole() };
            let (runtime, binding) = (&self.runtime, bound_name(owner));
            let check = scope.check_field(validated, ty, &quote!(#binding));
            if !check.is_empty() {
                body.push(quote!(if let #runtime::Some(#binding) = #binding { #check }));
                checked.push(owner);
                is_marked |= matches!(validated.path_step, PathStep::Field(_));
            }
        }
        let mark = is_marked.then(|| quote!(let mut __mark = __report.mark();));
        (quote!(#mark #(#body)*), checked)
    }

    fn function_name(&self, number: usize) -> Ident {
        match &self.request.variant {
            None => our_ident(&format!("__check_fields_{number}")),
            Some(VariantOf { index, .. }) => {
                our_ident(&format!("__check_variant_{index}_{number}"))
            }
        }
    }

    /// The function that checks fields. It is inlined, so that a valid request costs what it would
    /// without the `Option`s.
    fn declare_check_function(
        &self,
        name: &Ident,
        needed: &[&Part],
        parameters: &Parameters<'_>,
        body: &Tokens,
    ) -> Tokens {
        let (runtime, whole) = (&self.runtime, our_ident(WHOLE));
        let fields = needed.iter().map(|part| {
            let validated = part.validated();
            let binding = bound_name(&validated.member);
            let ty = parameters.given_type(&validated.ty);
            quote!(#binding: #runtime::Option<&#ty>,)
        });
        let whole = parameters.needs_self().then(|| quote!(#whole: #runtime::Option<&Self>,));
        let context = &self.request.container_check.context;
        let context = context.as_ref().map(|ty| quote!(__context: #runtime::Option<&#ty>,));
        let imports = import_traits(runtime);
        quote! {
            #[inline(always)]
            fn #name(#(#fields)* #whole __report: &mut #runtime::Report, #context) {
                #imports
                #body
            }
        }
    }

    fn call_with_whole(
        &self,
        name: &Ident,
        needed: &[&Part],
        parameters: &Parameters<'_>,
    ) -> Tokens {
        let (runtime, request) = (&self.runtime, self.request);
        let fields = needed.iter().map(|part| {
            let ValidatedField { member, ty, .. } = part.validated();
            let binding = bound_name(member);
            match request.variant {
                None if parameters.opens(ty) => quote!(self.#member.as_ref(),),
                Some(_) if parameters.opens(ty) => quote!(#binding.as_ref(),),
                None => quote!(#runtime::Some(&self.#member),),
                Some(_) => quote!(#runtime::Some(#binding),),
            }
        });
        let whole = parameters.needs_self().then(|| quote!(#runtime::Some(self),));
        let context = request.container_check.context.as_ref().map(|_| quote!(__context));
        quote!(Self::#name(#(#fields)* #whole __report, #context);)
    }

    fn call_with_partial(
        &self,
        name: &Ident,
        needed: &[&Part],
        parameters: &Parameters<'_>,
    ) -> Tokens {
        let (runtime, request) = (&self.runtime, self.request);
        let fields = needed.iter().map(|part| match part {
            Part::Field(field) => self.borrow_slot(field, parameters),
            Part::Flattened(_) => quote!(#runtime::None),
        });
        let whole = parameters.needs_self().then(|| quote!(#runtime::None,));
        let context = request.container_check.context.as_ref().map(|_| quote!(#runtime::None));
        let (_, type_generics, _) = request.declared.split_for_impl();
        let declared = match &request.variant {
            None => quote!(Self),
            Some(VariantOf { of, .. }) => quote!(<#of #type_generics>),
        };
        quote!(#declared::#name(#(#fields,)* #whole __report, #context);)
    }

    /// The value of a field in the `Partial`. If rules of other fields name it, it also has a value
    /// if it is absent and may be, but has none if some of it could not be read.
    fn borrow_slot(&self, field: &Field, parameters: &Parameters<'_>) -> Tokens {
        let (runtime, Field { ident, read_name, .. }) = (&self.runtime, field);
        if field.is_partial {
            // It is not whole, and its own rules are checked apart.
            return quote!(#runtime::None);
        }
        let member = &field.validated.member;
        if matches!(field.when_unset(), WhenUnset::None) && parameters.names(member) {
            return quote!(__unread.find_optional(&__partial.#ident, #read_name));
        }
        let value = if parameters.opens(&field.ty) {
            quote!(#runtime::borrow_option(&__partial.#ident))
        } else {
            quote!(__partial.#ident.as_ref())
        };
        if parameters.depend_on(member) { quote!(__unread.find(#value, #read_name)) } else { value }
    }

    /// Adds the checks of a flattened request. If it is partial, its own rules are checked, and not
    /// those of the field.
    fn check_flattened_partial(&self, checks: &mut RequestChecks<'a>, flattened: &'a Flattened) {
        let validated = &flattened.validated;
        checks.whole.extend(self.scope_of_whole().check_bound_fields(&[validated]));
        if self.may_reject() {
            let has_context = self.request.container_check.context.is_some();
            let is_checked = checks.is_shared && !has_context && !validated.nested.is_skipped();
            checks.rejected.append(self.check_rejected_flattened(flattened, is_checked));
        }
        if validated.nested.is_skipped() || !checks.is_shared {
            return;
        }
        let span = type_span(&flattened.ty);
        if self.is_checked_when_read() || self.request.variant.is_some() {
            let reader = self.as_reader(flattened);
            let function = quote_spanned!(span=> #reader::check_partial);
            checks.partial.append(self.check_slot_of(flattened, &function));
        }
        if self.request.partial.is_some() {
            let this = self.as_mergeable(flattened);
            let function = quote_spanned!(span=> #this::check_fields);
            checks.partial_form.append(self.check_slot_of(flattened, &function));
        }
    }

    /// Checks the `Partial` of a flattened request by this function.
    fn check_slot_of(&self, flattened: &Flattened, function: &Tokens) -> Tokens {
        let (ident, span) = (&flattened.ident, type_span(&flattened.ty));
        let runtime = self.runtime.at(span);
        let check = if flattened.optional {
            quote_spanned! {span=>
                if let #runtime::Some(__partial) = &__partial.#ident {
                    #function(__partial, __unread, __report);
                }
            }
        } else {
            quote_spanned! {span=>
                #function(&__partial.#ident, __unread, __report);
            }
        };
        conceal_if(flattened.validated.secret, check)
    }
}

impl RequestChecks<'_> {
    /// Whether there is nothing to check.
    pub(crate) fn is_empty(&self) -> bool {
        self.whole.checks.is_empty()
    }
}
