//! Replaces `Self` in types by the declared type.
//!
//! Generated code repeats types, bounds and the functions of `with` in items of its own, where
//! `Self` would mean those items. Other expressions keep their `Self` if they end up in impls for
//! the declared type.

use proc_macro2::{Group, Ident, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::Parse;
use syn::{ExprPath, Generics, Type, TypePath, WherePredicate};

use crate::ast::{Body, DefaultValue, Field, Item, SerDe, Setting, Variant};
use crate::map_spans::map_spans;

/// Replaces `Self` by the type that the item declares.
pub(super) fn spell_out_self(mut item: Item) -> Item {
    let declared = SelfType::new(&item.ident, &item.generics);
    declared.replace_in_generics(&mut item.generics);
    if let Some(context) = &mut item.container.context {
        declared.replace_in_type(&mut context.value);
    }
    declared.replace_in_bounds(&mut item.container.bound);
    match &mut item.body {
        Body::Struct(_, fields) => declared.replace_in_fields(fields),
        Body::Enum(variants) => {
            for variant in variants {
                declared.replace_in_variant(variant);
                declared.replace_in_fields(&mut variant.fields);
            }
        }
        Body::Union => {}
    }
    item
}

/// The declared type, as tokens.
struct SelfType(TokenStream);

impl SelfType {
    fn new(ident: &Ident, generics: &Generics) -> Self {
        let (_, arguments, _) = generics.split_for_impl();
        SelfType(quote!(#ident #arguments))
    }

    fn replace_in_generics(&self, generics: &mut Generics) {
        for param in &mut generics.params {
            self.replace_in(param);
        }
        if let Some(where_clause) = &mut generics.where_clause {
            for predicate in &mut where_clause.predicates {
                self.replace_in(predicate);
            }
        }
    }

    fn replace_in_bounds(&self, bounds: &mut Option<Setting<SerDe<Vec<WherePredicate>>>>) {
        let Some(Setting { value, .. }) = bounds else { return };
        for predicates in [&mut value.serialize, &mut value.deserialize] {
            for predicate in predicates.iter_mut().flatten() {
                self.replace_in(predicate);
            }
        }
    }

    fn replace_in_fields(&self, fields: &mut [Field]) {
        for field in fields {
            self.replace_in_type(&mut field.ty);
            let settings = &mut field.settings;
            self.replace_in_bounds(&mut settings.bound);
            self.replace_in_paths([&mut settings.serialize_with, &mut settings.deserialize_with]);
        }
    }

    fn replace_in_paths(&self, paths: [&mut Option<Setting<ExprPath>>; 2]) {
        for setting in paths.into_iter().flatten() {
            self.replace_in(&mut setting.value);
        }
    }

    /// The fields of a variant are read and written by impls for hidden types.
    fn replace_in_variant(&self, variant: &mut Variant) {
        let settings = &mut variant.settings;
        self.replace_in_bounds(&mut settings.bound);
        self.replace_in_paths([&mut settings.serialize_with, &mut settings.deserialize_with]);
        for field in &mut variant.fields {
            if let Some(condition) = &mut field.settings.skip_serializing_if {
                self.replace_in(&mut condition.value);
            }
            match field.settings.default.as_mut().map(|default| &mut default.value) {
                Some(DefaultValue::Value(value)) => self.replace_in(&mut **value),
                Some(DefaultValue::Call(path)) => self.replace_in(path),
                Some(
                    DefaultValue::Trait | DefaultValue::OfFields(_) | DefaultValue::Unreadable,
                )
                | None => {}
            }
        }
    }

    fn replace_in_type(&self, ty: &mut Type) {
        // Most types are a single name, which need not be turned into tokens first.
        let name = match ty {
            Type::Path(TypePath { qself: None, path, .. }) => path.get_ident(),
            _ => None,
        };
        if name.is_none_or(|name| name == "Self") {
            self.replace_in(ty);
        }
    }

    fn replace_in<T: Parse + ToTokens>(&self, tree: &mut T) {
        let tokens = tree.to_token_stream();
        if !names_self(tokens.clone()) {
            return;
        }
        if let Ok(replaced) = syn::parse2(self.replace_tokens(tokens)) {
            *tree = replaced;
        }
    }

    fn replace_tokens(&self, tokens: TokenStream) -> TokenStream {
        let mut replaced = TokenStream::new();
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) => {
                    let mut inside =
                        Group::new(group.delimiter(), self.replace_tokens(group.stream()));
                    inside.set_span(group.span());
                    inside.to_tokens(&mut replaced);
                }
                TokenTree::Ident(name) if name == "Self" => {
                    let declared = self.respan_to(name.span());
                    let begins_path = tokens.peek().is_some_and(is_path_separator);
                    replaced.extend(if begins_path {
                        quote_spanned!(name.span()=> <#declared>)
                    } else {
                        declared
                    });
                }
                token => token.to_tokens(&mut replaced),
            }
        }
        replaced
    }

    /// The declared type with the span of a `Self`.
    fn respan_to(&self, span: Span) -> TokenStream {
        map_spans(self.0.clone(), &|own| own.located_at(span))
    }
}

/// Whether the token begins a `::`, unlike the `:` of a bound.
fn is_path_separator(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct)
        if punct.as_char() == ':' && punct.spacing() == Spacing::Joint)
}

fn names_self(tokens: TokenStream) -> bool {
    for token in tokens {
        let names_self = match token {
            TokenTree::Group(group) => names_self(group.stream()),
            TokenTree::Ident(name) => name == "Self",
            _ => false,
        };
        if names_self {
            return true;
        }
    }
    false
}
