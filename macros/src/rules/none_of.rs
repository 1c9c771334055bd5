//! `none_of(VALUE, ...)`: any value that is not in a list.

use proc_macro2::Ident;
use syn::{Expr, Result};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use super::value_list::ValueList;
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::Tokens;

pub(crate) struct NoneOf(ValueList);

impl Rule for NoneOf {
    type Parsed = Vec<Expr>;

    const DOCS: Docs = Docs::of_rule(
        "`none_of(EXPR, ..)`",
        "a value that equals none of these",
        "rules::none_of",
        "anything `PartialEq`",
    );

    const EXAMPLE: Option<&'static str> = ValueList::EXAMPLE;

    fn parse(arguments: Arguments<'_>) -> Result<Vec<Expr>> {
        ValueList::parse(arguments)
    }

    fn check(values: Vec<Expr>, key: &Ident, context: RuleContext<'_>) -> Option<Self> {
        ValueList::check(values, key, context).map(NoneOf)
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        self.0.call("none_of", site)
    }

    fn describe(&self) -> String {
        format!("none of {}", self.0.describe())
    }

    fn in_schema(&self, schema: &Tokens) -> InSchema {
        self.0.in_schema("none_of", &self.describe(), schema)
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        Some(!self.0.contains(value).unwrap_or(false))
    }
}
