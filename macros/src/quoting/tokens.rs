//! Generated code before the compiler gets it.

use std::fmt::{self, Debug, Display, Formatter};
use std::mem;
use std::rc::Rc;
use std::slice;

use proc_macro2::{Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;

use super::interpolate::Interpolate;
use super::template::{Part, Repetition};
use crate::map_spans::map_spans;

/// Code that is being generated.
///
/// A [`TokenStream`] belongs to the compiler, which is asked for each of its copies, and whenever
/// one is put into another. These tokens become one when all of them are there; until then, to copy
/// them, and to put them into others, copies a pointer.
#[derive(Clone, Default)]
pub(crate) struct Tokens(Content);

#[derive(Clone, Default)]
enum Content {
    #[default]
    Nothing,
    Token(TokenTree),
    List(Rc<Vec<Tokens>>),
    Filled(Rc<Filled>),
}

/// A template with its values.
struct Filled {
    parts: &'static [Part],
    /// The span of the tokens that are no values.
    span: Span,
    values: Vec<Value>,
}

/// The values of a template, in its order.
pub(crate) struct Values(Vec<Value>);

/// The value of a variable.
pub(crate) enum Value {
    One(Tokens),
    /// That of a list, in a repetition.
    Each(Vec<Tokens>),
}

impl Tokens {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// The tokens of one value.
    pub(crate) fn of(value: &(impl Interpolate + ?Sized)) -> Self {
        value.interpolate()
    }

    pub(super) fn token(token: impl Into<TokenTree>) -> Self {
        Self(Content::Token(token.into()))
    }

    pub(super) fn filled(parts: &'static [Part], span: Span, values: Values) -> Self {
        if parts.is_empty() {
            return Self::new();
        }
        Self(Content::Filled(Rc::new(Filled { parts, span, values: values.0 })))
    }

    pub(crate) fn is_empty(&self) -> bool {
        match &self.0 {
            Content::Nothing => true,
            Content::Token(_) => false,
            Content::List(list) => list.iter().all(Self::is_empty),
            Content::Filled(filled) => filled.is_empty(),
        }
    }

    /// Appends the tokens of one value.
    pub(crate) fn append(&mut self, value: impl Interpolate) {
        self.push(value.interpolate());
    }

    pub(super) fn push(&mut self, tokens: Self) {
        match &mut self.0 {
            Content::Nothing => *self = tokens,
            Content::List(list) => Rc::make_mut(list).push(tokens),
            Content::Token(_) | Content::Filled(_) => {
                let before = mem::take(self);
                self.0 = Content::List(Rc::new(vec![before, tokens]));
            }
        }
    }

    /// Appends one operator, each character with its span.
    pub(super) fn push_punct(&mut self, operator: &str, spans: &[Span]) {
        let mut rest = operator.chars();
        for span in spans {
            if let Some(punct) = rest.next() {
                let is_last = rest.as_str().is_empty() && operator != "'";
                let spacing = if is_last { Spacing::Alone } else { Spacing::Joint };
                self.push(Self(Content::Token(make_punct(punct, spacing, *span))));
            }
        }
    }

    /// The same tokens, each with the span that `change` makes of its own.
    pub(crate) fn map_spans(&self, change: &dyn Fn(Span) -> Span) -> Self {
        let map_all = |all: &[Self]| all.iter().map(|tokens| tokens.map_spans(change)).collect();
        Self(match &self.0 {
            Content::Nothing => Content::Nothing,
            Content::Token(token) => {
                return Self::of(&map_spans(token.clone().into(), change));
            }
            Content::List(list) => Content::List(Rc::new(map_all(list))),
            Content::Filled(filled) => Content::Filled(Rc::new(Filled {
                parts: filled.parts,
                span: change(filled.span),
                values: filled.values.iter().map(|value| value.map_spans(change)).collect(),
            })),
        })
    }

    fn append_to(&self, trees: &mut Vec<TokenTree>) {
        match &self.0 {
            Content::Nothing => {}
            Content::Token(token) => trees.push(token.clone()),
            Content::List(list) => {
                for tokens in &**list {
                    tokens.append_to(trees);
                }
            }
            Content::Filled(filled) => {
                Filler { span: filled.span, values: &filled.values, row: 0 }
                    .append_parts(filled.parts, trees);
            }
        }
    }
}

impl Filled {
    fn is_empty(&self) -> bool {
        let mut values = &self.values[..];
        self.parts.iter().all(|part| {
            let value_count = match part {
                Part::Value => 1,
                Part::Repetition(repetition) => repetition.value_count,
                _ => return false,
            };
            let (own, rest) = values.split_at(value_count);
            values = rest;
            let are_empty = own.iter().all(Value::is_empty);
            match part {
                Part::Repetition(repetition) => match count_rows(own) {
                    0 => true,
                    count => are_empty && !repetition.has_own_tokens(count),
                },
                _ => are_empty,
            }
        })
    }
}

/// How often the repetition of these values is repeated.
fn count_rows(values: &[Value]) -> usize {
    let count = values.iter().filter_map(Value::row_count).min();
    count.unwrap_or_else(|| panic!("no value of the repetition is a list"))
}

impl Values {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    pub(crate) fn push_one(&mut self, value: &dyn Interpolate) {
        self.push(Value::One(value.interpolate()));
    }

    pub(crate) fn push(&mut self, value: Value) {
        self.0.push(value);
    }
}

impl Value {
    fn is_empty(&self) -> bool {
        self.all().iter().all(Tokens::is_empty)
    }

    /// How often a repetition with the value is repeated; `None` if others decide that.
    fn row_count(&self) -> Option<usize> {
        match self {
            Self::One(_) => None,
            Self::Each(all) => Some(all.len()),
        }
    }

    fn all(&self) -> &[Tokens] {
        match self {
            Self::One(tokens) => slice::from_ref(tokens),
            Self::Each(all) => all,
        }
    }

    fn map_spans(&self, change: &dyn Fn(Span) -> Span) -> Self {
        match self {
            Self::One(tokens) => Self::One(tokens.map_spans(change)),
            Self::Each(all) => {
                Self::Each(all.iter().map(|tokens| tokens.map_spans(change)).collect())
            }
        }
    }
}

/// Puts values into a template.
struct Filler<'a> {
    span: Span,
    /// Those that are not in their place yet.
    values: &'a [Value],
    /// How often the current repetition was repeated.
    row: usize,
}

