//! `impl Serialize`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{ExprPath, parse_quote};

use super::{Private, assemble, at_type, bounds, shown_at, this};
use crate::model::{Field, Flattened, Optional, Part, Request};

pub(super) fn impls(request: &Request) -> TokenStream {
    let Request { ident, name, .. } = request;
    let parts = request.parts.iter().filter(|part| is_written(part));
    let private = Private::imported();
    let generics = bounds::serialize(request);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let puts = parts.map(|part| match part {
        Part::Field(field) if field.foreign => {
            let (ident, span) = (&field.ident, at_type(&field.ty));
            let private = private.at(span);
            quote_spanned!(span=> #private::foreign::emit(&self.#ident, __human, __sink))
        }
        Part::Map(it) => {
            let (ident, span) = (&it.ident, at_type(&it.ty));
            let private = private.at(span);
            quote_spanned!(span=> #private::ser::put_entries(&self.#ident, __sink))
        }
        Part::Field(field) => put(&private, field, request),
        Part::Flattened(it) => {
            let (value, emit) = (value_of(&private, it), emit_of(&private, it));
            quote_spanned!(at_type(&it.ty)=> #emit::emit(#value, __human, __sink))
        }
    });
    let how = match request.is_flat() {
        true => quote!(request),
        false => quote!(composed),
    };
    // What `?` does, of which the compiler asks much more.
    let puts = puts.map(|put| {
        quote! {
            if let #private::Err(__error) = #put {
                return #private::Err(__error);
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics #private::Serialize for #ident #type_generics #where_clause {
            fn serialize<__S: #private::Serializer>(
                &self,
                __serializer: __S,
            ) -> #private::Result<__S::Ok, __S::Error> {
                #private::ser::#how(self, __serializer)
            }
        }

        #[automatically_derived]
        impl #impl_generics #private::ser::Emit for #ident #type_generics #where_clause {
            const NAME: &'static #private::str = #name;

            #[inline]
            fn emit<__S: #private::ser::Sink>(
                &self,
                __human: #private::bool,
                __sink: &mut __S,
            ) -> #private::Result<(), __S::Error> {
                #(#puts)*
                #private::Ok(())
            }
        }
    }
}

/// Whether anything of it is on the wire.
fn is_written(part: &Part) -> bool {
    match part {
        Part::Field(field) => field.serialized || field.foreign,
        Part::Map(_) | Part::Flattened(_) => true,
    }
}

/// A flattened type as what writes its fields.
fn emit_of(private: &Private, it: &Flattened) -> TokenStream {
    let span = at_type(&it.ty);
    let (this, private) = (this(private, it), private.at(span));
    quote_spanned!(span=> <#this as #private::ser::Emit>)
}

/// The value of a flattened field as that.
fn value_of(private: &Private, it: &Flattened) -> TokenStream {
    let (ident, assemble) = (&it.ident, assemble(private, &it.ty));
    match it.is_bounded() {
        true => quote!(&self.#ident),
        false => quote_spanned!(at_type(&it.ty)=> #assemble::this(&self.#ident)),
    }
}

/// When a field is left out; `None` if never.
pub(super) fn omitted(private: &Private, field: &Field) -> Option<TokenStream> {
    let ident = &field.ident;
    match (&field.skip_serializing_if, field.optional) {
        (Some(path), _) => {
            let call = quote_spanned!(shown_at(path.span())=> #path(&self.#ident));
            Some(quote!(__human && #call))
        }
        (None, Optional::Yes | Optional::NotNull | Optional::Double) => {
            Some(quote!(__human && #private::Option::is_none(&self.#ident)))
        }
        (None, Optional::No | Optional::Nullable) => None,
    }
}

fn put(private: &Private, field: &Field, request: &Request) -> TokenStream {
    let Field { ident, name, ty, .. } = field;
    let span = at_type(ty);
    let value = match &field.with.serialize {
        None => quote_spanned!(span=> &self.#ident),
        Some(path) => written_with(private, path, field, request),
    };
    let private = private.at(span);
    match omitted(&private, field) {
        None => quote_spanned!(span=> __sink.put(#name, #value)),
        Some(_) if field.skip_serializing_if.is_none() && field.with.serialize.is_none() => {
            quote_spanned!(span=> #private::ser::put_some(__human, __sink, #name, #value))
        }
        Some(omitted) => {
            quote_spanned!(span=> #private::ser::put_unless(#omitted, __sink, #name, #value))
        }
    }
}

/// A value that is written by a function of the user's.
fn written_with(
    private: &Private,
    path: &ExprPath,
    field: &Field,
    request: &Request,
) -> TokenStream {
    let (ty, ident, of) = (&field.ty, &field.ident, &request.ident);
    let (_, type_generics, _) = request.declared.split_for_impl();
    let mut declared = request.declared.clone();
    declared.params.insert(0, parse_quote!('__w));
    let (struct_generics, with_generics, struct_where) = declared.split_for_impl();
    let mut bounded = bounds::serialize(request);
    bounded.params.insert(0, parse_quote!('__w));
    let (impl_generics, _, where_clause) = bounded.split_for_impl();
    let call = quote_spanned!(shown_at(path.span())=> #path(self.__value, __serializer));
    quote! {&{
        struct __With_ #struct_generics #struct_where {
            __value: &'__w #ty,
            __of: #private::PhantomData<fn() -> #of #type_generics>,
        }

        impl #impl_generics #private::Serialize for __With_ #with_generics #where_clause {
            fn serialize<__S: #private::Serializer>(
                &self,
                __serializer: __S,
            ) -> #private::Result<__S::Ok, __S::Error> {
                #call
            }
        }

        __With_ { __value: &self.#ident, __of: #private::PhantomData::<fn() -> Self> }
    }}
}
