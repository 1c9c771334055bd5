//! `length(RANGE)`: the number of characters, elements or entries.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Result;

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::range_expr::RangeExpr;
use super::rule::{InSchema, Rule};
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::literal::{Literal, Number};

pub(crate) struct Length(RangeExpr);

impl Rule for Length {
    type Parsed = RangeExpr;

    const EXAMPLE: Option<&'static str> = Some("1..=64");

    fn parse(arguments: Arguments<'_>) -> Result<RangeExpr> {
        arguments.parse_range()
    }

    fn check(range: RangeExpr, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        range.check_lengths(context.errors).map(Length)
    }

    fn call(&self, site: CallSite<'_>) -> TokenStream {
        site.call("length", &self.0.inclusive_bounds(site.scope.runtime))
    }

    fn describe(&self) -> String {
        format!("length {}", self.0.describe())
    }

    fn in_schema(&self, _: &TokenStream) -> InSchema {
        let bounds = self.0.inclusive_bounds(&RuntimePath::imported());
        InSchema::keyword(quote!(__rules.length(#bounds);))
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Text(text) = value else { return None };
        Some(self.0.may_contain(Number::from(text.chars().count())))
    }
}
