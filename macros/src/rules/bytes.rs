//! `bytes(RANGE)`: the length of a string in UTF-8 bytes.

use proc_macro2::Ident;
use syn::Result;

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::range_expr::RangeExpr;
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::{Literal, Number};
use crate::quoting::Tokens;

pub(crate) struct Bytes(RangeExpr);

impl Rule for Bytes {
    type Parsed = RangeExpr;

    const DOCS: Docs = Docs::of_rule(
        "`bytes(RANGE)`",
        "the number of UTF-8 bytes of a string",
        "rules::bytes",
        "strings",
    );

    const EXAMPLE: Option<&'static str> = Some("1..=64");

    fn parse(arguments: Arguments<'_>) -> Result<RangeExpr> {
        arguments.parse_range()
    }

    fn check(range: RangeExpr, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        range.check_lengths(context.errors).map(Bytes)
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        site.call("bytes", &self.0.inclusive_bounds(site.scope.runtime))
    }

    fn describe(&self) -> String {
        format!("length in bytes {}", self.0.describe())
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        InSchema::words(self.describe())
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Text(text) = value else { return None };
        Some(self.0.may_contain(Number::from(text.len())))
    }
}
