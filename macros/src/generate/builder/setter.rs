//! The setters: every way to set a field.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Attribute, Visibility};

use crate::generate::builder::builder_type::State;
use crate::generate::builder::setter_docs;
use crate::generate::tokens::flattened_types::as_assemble;
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::model::{
    Argument, Each, Field, Flattened, NullPolicy, Part, Request, Required, WhenUnset,
};

/// A method that sets a field, before it is known of which builder.
pub(crate) struct Setter<'a> {
    pub(crate) ident: Ident,
    pub(crate) docs: TokenStream,
    pub(crate) deprecated: Option<&'a Attribute>,
    /// `value: Type` and the like.
    pub(crate) arguments: TokenStream,
    /// The field that it sets.
    pub(crate) field: &'a Ident,
    pub(crate) effect: Effect,
    /// How it changes the builder's type; `None` if the field may be left out.
    pub(crate) step: Option<Step<'a>>,
}

/// What a setter does to its field.
pub(crate) enum Effect {
    /// It is this from now on.
    Assign(TokenStream),
    /// What is done to `__slot`, a reference to it.
    Change(TokenStream),
}

impl Effect {
    /// The statements that do it, `fields` being the place of all fields.
    pub(crate) fn on(&self, fields: &TokenStream, field: &Ident) -> TokenStream {
        match self {
            Self::Assign(value) => quote!(#fields.#field = #value;),
            Self::Change(change) => quote! {
                let __slot = &mut #fields.#field;
                #change
            },
        }
    }
}

/// How a setter changes the builder's type.
pub(crate) struct Step<'a> {
    /// The type parameter that changes.
    pub(crate) state: &'a Ident,
    /// What must hold of it before.
    pub(crate) before: Option<TokenStream>,
    /// What it is then.
    pub(crate) after: TokenStream,
}

impl Step<'_> {
    /// What a type parameter of the builder is after this step; `None` if it stays.
    pub(crate) fn next(&self, other: State<'_>) -> Option<TokenStream> {
        // Names could be compared too, but there are as many as the square of the fields.
        std::ptr::eq(other.ident, self.state).then(|| self.after.clone())
    }
}

/// Every setter of a request.
pub(crate) fn all<'a>(request: &'a Request, runtime: &RuntimePath) -> Vec<Setter<'a>> {
    request.parts.iter().flat_map(|part| of_part(runtime, part)).collect()
}

/// The names of every setter of a request.
pub(crate) fn names(request: &Request) -> Vec<String> {
    request.parts.iter().flat_map(names_of).collect()
}

/// The names of every setter of a part.
pub(crate) fn names_of(part: &Part) -> Vec<String> {
    let setters = of_part(&RuntimePath::imported(), part);
    setters.iter().map(|setter| ident_string(&setter.ident)).collect()
}

fn of_part<'a>(runtime: &RuntimePath, part: &'a Part) -> Vec<Setter<'a>> {
    match part {
        Part::Field(field) => of_field(runtime, field),
        Part::Flattened(it) => of_flattened(runtime, it),
    }
}

fn of_field<'a>(runtime: &RuntimePath, field: &'a Field) -> Vec<Setter<'a>> {
    let mut setters = vec![plain(runtime, field)];
    setters.extend(field.maybe_setter().map(|ident| maybe(runtime, field, ident)));
    setters.extend(field.null_setter().map(|ident| null(runtime, field, ident)));
    setters.extend(each_of_field(runtime, field));
    without(setters, &field.clashing)
}

fn of_flattened<'a>(runtime: &RuntimePath, it: &'a Flattened) -> Vec<Setter<'a>> {
    let mut setters = vec![whole(runtime, it)];
    setters.extend(it.maybe_setter().map(|ident| maybe_whole(runtime, it, ident)));
    without(setters, &it.clashing)
}

/// The setters but for those at the positions.
fn without<'a>(setters: Vec<Setter<'a>>, positions: &[usize]) -> Vec<Setter<'a>> {
    let setters = setters.into_iter().enumerate();
    let left = setters.filter(|(position, _)| !positions.contains(position));
    left.map(|(_, setter)| setter).collect()
}

/// It sets a required field, which must not be set before.
fn step<'a>(runtime: &RuntimePath, field: &'a Field) -> Option<Step<'a>> {
    match &field.unset {
        WhenUnset::Required(Required { state, is_unset, .. }) => Some(Step {
            state,
            before: Some(is_unset.to_token_stream()),
            after: quote!(#runtime::Set),
        }),
        WhenUnset::None | WhenUnset::Default(_) | WhenUnset::OfStruct => None,
    }
}

