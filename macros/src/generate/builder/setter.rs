//! The setters: every way to set a field, as data that an impl or a trait turns into methods.

use proc_macro2::{Ident, Span};
use syn::Attribute;

use super::setter_docs::{
    document_element_setter, document_flattened_setter, document_maybe_setter,
    document_null_setter, document_value_setter,
};
use super::state::State;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::model::{
    DefaultValue, Each, Field, Flat, Flattened, NullPolicy, Part, Request, Required, Setter,
    SetterKind, WhenUnset,
};
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};

/// A method that sets a field, whatever type it is a method of.
pub(crate) struct SetterMethod<'a> {
    pub(crate) ident: Ident,
    pub(crate) docs: Tokens,
    pub(crate) deprecated: Option<&'a Attribute>,
    /// `value: Type`, and the like.
    pub(crate) arguments: Tokens,
    /// The field that it sets.
    pub(crate) field: &'a Ident,
    pub(crate) effect: Effect,
    /// How it changes the builder's type; `None` if the field may be left unset.
    pub(crate) step: Option<Step<'a>>,
}

/// What a setter does to the field's slot in the `Partial`.
pub(crate) enum Effect {
    /// Assigns this value.
    Assign(Tokens),
    /// Runs these statements, which find a reference to the slot in `__slot`.
    Change(Tokens),
    /// Assigns this value, which may be made with the `Partial` that is in `__partial`.
    Convert(Tokens),
}

/// How a setter changes the builder's type.
pub(crate) struct Step<'a> {
    /// The state that changes.
    pub(crate) state: &'a Ident,
    /// The bound that the state must meet before.
    pub(crate) before: Option<Tokens>,
    /// The state after it.
    pub(crate) after: Tokens,
}

impl SetterMethod<'_> {
    /// The span at which errors about the method's result are shown.
    pub(crate) fn span(&self) -> Span {
        error_span(self.ident.span())
    }
}

impl Effect {
    /// The statements, where `fields` is the place that holds all slots.
    pub(crate) fn apply_to(&self, fields: &Tokens, field: &Ident) -> Tokens {
        match self {
            Self::Assign(value) => quote!(#fields.#field = #value;),
            Self::Change(change) => quote! {
                let __slot = &mut #fields.#field;
                #change
            },
            Self::Convert(value) => quote! {
                let __partial = &mut #fields;
                __partial.#field = #value;
            },
        }
    }
}

impl Step<'_> {
    /// What a state is after this step; `None` if it does not change.
    pub(crate) fn change_of(&self, state: State<'_>) -> Option<Tokens> {
        // By address: there are as many pairs as the square of the fields, and names are slow to
        // compare.
        std::ptr::eq(state.ident, self.state).then(|| self.after.clone())
    }
}

/// The names of every setter of a request.
pub(crate) fn list_setter_names(request: &Request) -> Vec<String> {
    let mut names = Vec::new();
    for part in &request.parts {
        names.extend(part_setter_names(part));
    }
    names
}

/// The names of every setter of a part.
pub(crate) fn part_setter_names(part: &Part) -> Vec<String> {
    let mut names = Vec::new();
    for setter in part.setters().iter() {
        names.push(ident_string(&setter.ident));
    }
    names
}

