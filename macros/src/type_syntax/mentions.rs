//! Which parameters and lifetimes a type mentions.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Lifetime, Type, TypePath};

use super::wrappers::strip_groups;

/// The first of the type parameters that the type mentions outside of `PhantomData`. A name before
/// `!` is that of a macro.
pub(crate) fn find_type_param(ty: &Type, parameters: &[Ident]) -> Option<Ident> {
    match parameters {
        [] => None,
        parameters => find_name(ty.to_token_stream(), parameters),
    }
}

/// Whether the type needs a bound on the type parameter, as serde infers it: the parameter stands
/// alone, not at the beginning of a path, and outside of `PhantomData`.
pub(crate) fn is_bound_by(ty: &Type, parameter: &Ident) -> bool {
    names_alone(ty.to_token_stream(), parameter)
}

fn names_alone(tokens: TokenStream, parameter: &Ident) -> bool {
    let mut tokens = tokens.into_iter().peekable();
    let mut before = None;
    while let Some(token) = tokens.next() {
        match &token {
            TokenTree::Group(group) if names_alone(group.stream(), parameter) => return true,
            TokenTree::Ident(ident) if ident == "PhantomData" => skip_type_arguments(&mut tokens),
            TokenTree::Ident(ident) if ident == parameter => {
                let (before, after) = (before.as_ref(), tokens.peek());
                let is_lifetime = is_punct(before, '\'');
                let is_macro = is_punct(after, '!');
                let is_in_path = is_punct(before, ':') || is_punct(after, ':');
                if !is_lifetime && !is_macro && !is_in_path {
                    return true;
                }
            }
            _ => {}
        }
        before = Some(token);
    }
    false
}

/// Whether the type is an associated type of a type parameter: `T::Item`.
pub(crate) fn is_associated(ty: &Type, parameters: &[Ident]) -> bool {
    match strip_groups(ty) {
        Type::Path(TypePath { qself: None, path, .. }) if path.segments.len() > 1 => {
            path.segments.first().is_some_and(|first| parameters.contains(&first.ident))
        }
        _ => false,
    }
}

/// Whether the tokens mention one of these names.
pub(crate) fn names_any_of(syntax: impl ToTokens, names: &[Ident]) -> bool {
    find_name(syntax.into_token_stream(), names).is_some()
}

/// The lifetimes that the type names.
pub(crate) fn find_lifetimes(ty: &Type) -> Vec<Lifetime> {
    fn collect(tokens: TokenStream, found: &mut Vec<Lifetime>) {
        let mut tokens = tokens.into_iter();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                    let apostrophe = punct.span();
                    if let Some(TokenTree::Ident(ident)) = tokens.next() {
                        found.push(Lifetime { apostrophe, ident });
                    }
                }
                TokenTree::Group(group) => collect(group.stream(), found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(ty.to_token_stream(), &mut found);
    found.dedup();
    found
}

fn find_name(tokens: TokenStream, parameters: &[Ident]) -> Option<Ident> {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => {
                let inside = find_name(group.stream(), parameters);
                if inside.is_some() {
                    return inside;
                }
            }
            TokenTree::Ident(ident) if ident == "PhantomData" => skip_type_arguments(&mut tokens),
            TokenTree::Ident(ident)
                if parameters.contains(&ident) && !is_punct(tokens.peek(), '!') =>
            {
                return Some(ident);
            }
            _ => {}
        }
    }
    None
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// Skips the `<...>` that comes next, if any.
fn skip_type_arguments(tokens: &mut std::iter::Peekable<proc_macro2::token_stream::IntoIter>) {
    let mut depth = 0usize;
    while let Some(token) = tokens.peek() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            _ if depth == 0 => return,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth -= 1,
            _ => {}
        }
        tokens.next();
        if depth == 0 {
            return;
        }
    }
}
