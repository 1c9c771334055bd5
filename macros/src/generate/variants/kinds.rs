//! The kinds of value that an enum, or an untagged variant of it, can be read from.

use syn::Type;

use super::enum_generator::EnumGenerator;
use crate::generate::tokens::spans::type_span;
use crate::model::{Content, EnumVariant, Form};
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

impl EnumGenerator<'_> {
    /// The kinds of value that the enum is read from.
    pub(crate) fn enum_kinds(&self) -> Tokens {
        let (runtime, declared) = (&self.runtime, self.declared);
        let mut kinds = match self.tagged_kinds() {
            None => quote!(#runtime::variants::Kinds::NONE),
            Some(tagged) => tagged,
        };
        for variant in &declared.variants {
            if is_read_untagged(variant) {
                let untagged = self.variant_kinds(variant);
                kinds.append(quote!(.or(#untagged)));
            }
        }
        kinds
    }

    /// The kinds of the variants that have a tag; `None` if all are untagged.
    pub(crate) fn tagged_kinds(&self) -> Option<Tokens> {
        let (runtime, declared) = (&self.runtime, self.declared);
        let has_tagged = |is_wanted: fn(&EnumVariant) -> bool| {
            declared.variants.iter().any(|variant| {
                variant.described.deserialized && !variant.untagged && is_wanted(variant)
            })
        };
        let kinds = match &declared.form {
            Form::Untagged => return None,
            Form::Names => quote!(NAMES),
            Form::External if has_tagged(|variant| variant.content == Content::Unit) => {
                quote!(EXTERNAL)
            }
            Form::External => quote!(EXTERNAL_CONTENT),
            Form::Internal(_) if has_tagged(|variant| variant.bare) => quote!(INTERNAL_BARE),
            Form::Internal(_) => quote!(INTERNAL),
            Form::Adjacent(..) => quote!(ADJACENT),
        };
        Some(quote!(#runtime::variants::Kinds::#kinds))
    }

    /// The constant that lists the kinds of the untagged variants; nothing if there are none.
    pub(crate) fn declare_untagged(&self) -> Tokens {
        let runtime = &self.runtime;
        if !self.declared.variants.iter().any(is_read_untagged) {
            return Tokens::new();
        }
        let mut kinds = Vec::new();
        for variant in &self.declared.variants {
            if is_read_untagged(variant) {
                kinds.push(self.variant_kinds(variant));
            } else {
                kinds.push(quote!(#runtime::variants::Kinds::NONE));
            }
        }
        quote! {
            const UNTAGGED: &'static [#runtime::variants::Kinds] = &[#(#kinds),*];
        }
    }

    /// The kinds that the content of the variant can be read from.
    fn variant_kinds(&self, variant: &EnumVariant) -> Tokens {
        let runtime = &self.runtime;
        let kinds = quote!(#runtime::variants::Kinds);
        if variant.functions.deserialize.is_some() {
            return quote!(#kinds::ANY);
        }
        match (variant.content, variant.only_field()) {
            (Content::Unit, _) => quote!(#kinds::NULL),
            (Content::Tuple, _) => quote!(#kinds::SEQUENCE),
            (Content::Struct, _) => quote!(#kinds::REQUEST),
            (Content::Newtype, None) => quote!(#kinds::ANY),
            (Content::Newtype, Some(field)) if !field.deserialized => quote!(#kinds::NULL),
            (Content::Newtype, Some(field)) if field.with.deserialize.is_some() => {
                quote!(#kinds::ANY)
            }
            (Content::Newtype, Some(field)) => self.type_kinds(&field.ty),
        }
    }

    /// The kinds of a type. Pointers are left out, since coherence allows no impl for those that
    /// anybody may implement traits for; and the enum itself, whose kinds are being decided.
    fn type_kinds(&self, ty: &Type) -> Tokens {
        let (runtime, span) = (self.runtime.at(type_span(ty)), type_span(ty));
        if let Some(inner) = type_syntax::strip_option(ty) {
            let inner = self.type_kinds(inner);
            return quote_spanned!(span=> #runtime::variants::Kinds::OPTION.or(#inner));
        }
        if let Some(inner) = type_syntax::strip_pointer(ty) {
            return self.type_kinds(inner);
        }
        let names_itself =
            type_syntax::names_any_of(ty, std::slice::from_ref(&self.declared.ident));
        if names_itself && !is_collection(ty) {
            return quote_spanned!(span=> #runtime::variants::Kinds::ANY);
        }
        quote_spanned!(span=> #runtime::variants::KindProbe::<#ty>::KINDS)
    }
}

/// Whether the type has the name of a collection, whose kinds are the same for every element.
fn is_collection(ty: &Type) -> bool {
    match type_syntax::strip_groups(ty) {
        Type::Array(_) | Type::Tuple(_) => true,
        ty => type_syntax::last_name(ty).is_some_and(|name| {
            ["Vec", "VecDeque", "BTreeMap", "BTreeSet", "HashMap", "HashSet", "IndexMap"]
                .iter()
                .any(|collection| name == collection)
        }),
    }
}

/// Whether it is read without a tag.
fn is_read_untagged(variant: &EnumVariant) -> bool {
    variant.untagged && variant.described.deserialized
}
