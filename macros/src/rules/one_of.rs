//! `one_of(VALUE, ...)`: one of a list of values.

use std::cmp::Ordering;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, Lit, Result, Token, Type};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::numbers;
use super::rule::{InSchema, Rule};
use crate::diagnostics::Errors;
use crate::literal::{Literal, read_literal};
use crate::name_set::NameSet;
use crate::parse::attr_list;
use crate::type_syntax;

pub(crate) struct OneOf {
    values: Vec<Expr>,
    /// Whether the only value is that of a constant field.
    is_constant: bool,
}

impl Rule for OneOf {
    type Parsed = Vec<Expr>;

    const EXAMPLE: Option<&'static str> = Some("\"low\", \"high\"");

    fn parse(arguments: Arguments<'_>) -> Result<Vec<Expr>> {
        arguments.parse_sole_argument("values", parse_expressions)
    }

    fn check(values: Vec<Expr>, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        check_not_in_brackets(&values, context.ty, context.errors)?;
        numbers::check_literals(&Vec::from_iter(&values), context.ty, context.errors)?;
        report_duplicates(&values, context.errors);
        Some(OneOf { values, is_constant: false })
    }

    fn call(&self, site: CallSite<'_>) -> TokenStream {
        let runtime = site.scope.runtime;
        let names: Option<Vec<_>> = self.values.iter().map(string_literal).collect();
        let are_names = names.is_some();
        let sources = names.unwrap_or_else(|| self.sources());
        let values = numbers::expand_numbers(runtime, &Vec::from_iter(&self.values), site.ty);
        quote_spanned! {site.span=>
            #runtime::rules::OneOf {
                value: __value,
                supported: [#(#values),*],
                sources: &[#(#sources),*],
                are_names: #are_names,
            }
            .check(__report);
        }
    }

    fn describe(&self) -> String {
        if self.is_constant {
            return format!("always `{}`", self.sources().concat());
        }
        format!("one of `{}`", self.sources().join("`, `"))
    }

    fn in_schema(&self, schema: &TokenStream) -> InSchema {
        let values = self.values.iter().map(|value| numbers::expand_json(schema, value, "value"));
        let source = self.describe();
        if self.is_constant {
            return InSchema::keyword(quote!(#(__rules.constant(#values, #source);)*));
        }
        InSchema::keyword(quote!(__rules.one_of([#(#values),*].into_iter().collect(), #source);))
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        Some(self.values.iter().any(|listed| may_equal(listed, value)))
    }
}

impl OneOf {
    /// The rule of a field that always has this value.
    pub(super) fn constant(value: Expr) -> Self {
        OneOf { values: vec![value], is_constant: true }
    }

    /// The values as written.
    fn sources(&self) -> Vec<String> {
        let mut sources = Vec::new();
        for value in &self.values {
            sources.push(type_syntax::source_text(quote!(#value)));
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
fn check_not_in_brackets(values: &[Expr], ty: Option<&Type>, errors: &Errors) -> Option<()> {
    let [only] = values else { return Some(()) };
    let Some(ty) = ty.map(type_syntax::innermost_type) else { return Some(()) };
    if !type_syntax::is_string(ty) && !type_syntax::is_primitive(ty) {
        return Some(());
    }
    match quote!(#only).into_iter().next() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
            let listed = type_syntax::source_text(group.stream());
            errors.add(only, format!("`one_of` takes the values themselves: `one_of({listed})`"));
            None
        }
        _ => Some(()),
    }
}

/// Rejects a value that is listed twice, which must be a mistake.
fn report_duplicates(values: &[Expr], errors: &Errors) {
    let mut seen = NameSet::default();
    for value in values {
        let source = type_syntax::source_text(quote!(#value));
        if !seen.insert(&source) {
            errors.add(value, format!("duplicate value {source}"));
        }
    }
}

/// Whether the expression may have this value. Only literals are known not to.
fn may_equal(expr: &Expr, value: &Literal) -> bool {
    match (read_literal(expr), value) {
        (Some(Literal::Number(one)), Literal::Number(other)) => {
            one.compare_to(*other).is_none_or(Ordering::is_eq)
        }
        (Some(Literal::Text(one)), Literal::Text(other)) => one == *other,
        _ => true,
    }
}