impl Filler<'_> {
    fn append_parts(&mut self, parts: &[Part], trees: &mut Vec<TokenTree>) {
        let span = self.span;
        for part in parts {
            match part {
                Part::Word(word) => trees.push(Ident::new(word, span).into()),
                Part::Punct(punct, spacing) => trees.push(make_punct(*punct, *spacing, span)),
                Part::Lifetime(name) => {
                    trees.push(make_punct('\'', Spacing::Joint, span));
                    trees.push(Ident::new(name, span).into());
                }
                Part::Literal(literal) => trees.push(make_literal(literal, span)),
                Part::Text(text) => trees.push(set_span(Literal::string(text).into(), span)),
                Part::Group(delimiter, inside) => {
                    let mut within = Vec::with_capacity(inside.len());
                    self.append_parts(inside, &mut within);
                    let group = Group::new(*delimiter, within.into_iter().collect());
                    trees.push(set_span(group.into(), span));
                }
                Part::Value => self.append_value(trees),
                Part::Repetition(repetition) => self.append_repetition(repetition, trees),
            }
        }
    }

    fn append_value(&mut self, trees: &mut Vec<TokenTree>) {
        let Some((value, rest)) = self.values.split_first() else { return };
        self.values = rest;
        match value {
            Value::One(tokens) => tokens.append_to(trees),
            Value::Each(all) => {
                if let Some(tokens) = all.get(self.row) {
                    tokens.append_to(trees);
                }
            }
        }
    }

    fn append_repetition(&mut self, repetition: &Repetition, trees: &mut Vec<TokenTree>) {
        let (values, rest) = self.values.split_at(repetition.value_count);
        for row in 0..count_rows(values) {
            if row > 0 {
                self.append_parts(&repetition.separator, trees);
            }
            (self.values, self.row) = (values, row);
            self.append_parts(&repetition.parts, trees);
        }
        self.values = rest;
    }
}

fn make_punct(punct: char, spacing: Spacing, span: Span) -> TokenTree {
    let mut punct = Punct::new(punct, spacing);
    punct.set_span(span);
    punct.into()
}

fn make_literal(literal: &str, span: Span) -> TokenTree {
    let literal = match literal.parse() {
        Ok(number) => Literal::usize_unsuffixed(number),
        Err(_) => literal.parse().unwrap_or_else(|error| panic!("{error}")),
    };
    set_span(literal.into(), span)
}

fn set_span(mut token: TokenTree, span: Span) -> TokenTree {
    token.set_span(span);
    token
}

impl<T: Interpolate> Extend<T> for Tokens {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        for value in values {
            self.append(value);
        }
    }
}

impl<T: Interpolate> FromIterator<T> for Tokens {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut tokens = Self::new();
        tokens.extend(values);
        tokens
    }
}

impl From<Tokens> for TokenStream {
    fn from(tokens: Tokens) -> Self {
        tokens.into_token_stream()
    }
}

impl ToTokens for Tokens {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.to_token_stream());
    }

    fn to_token_stream(&self) -> TokenStream {
        let mut trees = Vec::new();
        self.append_to(&mut trees);
        trees.into_iter().collect()
    }
}

impl Debug for Tokens {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.to_token_stream(), f)
    }
}

impl Display for Tokens {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.to_token_stream(), f)
    }
}
