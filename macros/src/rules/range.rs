//! `range(RANGE)`: a lower and an upper bound.

use proc_macro2::Ident;
use quote::format_ident;
use syn::Result;

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::numbers;
use super::range_expr::RangeExpr;
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::{Tokens, quote, quote_spanned};

pub(crate) struct Range(RangeExpr);

impl Rule for Range {
    type Parsed = RangeExpr;

    const DOCS: Docs = Docs::of_rule(
        "`range(RANGE)`",
        "a value between these bounds; NaN and infinity are out of every range",
        "rules::range",
        "anything `PartialOrd`",
    );

    const EXAMPLE: Option<&'static str> = Some("1..=64");

    fn parse(arguments: Arguments<'_>) -> Result<RangeExpr> {
        arguments.parse_range()
    }

    fn check(range: RangeExpr, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        numbers::check_literals(&range.ends(), context.ty, context.errors)?;
        range.check_not_empty(context.errors).map(Range)
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        let RangeExpr { min, max, exclusive, source } = &self.0;
        let (runtime, source) = (site.scope.runtime, format!("in {source}"));
        let inclusive = if *exclusive { "Lower" } else { "Both" };
        let inclusive = format_ident!("{inclusive}", span = site.span);
        let numbers = numbers::expand_numbers(runtime, &self.0.ends(), site.ty);
        let min = min.as_ref().and(numbers.first());
        let max = max.as_ref().and(numbers.last());
        quote_spanned! {site.span=>
            #runtime::rules::Bounds {
                value: __value,
                min: [#min],
                max: [#max],
                inclusive: #runtime::rules::Inclusive::#inclusive,
                source: #source,
            }
            .check(__report);
        }
    }

    fn describe(&self) -> String {
        self.0.describe()
    }

    fn in_schema(&self, schema: &Tokens) -> InSchema {
        let RangeExpr { min, max, exclusive, source } = &self.0;
        let min = numbers::expand_schema_bound(schema, min.as_deref(), true);
        let max = numbers::expand_schema_bound(schema, max.as_deref(), !exclusive);
        let source = format!("in {source}");
        InSchema::keyword(quote!(__rules.range(#min, #max, #source);))
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Number(value) = value else { return None };
        Some(self.0.may_contain(*value))
    }
}
