//! `self` in the arguments of a rule and in a default, which generated code replaces by what stands
//! for it.

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt, quote_spanned};
use syn::Member;

use crate::generate::tokens::idents::{WHOLE, bound_name};
use crate::generate::tokens::spans::name_span;

/// What the tokens mention of `self`.
#[derive(Default)]
pub(crate) struct SelfRefs {
    /// The fields of which it is known that they are all that is mentioned.
    pub(crate) fields: Vec<Member>,
    /// Whether more of it is mentioned, such as a method.
    pub(super) is_whole: bool,
}

/// One mention of `self`.
pub(crate) struct SelfRef {
    /// The `self`.
    pub(crate) own: Ident,
    /// The field in `self.field`; `None` if anything else is mentioned.
    pub(crate) field: Option<Ident>,
}

/// Every mention of `self` in the tokens, aside from paths such as `self::CONSTANT`.
pub(crate) fn find_self_refs(tokens: TokenStream) -> Vec<SelfRef> {
    let mut found = Vec::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => found.extend(find_self_refs(group.stream())),
            TokenTree::Ident(own) if own == "self" && !is_punct(peek(&tokens).as_ref(), ':') => {
                let field = read_field(&tokens).map(|(field, _)| field);
                found.push(SelfRef { own, field });
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    found
}

/// The `.field` that follows `self`, and the tokens after it.
fn read_field(after: &IntoIter) -> Option<(Ident, IntoIter)> {
    let mut ahead = after.clone();
    let (Some(TokenTree::Punct(dot)), Some(TokenTree::Ident(name))) = (ahead.next(), ahead.next())
    else {
        return None;
    };
    (is_dot(&dot) && ends_operand(peek(&ahead).as_ref())).then_some((name, ahead))
}

/// Whether the tokens mention `self`.
pub(super) fn names_self(tokens: TokenStream) -> bool {
    for token in tokens {
        let is_named = match token {
            TokenTree::Group(group) => names_self(group.stream()),
            TokenTree::Ident(name) => name == "self",
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        };
        if is_named {
            return true;
        }
    }
    false
}

/// Replaces `self` in the tokens with that of the generated method.
pub(super) fn adopt_self(tokens: TokenStream) -> TokenStream {
    let mut adopted = TokenStream::new();
    for token in tokens {
        adopted.append(match token {
            TokenTree::Ident(ident) if ident == "self" => {
                Ident::new("self", name_span(ident.span())).into()
            }
            TokenTree::Group(group) => {
                let inside = adopt_self(group.stream());
                regroup(&group, inside).into()
            }
            token => token,
        });
    }
    adopted
}

impl SelfRefs {
    /// Replaces each `self.field` by the reference to the field that its name is bound to, and any
    /// other `self` by the reference to the whole value.
    pub(crate) fn replace(&mut self, tokens: TokenStream, fields: &[&Member]) -> TokenStream {
        let mut replaced = TokenStream::new();
        let mut tokens = tokens.into_iter();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) => {
                    let inside = self.replace(group.stream(), fields);
                    replaced.append(regroup(&group, inside));
                }
                TokenTree::Ident(ident)
                    if ident == "self" && !is_punct(peek(&tokens).as_ref(), ':') =>
                {
                    replaced.extend(self.replace_self(&ident, &mut tokens, fields));
                }
                token => replaced.append(token),
            }
        }
        replaced
    }

    fn replace_self(
        &mut self,
        own: &Ident,
        after: &mut IntoIter,
        fields: &[&Member],
    ) -> TokenStream {
        let field = read_field(after).and_then(|(name, ahead)| {
            let member = Member::Named(name.clone());
            fields.contains(&&member).then_some((member, name.span(), ahead))
        });
        let Some((member, span, ahead)) = field else {
            self.is_whole = true;
            return Ident::new(WHOLE, name_span(own.span())).into_token_stream();
        };
        let next = peek(&ahead);
        *after = ahead;
        let mut binding = bound_name(&member);
        binding.set_span(name_span(span));
        if !self.fields.contains(&member) {
            self.fields.push(member);
        }
        // A reference can be used like the field before a `.` or an index, where a `*` would apply
        // to too much.
        if is_postfix(next.as_ref()) {
            return binding.into_token_stream();
        }
        quote_spanned!(name_span(own.span())=> *#binding)
    }
}

/// The group with other tokens inside.
fn regroup(group: &Group, inside: TokenStream) -> Group {
    let mut changed = Group::new(group.delimiter(), inside);
    changed.set_span(group.span());
    changed
}

fn peek(tokens: &IntoIter) -> Option<TokenTree> {
    tokens.clone().next()
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// Whether this is the `.` of a field, and not the beginning of a range.
fn is_dot(punct: &Punct) -> bool {
    punct.as_char() == '.' && punct.spacing() == Spacing::Alone
}

/// Whether a name before this token is that of a field, and a `*` before it applies to no more.
fn ends_operand(next: Option<&TokenTree>) -> bool {
    match next {
        Some(TokenTree::Group(group)) => group.delimiter() != Delimiter::Parenthesis,
        Some(TokenTree::Punct(punct)) => !matches!(punct.as_char(), '?' | ':'),
        _ => true,
    }
}

/// Whether the token continues the operand before it.
fn is_postfix(next: Option<&TokenTree>) -> bool {
    match next {
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Bracket,
        Some(TokenTree::Punct(punct)) => is_dot(punct),
        _ => false,
    }
}
