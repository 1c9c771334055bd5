//! `values(RULES)`: rules for each value of a map.

use proc_macro2::{Ident, TokenStream};
use syn::Result;

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule, RuleList};
use crate::literal::Literal;
use crate::type_syntax;

pub(crate) struct Values<L>(L);

impl<L: RuleList> Rule for Values<L> {
    type Parsed = L::Parsed;

    const EXAMPLE: Option<&'static str> = Some("length(1..)");

    const IS_ABOUT_ELEMENTS: bool = true;

    fn parse(arguments: Arguments<'_>) -> Result<L::Parsed> {
        L::parse(arguments)
    }

    fn check(rules: L::Parsed, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        Some(Values(L::check(rules, context.inside(type_syntax::element_type))))
    }

    fn call(&self, site: CallSite<'_>) -> TokenStream {
        site.call_on_each("values", type_syntax::element_type, |scope, ty| self.0.call(scope, ty))
    }

    fn describe(&self) -> String {
        format!("each value: {}", self.0.describe())
    }

    fn in_schema(&self, schema: &TokenStream) -> InSchema {
        self.0.in_schema(schema).nest("values", "each value")
    }

    fn judge_default(&self, _: &Literal) -> Option<bool> {
        None
    }
}
