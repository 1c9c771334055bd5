//! `keys(RULES)`: rules for each key of a map.

use proc_macro2::{Ident, TokenStream};
use syn::Result;

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule, RuleList};
use crate::literal::Literal;
use crate::type_syntax;

pub(crate) struct Keys<L>(L);

impl<L: RuleList> Rule for Keys<L> {
    type Parsed = L::Parsed;

    const EXAMPLE: Option<&'static str> = Some("length(1..)");

    const IS_ABOUT_ELEMENTS: bool = true;

    fn parse(arguments: Arguments<'_>) -> Result<L::Parsed> {
        L::parse(arguments)
    }

    fn check(rules: L::Parsed, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        Some(Keys(L::check(rules, context.inside(type_syntax::key_type))))
    }

    fn call(&self, site: CallSite<'_>) -> TokenStream {
        site.call_on_each("keys", type_syntax::key_type, |scope, ty| self.0.call(scope, ty))
    }

    fn describe(&self) -> String {
        format!("each key: {}", self.0.describe())
    }

    fn in_schema(&self, schema: &TokenStream) -> InSchema {
        self.0.in_schema(schema).nest("keys", "each key")
    }

    fn judge_default(&self, _: &Literal) -> Option<bool> {
        None
    }
}