/// It adds to a required field, whether it is set or not.
fn adding<'a>(runtime: &RuntimePath, field: &'a Field) -> Option<Step<'a>> {
    let step = step(runtime, field)?;
    Some(Step { before: None, after: quote!(#runtime::HasElements), ..step })
}

/// `x(value)`.
fn plain<'a>(runtime: &RuntimePath, field: &'a Field) -> Setter<'a> {
    let (ty, value) = argument(runtime, &field.value, &format_ident!("value"));
    let some = std::iter::repeat_n(quote!(#runtime::Some), options(field));
    let value = some.fold(value, |value, some| quote!(#some(#value)));
    Setter {
        ident: field.setter.clone(),
        docs: setter_docs::of_setter(field),
        deprecated: field.deprecated.as_ref(),
        arguments: quote!(value: #ty),
        field: &field.ident,
        effect: Effect::Assign(quote!(#runtime::Some(#value))),
        step: step(runtime, field),
    }
}

/// `maybe_x(option)`.
fn maybe<'a>(runtime: &RuntimePath, field: &'a Field, name: Ident) -> Setter<'a> {
    let Field { ty, setter, .. } = field;
    Setter {
        ident: name,
        docs: maybe_docs(setter),
        deprecated: field.deprecated.as_ref(),
        arguments: quote!(value: #ty),
        field: &field.ident,
        effect: Effect::Assign(quote!(#runtime::Some(value))),
        step: step(runtime, field),
    }
}

fn maybe_docs(setter: &Ident) -> TokenStream {
    let docs = format!(
        " As [`{0}`](Self::{0}), from an `Option`; with `None` it is not set.",
        ident_string(setter)
    );
    quote!(#[doc = #docs])
}

/// `x_null()`.
fn null<'a>(runtime: &RuntimePath, field: &'a Field, name: Ident) -> Setter<'a> {
    let setter = &field.setter;
    let docs = format!(" Sets [`{0}`](Self::{0}) to `null`.", ident_string(setter));
    Setter {
        ident: name,
        docs: quote!(#[doc = #docs]),
        deprecated: field.deprecated.as_ref(),
        arguments: TokenStream::new(),
        field: &field.ident,
        effect: Effect::Assign(quote!(#runtime::Some(#runtime::Some(#runtime::None)))),
        step: step(runtime, field),
    }
}

/// The setter that adds one element.
fn each_of_field<'a>(runtime: &RuntimePath, field: &'a Field) -> Option<Setter<'a>> {
    let each = field.each.as_ref()?;
    let span = type_span(&field.ty);
    let (arguments, element) = element(runtime, each);
    let inside = quote!(let __slot = #runtime::Option::get_or_insert_default(__slot););
    let inside = std::iter::repeat_n(inside, options(field));
    let runtime = runtime.at(span);
    Some(Setter {
        ident: each.ident.clone(),
        docs: setter_docs::of_each(&field.setter, &field.checked.rules, each),
        deprecated: field.deprecated.as_ref(),
        arguments,
        field: &field.ident,
        effect: Effect::Change(element.map_or_else(
            nothing,
            |element| quote_spanned!(span=> #(#inside)* #runtime::add_element(__slot, #element);),
        )),
        step: adding(&runtime, field),
    })
}

/// `x(value)` for a whole flattened request, none of whose required fields may be set before.
fn whole<'a>(runtime: &RuntimePath, it: &'a Flattened) -> Setter<'a> {
    let span = type_span(&it.ty);
    let (assemble, place) = (as_assemble(runtime, &it.ty), runtime.at(span));
    let (ty, value) = argument(runtime, &it.value, &format_ident!("value"));
    let value = if it.is_boxed() { quote!(*#value) } else { value };
    let whole = &it.ty;
    let partial = quote_spanned!(span=> #assemble::into_partial(#value));
    let (effect, step) = match it.optional {
        true => (quote!(#runtime::Some(#partial)), None),
        false => {
            let step = Step {
                state: &it.state,
                before: Some(quote_spanned! {span=>
                    #place::BuilderState<#whole, Builder: #place::Untouched>
                }),
                after: quote!(#runtime::AllSet),
            };
            (partial, Some(step))
        }
    };
    Setter {
        ident: it.setter.clone(),
        docs: setter_docs::of_whole(it),
        deprecated: it.deprecated.as_ref(),
        arguments: quote!(value: #ty),
        field: &it.ident,
        effect: Effect::Assign(effect),
        step,
    }
}

/// `maybe_x(option)` for a whole flattened request that may not be there.
fn maybe_whole<'a>(runtime: &RuntimePath, it: &'a Flattened, name: Ident) -> Setter<'a> {
    let assemble = as_assemble(runtime, &it.ty);
    let ty = &it.value.ty;
    let value = if it.is_boxed() { quote!(*__value) } else { quote!(__value) };
    Setter {
        ident: name,
        docs: maybe_docs(&it.setter),
        deprecated: it.deprecated.as_ref(),
        arguments: quote!(value: #runtime::Option<#ty>),
        field: &it.ident,
        effect: Effect::Assign(quote_spanned! {type_span(&it.ty)=>
            #runtime::Option::map(value, |__value| #assemble::into_partial(#value))
        }),
        step: None,
    }
}

/// The effect of a setter that only stands in, so that its use is no second mistake.
fn nothing() -> TokenStream {
    quote!(let _ = __slot;)
}

/// The arguments of the setter that adds one element, and the element that they give.
fn element(runtime: &RuntimePath, each: &Each) -> (TokenStream, Option<TokenStream>) {
    if each.arguments.is_empty() {
        return (quote!(_: impl ::core::marker::Sized), None);
    }
    let names = match each.arguments.len() {
        1 => vec![format_ident!("element")],
        _ => vec![format_ident!("key"), format_ident!("value")],
    };
    let arguments = each.arguments.iter().zip(&names);
    let (types, values): (Vec<_>, Vec<_>) =
        arguments.map(|(it, name)| argument(runtime, it, name)).unzip();
    let element = match &values[..] {
        [element] => quote!(#element),
        values => quote!((#(#values),*)),
    };
    (quote!(#(#names: #types),*), Some(element))
}

/// How many times `Option` stands around the value.
fn options(field: &Field) -> usize {
    match field.optional {
        NullPolicy::NotOption => 0,
        NullPolicy::Option | NullPolicy::NotNull | NullPolicy::Nullable => 1,
        NullPolicy::DoubleOption => 2,
    }
}

/// The type of an argument, and the value that it gives.
fn argument(
    runtime: &RuntimePath,
    Argument { ty, into }: &Argument,
    name: &Ident,
) -> (TokenStream, TokenStream) {
    let span = type_span(ty);
    let runtime = runtime.at(span);
    match into {
        true => (
            quote_spanned!(span=> impl #runtime::Into<#ty>),
            quote_spanned!(span=> #runtime::Into::into(#name)),
        ),
        false => (quote!(#ty), quote!(#name)),
    }
}

/// The traits that word the errors about a required field. Their messages are literals, so they are
/// exact whatever else is in scope.
pub(crate) fn words(runtime: &RuntimePath, vis: &Visibility, field: &Field) -> Option<TokenStream> {
    let WhenUnset::Required(Required { is_set, is_unset, .. }) = &field.unset else {
        return None;
    };
    let setter = ident_string(&field.setter);
    let name = ident_string(&field.ident);
    let missing = format!("required field `{name}` is not set");
    let missing_label = match &field.each {
        Some(each) => {
            let each = ident_string(&each.ident);
            format!("call `.{setter}(..)`, or `.{each}(..)` for each element, before this")
        }
        None => format!("call `.{setter}(..)` before this"),
    };
    let twice = format!("`{name}` is already set");
    let twice_label = format!("a second `.{setter}(..)`");
    // What was only added to may still be set as a whole.
    let added = field.each.as_ref().map(|_| {
        quote! {
            impl #is_set for #runtime::HasElements {}
            impl #is_unset for #runtime::HasElements {}
        }
    });
    Some(quote! {
        #[doc(hidden)]
        #[diagnostic::on_unimplemented(message = #missing, label = #missing_label)]
        #vis trait #is_set {}
        impl #is_set for #runtime::Set {}

        #[doc(hidden)]
        #[diagnostic::on_unimplemented(message = #twice, label = #twice_label)]
        #vis trait #is_unset {}
        impl #is_unset for #runtime::Unset {}

        #added
    })
}

impl Setter<'_> {
    /// The place that errors about the method's result are shown at.
    pub(crate) fn span(&self) -> Span {
        error_span(self.ident.span())
    }
}
