//! The setters: every way to set a field.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::{at_type, docs, located, shown_at, text};
use crate::model::{Argument, Field, Optional, Unset};

/// A method that sets a field, before it is known of which builder.
pub(super) struct Setter<'a> {
    pub(super) field: &'a Field,
    pub(super) ident: Ident,
    pub(super) docs: TokenStream,
    /// `value: Type` and the like.
    pub(super) arguments: TokenStream,
    /// What it does to `__partial`.
    pub(super) effect: TokenStream,
    pub(super) step: Step<'a>,
}

/// How a setter changes the builder's type.
#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    /// Not at all: the field may be left out.
    Stay,
    /// It sets this required field, which must not be set before.
    Set(&'a Ident),
    /// It adds to this required field.
    Add(&'a Ident),
}

/// Every setter of a field.
pub(super) fn setters<'a>(private: &TokenStream, field: &'a Field) -> Vec<Setter<'a>> {
    let mut setters = vec![plain(field)];
    setters.extend(field.maybe_setter().map(|ident| maybe(field, ident)));
    setters.extend(field.null_setter().map(|ident| null(field, ident)));
    setters.extend(each(private, field));
    setters.retain(|setter| !field.clashing.contains(&text(&setter.ident)));
    setters
}

fn step(field: &Field) -> Step<'_> {
    match &field.unset {
        Unset::Required(state) => Step::Set(state),
        Unset::None | Unset::Default(_) | Unset::OfStruct => Step::Stay,
    }
}

/// `x(value)`.
fn plain(field: &Field) -> Setter<'_> {
    let ident = &field.ident;
    let (ty, value) = argument(&field.value, &format_ident!("value"));
    let some = std::iter::repeat_n(quote!(::core::option::Option::Some), options(field));
    let value = some.fold(value, |value, some| quote!(#some(#value)));
    Setter {
        field,
        ident: field.setter.clone(),
        docs: docs::of_setter(field),
        arguments: quote!(value: #ty),
        effect: quote!(__partial.#ident = ::core::option::Option::Some(#value);),
        step: step(field),
    }
}

/// `maybe_x(option)`.
fn maybe(field: &Field, name: Ident) -> Setter<'_> {
    let Field { ident, ty, setter, .. } = field;
    let docs = format!(" As [`{0}`](Self::{0}), or not set after all.", text(setter));
    Setter {
        field,
        ident: name,
        docs: quote!(#[doc = #docs]),
        arguments: quote!(value: #ty),
        effect: quote!(__partial.#ident = ::core::option::Option::Some(value);),
        step: step(field),
    }
}

/// `x_null()`.
fn null(field: &Field, name: Ident) -> Setter<'_> {
    let Field { ident, setter, .. } = field;
    let docs = format!(" Sets [`{0}`](Self::{0}) to `null`.", text(setter));
    Setter {
        field,
        ident: name,
        docs: quote!(#[doc = #docs]),
        arguments: TokenStream::new(),
        effect: quote! {
            __partial.#ident = ::core::option::Option::Some(::core::option::Option::Some(
                ::core::option::Option::None,
            ));
        },
        step: step(field),
    }
}

/// The setter that adds one element.
fn each<'a>(private: &TokenStream, field: &'a Field) -> Option<Setter<'a>> {
    let each = field.each.as_ref()?;
    let span = at_type(&field.ty);
    let private = located(private, span);
    let names = match each.arguments.len() {
        1 => vec![format_ident!("element")],
        _ => vec![format_ident!("key"), format_ident!("value")],
    };
    let arguments = each.arguments.iter().zip(&names);
    let (types, values): (Vec<_>, Vec<_>) = arguments.map(|(it, name)| argument(it, name)).unzip();
    let element = match &values[..] {
        [element] => quote!(#element),
        values => quote!((#(#values),*)),
    };
    let inside = quote!(let __slot = ::core::option::Option::get_or_insert_default(__slot););
    let inside = std::iter::repeat_n(inside, options(field));
    let ident = &field.ident;
    Some(Setter {
        field,
        ident: each.ident.clone(),
        docs: docs::of_each(field, each),
        arguments: quote!(#(#names: #types),*),
        effect: quote_spanned! {span=>
            let __slot = &mut __partial.#ident;
            #(#inside)*
            #private::add(__slot, #element);
        },
        step: match step(field) {
            Step::Set(state) => Step::Add(state),
            step => step,
        },
    })
}

/// How many times `Option` stands around the value.
fn options(field: &Field) -> usize {
    match field.optional {
        Optional::No => 0,
        Optional::Yes | Optional::NotNull | Optional::Nullable => 1,
        Optional::Double => 2,
    }
}

/// The type of an argument, and the value that it gives.
fn argument(Argument { ty, into }: &Argument, name: &Ident) -> (TokenStream, TokenStream) {
    let span = at_type(ty);
    match into {
        true => (
            quote_spanned!(span=> impl ::core::convert::Into<#ty>),
            quote_spanned!(span=> ::core::convert::Into::into(#name)),
        ),
        false => (quote!(#ty), quote!(#name)),
    }
}

/// The traits that word the errors about a required field. Their messages are literals, so they are
/// exact whatever else is in scope.
pub(super) fn words(private: &TokenStream, field: &Field) -> Option<TokenStream> {
    if !matches!(field.unset, Unset::Required(_)) {
        return None;
    }
    let (is_set, is_unset, setter) = (is_set(field), is_unset(field), text(&field.setter));
    let name = text(&field.ident);
    let missing = format!("required field `{name}` is not set");
    let missing_label = format!("call `.{setter}(..)` before this");
    let twice = format!("`{name}` is already set");
    let twice_label = format!("a second `.{setter}(..)`");
    // What was only added to may still be set as a whole.
    let added = field.each.as_ref().map(|_| {
        quote! {
            impl #is_set for #private::Added {}
            impl #is_unset for #private::Added {}
        }
    });
    Some(quote! {
        #[doc(hidden)]
        #[diagnostic::on_unimplemented(message = #missing, label = #missing_label)]
        pub trait #is_set {}
        impl #is_set for #private::Set {}

        #[doc(hidden)]
        #[diagnostic::on_unimplemented(message = #twice, label = #twice_label)]
        pub trait #is_unset {}
        impl #is_unset for #private::Unset {}

        #added
    })
}

pub(super) fn is_set(field: &Field) -> Ident {
    format_ident!("{}_is_set", text(&field.ident))
}

pub(super) fn is_unset(field: &Field) -> Ident {
    format_ident!("{}_is_unset", text(&field.ident))
}

impl Setter<'_> {
    /// The place that errors about the method's result are shown at.
    pub(super) fn span(&self) -> proc_macro2::Span {
        shown_at(self.ident.span())
    }
}
