//! The list of values that `one_of` and `none_of` compare with.

use std::cmp::Ordering;

use proc_macro2::{Delimiter, Ident, TokenTree};
use quote::ToTokens;
use quote::format_ident;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, Lit, Result, Token, Type};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::numbers;
use super::rule::InSchema;
use crate::diagnostics::Errors;
use crate::literal::{Literal, read_literal};
use crate::name_set::NameSet;
use crate::parse::attr_list;
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};
use crate::type_syntax;

/// The values in the parentheses of the rule.
pub(super) struct ValueList(Vec<Expr>);

impl ValueList {
    /// An example of arguments, for error messages.
    pub(super) const EXAMPLE: Option<&'static str> = Some("\"low\", \"high\"");

    /// The list of this value alone.
    pub(super) fn of(value: Expr) -> Self {
        ValueList(vec![value])
    }

    pub(super) fn parse(arguments: Arguments<'_>) -> Result<Vec<Expr>> {
        arguments.parse_sole_argument("values", parse_expressions)
    }

    pub(super) fn check(values: Vec<Expr>, key: &Ident, context: RuleContext<'_>) -> Option<Self> {
        check_not_in_brackets(&values, key, context.ty, context.errors)?;
        numbers::check_literals(&Vec::from_iter(&values), context.ty, context.errors)?;
        report_duplicates(&values, context.errors);
        Some(ValueList(values))
    }

    /// Calls the method of the runtime's `ValueList` that checks `rule`.
    pub(super) fn call(&self, rule: &str, site: CallSite<'_>) -> Tokens {
        let runtime = site.scope.runtime;
        let check = format_ident!("check_{rule}", span = site.span);
        let names: Option<Vec<_>> = self.0.iter().map(string_literal).collect();
        let are_names = names.is_some();
        let sources = names.unwrap_or_else(|| self.sources());
        let values = numbers::expand_numbers(runtime, &Vec::from_iter(&self.0), site.ty);
        quote_spanned! {site.span=>
            #runtime::rules::ValueList {
                value: __value,
                listed: [#(#values),*],
                sources: &[#(#sources),*],
                are_names: #are_names,
            }
            .#check(__report);
        }
    }

    /// Describes the values.
    pub(super) fn describe(&self) -> String {
        format!("`{}`", self.sources().join("`, `"))
    }

    /// Calls the method of the runtime that adds the keyword of `rule`, which is `described` so.
    pub(super) fn in_schema(&self, rule: &str, described: &str, schema: &Tokens) -> InSchema {
        let rule = our_ident(rule);
        let values = self.0.iter().map(|value| numbers::expand_json(schema, value, "value"));
        InSchema::keyword(quote!(__rules.#rule([#(#values),*].into_iter().collect(), #described);))
    }

    /// Whether one of the values equals a literal; `None` if one may equal it.
    pub(super) fn contains(&self, value: &Literal) -> Option<bool> {
        let mut found = Some(false);
        for listed in &self.0 {
            match equals_literal(listed, value) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => found = None,
            }
        }
        found
    }

    /// The values as written.
    fn sources(&self) -> Vec<String> {
        let mut sources = Vec::new();
        for value in &self.0 {
            sources.push(type_syntax::source_text(value));
        }
        sources
    }
}

/// The value of a string literal. If all values are literals, a violation refers to a static list.
pub(crate) fn string_literal(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

fn parse_expressions(input: ParseStream) -> Result<Vec<Expr>> {
    let list =
        Punctuated::<Expr, Token![,]>::parse_terminated_with(input, attr_list::parse_expression)?;
    Ok(list.into_iter().collect())
}

/// Rejects an array of values, which a string or primitive can never equal.
fn check_not_in_brackets(
    values: &[Expr],
    key: &Ident,
    ty: Option<&Type>,
    errors: &Errors,
) -> Option<()> {
    let [only] = values else { return Some(()) };
    let Some(ty) = ty.map(type_syntax::innermost_type) else { return Some(()) };
    if !type_syntax::is_string(ty) && !type_syntax::is_primitive(ty) {
        return Some(());
    }
    match only.to_token_stream().into_iter().next() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
            let listed = type_syntax::source_text(group.stream());
            errors.add(only, format!("`{key}` takes the values themselves: `{key}({listed})`"));
            None
        }
        _ => Some(()),
    }
}

/// Rejects a value that is listed twice, which must be a mistake.
fn report_duplicates(values: &[Expr], errors: &Errors) {
    let mut seen = NameSet::default();
    for value in values {
        let source = type_syntax::source_text(value);
        if !seen.insert(&source) {
            errors.add(value, format!("duplicate value {source}"));
        }
    }
}

/// Whether the expression has this value; `None` if its tokens do not tell.
fn equals_literal(expr: &Expr, value: &Literal) -> Option<bool> {
    match (read_literal(expr)?, value) {
        (Literal::Number(one), Literal::Number(other)) => {
            one.compare_to(*other).map(Ordering::is_eq)
        }
        (Literal::Text(one), Literal::Text(other)) => Some(one == *other),
        _ => None,
    }
}
