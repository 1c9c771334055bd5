//! How the `Partial` becomes the request: the values that are set, and the defaults of the others.

use proc_macro2::Ident;
use syn::{Index, Member};

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::idents::{bound_name, finished_name};
use crate::generate::tokens::spans::type_span;
use crate::model::{Field, Flattened, Part, Request, VariantOf, WhenUnset};
use crate::quoting::{Tokens, quote, quote_spanned};

impl Generator<'_> {
    /// The method that makes the request of what is set, and of the defaults.
    pub(super) fn finish_partial(&self) -> Tokens {
        let Request { ident, generics, parts, .. } = self.request;
        let runtime = &self.runtime;
        let (_, type_generics, _) = generics.split_for_impl();
        let (partial, struct_default) = (self.partial_ident(), self.bind_struct_default());
        let named = self.request.default_fields();
        // With a flattened request, whose fields may be missing too, every value that may be missing
        // is bound in turn, so that the first one in the order of declaration is reported.
        let binds_all = !named.is_empty() || !self.request.is_flat();
        let mut required = Vec::new();
        let (mut bindings, mut fields) = (Vec::new(), Vec::new());
        for part in parts {
            let member = &part.validated().member;
            let value = match part {
                Part::Field(field) if field.is_required() && !field.is_partial => {
                    required.push(field);
                    let name = finished_name(member);
                    fields.push(quote!(#member: #name,));
                    continue;
                }
                Part::Field(field) => self.finish_field(field),
                Part::Flattened(flattened) => self.flattened_value(flattened),
            };
            let is_optional = match part {
                Part::Field(field) => matches!(field.when_unset(), WhenUnset::None),
                Part::Flattened(_) => false,
            };
            if !binds_all || (is_optional && !named.contains(&member)) {
                fields.push(quote!(#member: #value,));
                continue;
            }
            bindings.push(self.take_required(&std::mem::take(&mut required), &named));
            let (name, bind) = bind_finished(member, &value, named.contains(&member));
            bindings.push(bind);
            fields.push(quote!(#member: #name,));
        }
        bindings.push(self.take_required(&required, &named));
        let finished = match &self.request.variant {
            None => quote!(#ident { #(#fields)* }),
            Some(VariantOf { of, ident: variant, .. }) => {
                quote!(#ident(#of::#variant { #(#fields)* }))
            }
        };
        quote! {
            #[inline(always)]
            fn finish(
                __partial: &mut #partial #type_generics,
            ) -> #runtime::Result<Self, &'static #runtime::str> {
                #struct_default
                #(#bindings)*
                #runtime::Ok(#finished)
            }
        }
    }

    /// Moves the values of required fields out of the `Partial` at once, which compiles much faster
    /// than one after the other: each return would have to drop what was moved before. Defaults of
    /// other fields mention those among `in_defaults`.
    fn take_required(&self, fields: &[&Field], in_defaults: &[&Member]) -> Tokens {
        let runtime = &self.runtime;
        let (mut idents, mut names, mut bound) = (Vec::new(), Vec::new(), Vec::new());
        let mut references = Tokens::new();
        for field in fields {
            let member = &field.validated.member;
            let name = finished_name(member);
            if in_defaults.contains(&member) {
                references.append(bind_reference(member, &name));
            }
            idents.push(&field.ident);
            names.push(&field.read_name);
            bound.push(name);
        }
        if names.is_empty() {
            return Tokens::new();
        }
        if let ([ident], [name], [bound]) = (&idents[..], &names[..], &bound[..]) {
            return quote! {
                let #runtime::Some(#bound) = #runtime::Option::take(&mut __partial.#ident) else {
                    return #runtime::Err(#name);
                };
                #references
            };
        }
        let positions = (0..names.len()).map(Index::from);
        quote! {
            let __taken = (#(#runtime::Option::take(&mut __partial.#idents),)*);
            let (#(#runtime::Some(#bound),)*) = __taken else {
                let __names = &[#((#names, __taken.#positions.is_none())),*];
                return #runtime::Err(#runtime::find_missing(__names));
            };
            #references
        }
    }

    /// The value of a field, set or not.
    fn finish_field(&self, field: &Field) -> Tokens {
        let (runtime, Field { ident, read_name, .. }) = (&self.runtime, field);
        let taken = if field.is_partial {
            self.finish_nested(field)
        } else {
            quote!(#runtime::Option::take(&mut __partial.#ident))
        };
        let unset = match field.when_unset() {
            WhenUnset::None if field.is_partial => return quote!(#runtime::Option::flatten(#taken)),
            WhenUnset::None => {
                return quote!(#runtime::take_option(&mut __partial.#ident));
            }
            WhenUnset::Required(_) => quote!(return #runtime::Err(#read_name)),
            WhenUnset::OfStruct => quote!(__default.#ident),
            WhenUnset::Default(_) | WhenUnset::Constant { .. } => self.own_default(field),
        };
        quote! {
            match #taken {
                #runtime::Some(__value) => __value,
                #runtime::None => #unset,
            }
        }
    }

    fn flattened_value(&self, flattened: &Flattened) -> Tokens {
        let (ident, ty, span) = (&flattened.ident, &flattened.ty, type_span(&flattened.ty));
        let (has_partial, runtime) = (self.as_has_partial(ty), self.runtime.at(span));
        let partial = quote_spanned!(span=> &mut __partial.#ident);
        if !flattened.optional {
            let value = quote_spanned!(span=> #has_partial::finish(#partial)?);
            if !flattened.is_boxed {
                return value;
            }
            return quote_spanned!(span=> #runtime::Box::new(#value));
        }
        let value = quote_spanned! {span=>
            #runtime::finish_optional::<#ty>(#partial)?
        };
        if !flattened.is_boxed {
            return value;
        }
        quote_spanned!(span=> #runtime::Option::map(#value, #runtime::Box::new))
    }
}

/// The name to which the finished value of a field is bound, and the statements that do so. If
/// defaults name the field, they find a reference to it.
fn bind_finished(member: &Member, value: &Tokens, is_named: bool) -> (Ident, Tokens) {
    let name = finished_name(member);
    let reference = is_named.then(|| bind_reference(member, &name));
    let bind = quote!(let #name = #value; #reference);
    (name, bind)
}

/// The statement by which a default finds the finished value of a field.
fn bind_reference(member: &Member, finished: &Ident) -> Tokens {
    let reference = bound_name(member);
    quote!(let #reference = &#finished;)
}