impl<'a> Generator<'a> {
    /// Every setter of the request.
    pub(crate) fn make_setters(&self) -> Vec<SetterMethod<'a>> {
        let mut setters = Vec::new();
        for part in &self.request.parts {
            for setter in part.setters().iter() {
                let method = match part {
                    Part::Field(field) => self.field_setter(field, setter),
                    Part::Flattened(flattened) => self.setter_of_flattened(flattened, setter),
                };
                if let Some(method) = method {
                    setters.push(method);
                }
            }
        }
        setters
    }

    fn field_setter(&self, field: &'a Field, setter: &Setter) -> Option<SetterMethod<'a>> {
        match setter.kind {
            SetterKind::Value => Some(self.value_setter(field)),
            SetterKind::Maybe => Some(self.maybe_setter(field, &setter.ident)),
            SetterKind::Null => Some(self.null_setter(field, &setter.ident)),
            SetterKind::Each => Some(self.element_setter(field, field.each.as_ref()?)),
        }
    }

    fn setter_of_flattened(
        &self,
        flattened: &'a Flattened,
        setter: &Setter,
    ) -> Option<SetterMethod<'a>> {
        match setter.kind {
            SetterKind::Value => Some(self.flattened_setter(flattened)),
            SetterKind::Maybe => Some(self.maybe_flattened_setter(flattened, &setter.ident)),
            SetterKind::Null | SetterKind::Each => None,
        }
    }

    /// `x(value)`.
    fn value_setter(&self, field: &'a Field) -> SetterMethod<'a> {
        let runtime = &self.runtime;
        if field.try_into {
            return self.fallible_setter(field, &field.setter, document_value_setter(field), 0);
        }
        let (arguments, mut value) = self.value_argument(field);
        if field.is_partial {
            value = self.as_partial_value(field, &value);
        }
        for _ in 0..count_options(field) {
            value = quote!(#runtime::Some(#value));
        }
        SetterMethod {
            ident: field.setter.clone(),
            docs: document_value_setter(field),
            deprecated: field.deprecated.as_ref(),
            arguments,
            field: &field.ident,
            effect: Effect::Assign(quote!(#runtime::Some(#value))),
            step: self.setting_step(field),
        }
    }

    /// `maybe_x(option)`.
    fn maybe_setter(&self, field: &'a Field, name: &Ident) -> SetterMethod<'a> {
        let ty = &field.ty;
        if field.try_into {
            let docs = document_maybe_setter(&field.setter);
            return self.fallible_setter(field, name, docs, count_options(field));
        }
        SetterMethod {
            ident: name.clone(),
            docs: document_maybe_setter(&field.setter),
            deprecated: field.deprecated.as_ref(),
            arguments: quote!(value: #ty),
            field: &field.ident,
            effect: Effect::Assign(self.fill_slot(field, &quote!(value))),
            step: self.setting_step(field),
        }
    }

    /// `x(value)`, or `maybe_x(option)`, for a value that may fail to convert. `given` of the
    /// field's `Option`s are around the argument.
    fn fallible_setter(
        &self,
        field: &'a Field,
        name: &Ident,
        docs: Tokens,
        given: usize,
    ) -> SetterMethod<'a> {
        let (ty, span) = (&field.value.ty, type_span(&field.ty));
        let (runtime, names) = (self.runtime.at(span), self.rejected_field(field));
        // An editor shows the paths as they are here.
        let mut argument = quote_spanned! {span=>
            impl ::core::convert::TryInto<#ty, Error: ::core::fmt::Display>
        };
        let mut value = quote_spanned! {span=>
            #runtime::RejectedValues::convert(&mut __partial.__rejected, #names, __value)
        };
        for _ in given..count_options(field) {
            value = quote_spanned!(span=> #runtime::Option::map(#value, #runtime::Some));
        }
        for _ in 0..given {
            argument = quote_spanned!(span=> ::core::option::Option<#argument>);
            value = quote_spanned! {span=>
                match __value {
                    #runtime::Some(__value) => #runtime::Option::map(#value, #runtime::Some),
                    #runtime::None => {
                        #runtime::RejectedValues::clear(&mut __partial.__rejected, #names);
                        #runtime::Some(#runtime::None)
                    }
                }
            };
        }
        SetterMethod {
            ident: name.clone(),
            docs,
            deprecated: field.deprecated.as_ref(),
            arguments: quote!(value: #argument),
            field: &field.ident,
            effect: Effect::Convert(quote_spanned!(span=> { let __value = value; #value })),
            step: self.setting_step(field),
        }
    }

    /// The slot of a field with this value. Where the request has a partial form, an `Option` that
    /// is `None` leaves it unset, so that it does not hide the value of a partial request below. So
    /// does an empty map that collects the unknown fields.
    pub(super) fn fill_slot(&self, field: &Field, value: &Tokens) -> Tokens {
        let runtime = &self.runtime;
        if self.request.partial.is_none() {
            return quote!(#runtime::Some(#value));
        }
        let value = if field.is_partial { &self.nested_into_partial(field, value) } else { value };
        match (field.flat(), field.when_unset()) {
            (Flat::Map, WhenUnset::None) => quote!(#runtime::nest_optional_map(#value)),
            (Flat::Map, WhenUnset::Default(DefaultValue::Trait)) => {
                quote!(#runtime::nest_map(#value))
            }
            (_, WhenUnset::None) => quote!(#runtime::nest_option(#value)),
            _ => quote!(#runtime::Some(#value)),
        }
    }

    /// `x_null()`.
    fn null_setter(&self, field: &'a Field, name: &Ident) -> SetterMethod<'a> {
        let runtime = &self.runtime;
        let null = quote!(#runtime::Some(#runtime::Some(#runtime::None)));
        let effect = if field.try_into {
            let names = self.rejected_field(field);
            Effect::Convert(quote!({
                #runtime::RejectedValues::clear(&mut __partial.__rejected, #names);
                #null
            }))
        } else {
            Effect::Assign(null)
        };
        SetterMethod {
            ident: name.clone(),
            docs: document_null_setter(&field.setter),
            deprecated: field.deprecated.as_ref(),
            arguments: Tokens::new(),
            field: &field.ident,
            effect,
            step: self.setting_step(field),
        }
    }

    /// The setter that adds one element.
    fn element_setter(&self, field: &'a Field, each: &'a Each) -> SetterMethod<'a> {
        let span = type_span(&field.ty);
        let runtime = self.runtime.at(span);
        let (arguments, element) = self.element_arguments(each);
        let mut inside = Tokens::new();
        for _ in 0..count_options(field) {
            inside.append(quote! {
                let __slot = #runtime::Option::get_or_insert_default(__slot);
            });
        }
        let change = match element {
            Some(element) => {
                quote_spanned!(span=> #inside #runtime::add_element(__slot, #element);)
            }
            // The field is no collection, which is reported: a use of the setter is no second
            // error.
            None => quote!(let _ = __slot;),
        };
        SetterMethod {
            ident: each.ident.clone(),
            docs: document_element_setter(&field.setter, &field.validated.rules, each),
            deprecated: field.deprecated.as_ref(),
            arguments,
            field: &field.ident,
            effect: Effect::Change(change),
            step: self.adding_step(field),
        }
    }

    /// The step of setting a required field, which must not be set before.
    fn setting_step(&self, field: &'a Field) -> Option<Step<'a>> {
        let runtime = &self.runtime;
        match field.when_unset() {
            WhenUnset::Required(Required { state, is_unset, .. }) => Some(Step {
                state,
                before: Some(self.name_field_trait(is_unset)),
                after: match &self.request.partial {
                    None => quote!(#runtime::Set),
                    Some(_) => quote!(<#state as #runtime::State>::Set),
                },
            }),
            _ => None,
        }
    }

    /// The step of adding to a required field, whether it is set or not.
    fn adding_step(&self, field: &'a Field) -> Option<Step<'a>> {
        let step = self.setting_step(field)?;
        let runtime = self.runtime.at(type_span(&field.ty));
        let state = step.state;
        let (before, after) = match &self.request.partial {
            None => (None, quote!(#runtime::HasElements)),
            Some(_) => (Some(quote!(#runtime::State)), quote!(<#state as #runtime::State>::Added)),
        };
        Some(Step { before, after, ..step })
    }

    /// `x(value)` for a whole flattened request, none of whose required fields may be set before.
    fn flattened_setter(&self, flattened: &'a Flattened) -> SetterMethod<'a> {
        let (whole, span) = (&flattened.ty, type_span(&flattened.ty));
        let (has_partial, at_type) = (self.as_has_partial(whole), self.runtime.at(span));
        let (ty, value) = self.setter_argument(&flattened.value, &our_ident("value"));
        let value = if flattened.is_boxed { quote!(*#value) } else { value };
        let runtime = &self.runtime;
        let partial = quote_spanned!(span=> #has_partial::into_partial(#value));
        let (effect, step) = if flattened.optional {
            (quote!(#runtime::Some(#partial)), None)
        } else {
            let state = &flattened.state;
            let mut before = quote_spanned! {span=>
                #at_type::BuilderState<#whole, Builder: #at_type::Untouched>
            };
            let mut after = quote!(#runtime::AllSet);
            if self.request.partial.is_some() {
                before.append(quote!(+ #runtime::State));
                after = quote!(<#state as #runtime::State>::Whole<#state>);
            }
            let step = Step { state, before: Some(before), after };
            (partial, Some(step))
        };
        SetterMethod {
            ident: flattened.setter.clone(),
            docs: document_flattened_setter(flattened),
            deprecated: flattened.deprecated.as_ref(),
            arguments: quote!(value: #ty),
            field: &flattened.ident,
            effect: Effect::Assign(effect),
            step,
        }
    }

    /// `maybe_x(option)` for a whole flattened request that is an `Option`.
    fn maybe_flattened_setter(&self, flattened: &'a Flattened, name: &Ident) -> SetterMethod<'a> {
        let (runtime, has_partial) = (&self.runtime, self.as_has_partial(&flattened.ty));
        let ty = &flattened.value.ty;
        let value = if flattened.is_boxed { quote!(*__value) } else { quote!(__value) };
        SetterMethod {
            ident: name.clone(),
            docs: document_maybe_setter(&flattened.setter),
            deprecated: flattened.deprecated.as_ref(),
            arguments: quote!(value: #runtime::Option<#ty>),
            field: &flattened.ident,
            effect: Effect::Assign(quote_spanned! {type_span(&flattened.ty)=>
                #runtime::Option::map(value, |__value| #has_partial::into_partial(#value))
            }),
            step: None,
        }
    }
}

/// How many `Option`s are around the value.
pub(super) fn count_options(field: &Field) -> usize {
    match field.null_policy() {
        NullPolicy::NotOption => 0,
        NullPolicy::Option | NullPolicy::NotNull | NullPolicy::Nullable => 1,
        NullPolicy::DoubleOption => 2,
    }
}
