//! `impl Serialize`: an arm for each variant, which calls what the form writes it by.

use quote::format_ident;

use super::enum_generator::{EnumGenerator, hidden_type};
use super::variant_functions::bind_fields;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::idents::bound_name;
use crate::generate::tokens::impl_macros::{LEAVE_OUT_SERDE, impl_by_macro};
use crate::generate::tokens::spans::type_span;
use crate::generate::wire::serialize::finite_function;
use crate::model::{Content, EnumVariant, Field, Form, Request, VariantOf};
use crate::quoting::{Tokens, quote, quote_spanned};

impl EnumGenerator<'_> {
    /// The impls of `Serialize`, and of the trait that writes the variants.
    pub(crate) fn impl_serialize(&self) -> Tokens {
        let (runtime, declared) = (&self.runtime, self.declared);
        let (ident, name) = (&declared.ident, &declared.name);
        let generics = self.serialize_generics();
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let call = match &declared.form {
            Form::Names | Form::External => quote!(write_external(self, __serializer)),
            Form::Internal(tag) => quote!(write_internal(self, #tag, __serializer)),
            Form::Adjacent(tag, content) => {
                quote!(write_adjacent(self, #tag, #content, __serializer))
            }
            Form::Untagged => quote!(write_untagged(self, __serializer)),
        };
        let items = quote! {
            fn serialize<__S: #runtime::Serializer>(
                &self,
                __serializer: __S,
            ) -> #runtime::Result<__S::Ok, __S::Error> {
                #runtime::variants::ser::#call
            }
        };
        let (of, target) = (quote!(#runtime::Serialize), quote!(#ident #type_generics));
        let serialize = impl_by_macro(LEAVE_OUT_SERDE, &of, &target, &generics, &items);
        let mut arms = Tokens::new();
        for variant in &declared.variants {
            arms.append(self.write_arm(variant));
        }
        let scrutinee = if arms.is_empty() { quote!(*self) } else { quote!(self) };
        quote! {
            #serialize

            #[automatically_derived]
            impl #impl_generics #runtime::variants::ser::WriteVariants for #ident #type_generics
            #where_clause
            {
                const NAME: &'static #runtime::str = #name;

                #[inline]
                fn write_variant<__S: #runtime::variants::ser::VariantSink>(
                    &self,
                    __sink: __S,
                ) -> #runtime::Result<__S::Ok, __S::Error> {
                    match #scrutinee { #arms }
                }
            }
        }
    }

    fn write_arm(&self, variant: &EnumVariant) -> Tokens {
        let ident = &variant.described.ident;
        if !variant.described.serialized {
            let name = format!("{}::{ident}", self.declared.ident);
            return quote!(Self::#ident { .. } => __sink.reject_variant(#name),);
        }
        let sink = if variant.untagged && self.declared.form != Form::Untagged {
            quote!(__sink.untagged())
        } else {
            quote!(__sink)
        };
        let (index, name) = (variant.position(), &variant.described.written);
        if let Some(path) = &variant.functions.serialize {
            let fields = bind_fields(variant);
            let value = self.serialize_variant_by(path, variant);
            return quote! {
                Self::#ident { #(#fields),* } => #sink.write_newtype(#index, #name, #value),
            };
        }
        match (variant.content, variant.request()) {
            (Content::Newtype, Some(request)) => self.write_newtype(variant, request, &sink),
            (Content::Tuple | Content::Struct, Some(request)) => {
                write_fields(variant, request, &sink)
            }
            (Content::Unit, _) | (_, None) => {
                let call = self.write_unit(variant);
                quote!(Self::#ident { .. } => #sink.#call,)
            }
        }
    }

    fn write_unit(&self, variant: &EnumVariant) -> Tokens {
        let (index, name) = (variant.position(), &variant.described.written);
        if self.declared.is_open() {
            quote!(write_name(#name))
        } else if variant.bare {
            quote!(write_bare(#index, #name))
        } else {
            quote!(write_unit(#index, #name))
        }
    }

    fn write_newtype(&self, variant: &EnumVariant, request: &Request, sink: &Tokens) -> Tokens {
        let ident = &variant.described.ident;
        let (index, name) = (variant.position(), &variant.described.written);
        let Some(field) = variant.only_field().filter(|field| field.serialized) else {
            let call = self.write_unit(variant);
            return quote!(Self::#ident { .. } => #sink.#call,);
        };
        let (binding, span) = (bound_name(&field.validated.member), type_span(&field.ty));
        if variant.open {
            let (known, name) = (self.known_names(), self.as_other_name(variant, &binding));
            return quote_spanned! {span=>
                Self::#ident(#binding) => {
                    let __name = #name;
                    #sink.write_other(__name, #known)
                }
            };
        }
        let value = newtype_value(field, request);
        quote_spanned! {span=>
            Self::#ident(#binding) => #sink.write_newtype(#index, #name, #value),
        }
    }
}

/// The value of a newtype variant, as something that serializes it.
fn newtype_value(field: &Field, request: &Request) -> Tokens {
    let generator = Generator::for_impls(request);
    let span = type_span(&field.ty);
    let runtime = generator.runtime.at(span);
    let plain = generator.borrow_field(&field.validated, span);
    match (&field.with.serialize, finite_function(field)) {
        (Some(path), _) => generator.serialize_by(path, field, &plain),
        (None, None) => plain,
        (None, Some(finite)) => {
            let (finite, name) = (format_ident!("{finite}", span = span), &request.name);
            quote_spanned!(span=> &#runtime::ser::#finite(#name, #plain))
        }
    }
}

/// Writes a variant with several fields, from a hidden type that borrows the enum.
fn write_fields(variant: &EnumVariant, request: &Request, sink: &Tokens) -> Tokens {
    let ident = &variant.described.ident;
    let (index, name) = (variant.position(), &variant.described.written);
    let Some(VariantOf { writer, .. }) = &request.variant else { return Tokens::new() };
    let call = match variant.content {
        Content::Tuple => quote!(write_tuple),
        _ if request.is_flat() => quote!(write_struct),
        _ => {
            let reader = hidden_type(request);
            quote!(write_composed::<#reader, _>)
        }
    };
    quote!(Self::#ident { .. } => #sink.#call(#index, #name, &#writer(self)),)
}
