//! The values that templates take.

use proc_macro2::{Ident, Literal, Punct, Span, TokenStream};
use quote::ToTokens;
use syn::{
    AngleBracketedGenericArguments, Attribute, Expr, ExprPath, GenericArgument, GenericParam,
    ImplGenerics, Index, Lifetime, LitStr, Member, Path, PathArguments, PathSegment, Turbofish,
    Type, TypeGenerics, TypeParamBound, TypePath, Visibility, WhereClause, WherePredicate,
};

use super::tokens::{Tokens, Value};

/// A value that `#name` can stand for in a template.
pub(crate) trait Interpolate {
    /// The tokens of the value.
    fn interpolate(&self) -> Tokens;
}

impl Interpolate for Tokens {
    fn interpolate(&self) -> Tokens {
        self.clone()
    }
}

impl<T: Interpolate + ?Sized> Interpolate for &T {
    fn interpolate(&self) -> Tokens {
        (**self).interpolate()
    }
}

impl<T: Interpolate + ?Sized> Interpolate for Box<T> {
    fn interpolate(&self) -> Tokens {
        (**self).interpolate()
    }
}

impl<T: Interpolate> Interpolate for Option<T> {
    fn interpolate(&self) -> Tokens {
        self.as_ref().map(T::interpolate).unwrap_or_default()
    }
}

impl Interpolate for Ident {
    fn interpolate(&self) -> Tokens {
        Tokens::token(self.clone())
    }
}

impl Interpolate for Punct {
    fn interpolate(&self) -> Tokens {
        Tokens::token(self.clone())
    }
}

impl Interpolate for Literal {
    fn interpolate(&self) -> Tokens {
        Tokens::token(self.clone())
    }
}

impl Interpolate for str {
    fn interpolate(&self) -> Tokens {
        Tokens::token(Literal::string(self))
    }
}

impl Interpolate for String {
    fn interpolate(&self) -> Tokens {
        self.as_str().interpolate()
    }
}

impl Interpolate for bool {
    fn interpolate(&self) -> Tokens {
        let word = if *self { "true" } else { "false" };
        Tokens::token(Ident::new(word, Span::call_site()))
    }
}

impl Interpolate for Member {
    fn interpolate(&self) -> Tokens {
        match self {
            Self::Named(name) => name.interpolate(),
            Self::Unnamed(index) => index.interpolate(),
        }
    }
}

impl Interpolate for Lifetime {
    fn interpolate(&self) -> Tokens {
        let mut tokens = Tokens::new();
        tokens.push_punct("'", &[self.apostrophe]);
        tokens.append(&self.ident);
        tokens
    }
}

impl Interpolate for usize {
    fn interpolate(&self) -> Tokens {
        Tokens::token(Literal::usize_suffixed(*self))
    }
}

impl Interpolate for Type {
    fn interpolate(&self) -> Tokens {
        match self {
            Self::Path(TypePath { qself: None, path, .. }) => path.interpolate(),
            other => interpolate_syntax(other),
        }
    }
}

/// Types are in nearly every template, and to turn them into a stream takes several times as long.
impl Interpolate for Path {
    fn interpolate(&self) -> Tokens {
        let mut tokens = Tokens::new();
        if let Some(colons) = self.leading_colon {
            tokens.push_punct("::", &colons.spans);
        }
        for segment in self.segments.pairs() {
            let PathSegment { ident, arguments } = segment.value();
            tokens.append(ident);
            match arguments {
                PathArguments::None => {}
                PathArguments::AngleBracketed(arguments) => tokens.append(arguments),
                PathArguments::Parenthesized(_) => tokens.push(interpolate_syntax(arguments)),
            }
            if let Some(colons) = segment.punct() {
                tokens.push_punct("::", &colons.spans);
            }
        }
        tokens
    }
}

impl Interpolate for AngleBracketedGenericArguments {
    fn interpolate(&self) -> Tokens {
        let mut tokens = Tokens::new();
        if let Some(colons) = self.colon2_token {
            tokens.push_punct("::", &colons.spans);
        }
        tokens.push_punct("<", &self.lt_token.spans);
        for argument in self.args.pairs() {
            match argument.value() {
                GenericArgument::Type(ty) => tokens.append(ty),
                GenericArgument::Lifetime(lifetime) => tokens.append(lifetime),
                other => tokens.push(interpolate_syntax(other)),
            }
            if let Some(comma) = argument.punct() {
                tokens.push_punct(",", &comma.spans);
            }
        }
        tokens.push_punct(">", &self.gt_token.spans);
        tokens
    }
}

/// Other values of `syn` become a stream first.
fn interpolate_syntax(value: &dyn ToTokens) -> Tokens {
    let mut tokens = Tokens::new();
    let stream = value.to_token_stream();
    if stream.is_empty() {
        return tokens;
    }
    for token in stream {
        tokens.push(Tokens::token(token));
    }
    tokens
}

macro_rules! interpolate_syntax {
    ($($ty:ty),* $(,)?) => {
        $(
            impl Interpolate for $ty {
                fn interpolate(&self) -> Tokens {
                    interpolate_syntax(self)
                }
            }
        )*
    };
}

interpolate_syntax!(
    Attribute,
    Expr,
    ExprPath,
    GenericParam,
    ImplGenerics<'_>,
    Index,
    LitStr,
    TokenStream,
    Turbofish<'_>,
    TypeGenerics<'_>,
    TypeParamBound,
    Visibility,
    WhereClause,
    WherePredicate,
    i32,
    i128,
    u32,
);

/// The elements of an iterator, for a repetition.
pub(crate) trait ElementsOfIterator: Iterator<Item: Interpolate> + Sized {
    fn elements(self) -> Value {
        let mut elements = Vec::new();
        for element in self {
            elements.push(element.interpolate());
        }
        Value::Each(elements)
    }
}

impl<T: Iterator<Item: Interpolate>> ElementsOfIterator for T {}

/// The elements of a slice, for a repetition.
pub(crate) trait ElementsOfSlice {
    fn elements(&self) -> Value;
}

impl<T: Interpolate> ElementsOfSlice for [T] {
    fn elements(&self) -> Value {
        let mut elements = Vec::with_capacity(self.len());
        for element in self {
            elements.push(element.interpolate());
        }
        Value::Each(elements)
    }
}

/// A value that is the same wherever a repetition repeats it.
pub(crate) trait SameElements: Interpolate {
    fn elements(&self) -> Value {
        Value::One(self.interpolate())
    }
}

impl<T: Interpolate> SameElements for T {}
