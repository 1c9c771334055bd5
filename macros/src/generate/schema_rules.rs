//! Rules as keywords of JSON Schema.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Expr;

use crate::generate::builder::setter_docs;
use crate::generate::rule;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::literal::Kind;
use crate::model::{Pattern, Position, Range, Rule, RuleKind};
use crate::{literal, type_syntax};

/// The rules of a value.
pub(crate) fn rules(schema: &TokenStream, all: &[Rule]) -> TokenStream {
    all.iter().map(|rule| keyword(schema, rule)).collect()
}

fn keyword(schema: &TokenStream, rule: &Rule) -> TokenStream {
    let each = |method: &str, inside: &[Rule]| {
        let (method, inside) = (format_ident!("{method}"), rules(schema, inside));
        quote!(__rules.#method(|__rules| { #inside });)
    };
    match &rule.kind {
        RuleKind::Length(range) => {
            let ends = rule::least_and_greatest(&RuntimePath::imported(), range);
            quote!(__rules.length(#ends);)
        }
        RuleKind::Range(Range { min, max, exclusive, source }) => {
            let (min, max) =
                (bound(schema, min.as_deref(), true), bound(schema, max.as_deref(), !exclusive));
            let source = format!("in {source}");
            quote!(__rules.range(#min, #max, #source);)
        }
        RuleKind::Above(least) => {
            let min = bound(schema, Some(least), false);
            let source = format!("above {}", type_syntax::source_text(quote!(#least)));
            quote!(__rules.range(#min, ::core::option::Option::None, #source);)
        }
        RuleKind::MultipleOf(unit) => {
            let unit = shown(schema, unit, "number");
            let source = setter_docs::in_words(rule);
            quote!(__rules.multiple_of(#unit, #source);)
        }
        RuleKind::OneOf(values) => {
            let source = setter_docs::in_words(rule);
            let values = values.iter().map(|value| shown(schema, value, "value"));
            quote!(__rules.one_of([#(#values),*].into_iter().collect(), #source);)
        }
        RuleKind::Unique(_) => quote!(__rules.unique();),
        RuleKind::Pattern(Pattern::Source(pattern)) => quote!(__rules.pattern(#pattern);),
        RuleKind::Pattern(Pattern::Static(path)) => quote!(__rules.pattern(#path.as_str());),
        RuleKind::Format(format) => {
            let name = format.key;
            quote!(__rules.format(#name);)
        }
        RuleKind::Ascii => quote!(__rules.ascii();),
        RuleKind::Substring(Position::Start, text) => quote!(__rules.starts_with(#text);),
        RuleKind::Substring(Position::End, text) => quote!(__rules.ends_with(#text);),
        RuleKind::Substring(Position::Anywhere, text) => quote!(__rules.contains(#text);),
        RuleKind::Inner(inside) => each("inner", inside),
        RuleKind::Keys(inside) => each("keys", inside),
        RuleKind::Values(inside) => each("values", inside),
        // Said of the whole object, or in words.
        RuleKind::Requires(_)
        | RuleKind::ConflictsWith(_)
        | RuleKind::Bytes(_)
        | RuleKind::Custom(_)
        | RuleKind::When(..) => TokenStream::new(),
    }
}

fn bound(schema: &TokenStream, bound: Option<&Expr>, included: bool) -> TokenStream {
    match bound {
        None => quote!(::core::option::Option::None),
        Some(bound) => {
            let bound = shown(schema, bound, "number");
            quote!(::core::option::Option::Some((#bound, #included)))
        }
    }
}

/// What JSON has of an expression by itself, in an `Option`: a whole number is not of the type that it would
/// have without a context, and one with more digits than a float has is none that JSON carries for sure.
fn shown(schema: &TokenStream, expr: &Expr, method: &str) -> TokenStream {
    let is_long = |expr| literal::number(expr).is_none_or(|number| !number.is_float());
    let value = match literal::kind(expr) {
        Some(Kind::Fraction) if is_long(expr) => return quote!(::core::option::Option::None),
        Some(Kind::Whole) => quote!((#expr) as ::core::primitive::i128),
        _ => quote!(#expr),
    };
    let method = format_ident!("{method}");
    quote!(#schema::ToJson(&(#value)).#method())
}
