//! The name of the tag must not be that of a field beside it. The names of the fields of another
//! request are constants of its type, so the checks are constants that panic. Those of a request
//! with type parameters are not checked here: there, writing reports the second entry.

use syn::Type;

use super::enum_generator::EnumGenerator;
use crate::generate::compose::name_conflicts::make_lifetimes_static;
use crate::generate::tokens::spans::type_span;
use crate::model::{Content, EnumVariant, Form, Part};
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

impl EnumGenerator<'_> {
    /// Checks that no request in a variant has a field with the name of the tag.
    pub(crate) fn check_tag(&self) -> Tokens {
        let Form::Internal(tag) = &self.declared.form else { return Tokens::new() };
        let mut checks = Tokens::new();
        for variant in &self.declared.variants {
            let is_used = variant.described.deserialized || variant.described.serialized;
            if is_used && !variant.untagged && !variant.described.with {
                checks.append(self.check_tag_of(variant, tag));
            }
        }
        make_lifetimes_static(checks)
    }

    fn check_tag_of(&self, variant: &EnumVariant, tag: &str) -> Tokens {
        let mut checks = Tokens::new();
        for part in variant.parts() {
            match part {
                Part::Field(field) if variant.content == Content::Newtype => {
                    if field.deserialized && !field.is_generic && !field.with.has_functions() {
                        checks.append(self.check_newtype(&field.ty, tag));
                    }
                }
                Part::Flattened(flattened) if !flattened.is_generic => {
                    let (ty, span) = (&flattened.ty, type_span(&flattened.ty));
                    let runtime = self.runtime.at(span);
                    let names = quote_spanned!(span=> <#ty as #runtime::HasPartial>::NAMES);
                    checks.append(self.check_names(ty, &names, tag));
                }
                Part::Field(_) | Part::Flattened(_) => {}
            }
        }
        checks
    }

    fn check_newtype(&self, ty: &Type, tag: &str) -> Tokens {
        if type_syntax::is_known_value(ty) && type_syntax::strip_pointer(ty).is_none() {
            return Tokens::new();
        }
        let runtime = self.runtime.at(type_span(ty));
        let inner = type_syntax::strip_pointer(ty).unwrap_or(ty);
        let names = quote_spanned! {type_span(ty)=>
            #runtime::variants::NamesProbe::<#inner>::NAMES
        };
        self.check_names(inner, &names, tag)
    }

    fn check_names(&self, ty: &Type, names: &Tokens, tag: &str) -> Tokens {
        let (runtime, spelled) = (self.runtime.at(type_span(ty)), quote!(#ty));
        let spelled = type_syntax::source_text(spelled);
        let message =
            format!("`{tag}` is the name of the tag, and of a field of `{spelled}`; rename one");
        quote_spanned! {type_span(ty)=>
            const _: () = ::core::assert!(!#runtime::has_name(#names, #tag), "{}", #message);
        }
    }
}
