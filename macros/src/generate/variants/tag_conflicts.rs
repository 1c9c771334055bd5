//! The name of the tag must not be that of a field beside it. The names of the fields of another
//! request are constants of its type, so the checks are constants that panic. Those of a request
//! with type parameters are not checked here: there, writing reports the second entry.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Type;

use super::enum_generator::EnumGenerator;
use crate::generate::compose::name_conflicts::make_lifetimes_static;
use crate::generate::tokens::spans::type_span;
use crate::model::{Content, EnumVariant, Form};
use crate::type_syntax;

impl EnumGenerator<'_> {
    /// Checks that no request in a variant has a field with the name of the tag.
    pub(crate) fn check_tag(&self) -> TokenStream {
        let Form::Internal(tag) = &self.declared.form else { return TokenStream::new() };
        let variants = self.declared.variants.iter().filter(|variant| {
            let is_used = variant.described.deserialized || variant.described.serialized;
            is_used && !variant.untagged && !variant.described.with
        });
        let checks = variants.flat_map(|variant| self.check_tag_of(variant, tag));
        make_lifetimes_static(checks.collect())
    }

    fn check_tag_of(&self, variant: &EnumVariant, tag: &str) -> Vec<TokenStream> {
        let Some(request) = variant.request() else { return Vec::new() };
        if variant.content == Content::Newtype {
            let fields = request.fields().filter(|field| {
                let has_functions =
                    field.with.serialize.is_some() || field.with.deserialize.is_some();
                field.deserialized && !field.is_generic && !has_functions
            });
            return fields.map(|field| self.check_newtype(&field.ty, tag)).collect();
        }
        let concrete = request.flattened().filter(|flattened| !flattened.is_generic);
        let checks = concrete.map(|flattened| {
            let (ty, runtime) = (&flattened.ty, self.runtime.at(type_span(&flattened.ty)));
            let names = quote_spanned!(type_span(ty)=> <#ty as #runtime::HasPartial>::NAMES);
            self.check_names(ty, &names, tag)
        });
        checks.collect()
    }

    fn check_newtype(&self, ty: &Type, tag: &str) -> TokenStream {
        if type_syntax::is_known_value(ty) && type_syntax::strip_pointer(ty).is_none() {
            return TokenStream::new();
        }
        let runtime = self.runtime.at(type_span(ty));
        let inner = type_syntax::strip_pointer(ty).unwrap_or(ty);
        let names = quote_spanned! {type_span(ty)=>
            #runtime::variants::NamesProbe::<#inner>::NAMES
        };
        self.check_names(inner, &names, tag)
    }

    fn check_names(&self, ty: &Type, names: &TokenStream, tag: &str) -> TokenStream {
        let (runtime, spelled) = (self.runtime.at(type_span(ty)), quote!(#ty));
        let spelled = type_syntax::source_text(spelled);
        let message =
            format!("`{tag}` is the name of the tag, and of a field of `{spelled}`; rename one");
        quote_spanned! {type_span(ty)=>
            const _: () = ::core::assert!(!#runtime::has_name(#names, #tag), "{}", #message);
        }
    }
}
