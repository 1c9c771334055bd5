//! `when(EXPR)`: a condition for the other rules in its list.

use proc_macro2::{Ident, Span};
use syn::{Expr, Member, Result};

use super::arguments::Arguments;
use super::call_site::{CallSite, FieldSite, Scope};
use super::context::RuleContext;
use super::rule::{InSchema, Rule, RuleList};
use crate::keys::Docs;
use crate::literal::Literal;
use crate::parse::attr_list;
use crate::quoting::{Tokens, quote_spanned};
use crate::type_syntax;

pub(crate) struct When<L> {
    condition: Box<Expr>,
    rules: L,
}

/// What was expected if our parser cannot read the condition.
const CONDITION: &str = "a condition, in braces if it is more than operators and calls";

impl<L: RuleList> Rule for When<L> {
    /// The condition, and the rules that `nest_under_when` puts under it.
    type Parsed = (Box<Expr>, L::Parsed);

    const DOCS: Docs = Docs::of_rule(
        "`when(EXPR)`",
        "comes first in its list: the other rules in it only apply if this expression, in terms \
        of `self`, is true",
        "rules::when",
        "the rules that follow it in its list",
    );

    const EXAMPLE: Option<&'static str> = Some("self.stream == Some(true)");

    const IS_WORDED: bool = false;

    fn parse(arguments: Arguments<'_>) -> Result<Self::Parsed> {
        let condition = arguments.parse_sole_argument(CONDITION, attr_list::parse_expression)?;
        Ok((Box::new(condition), L::Parsed::default()))
    }

    fn check(parsed: Self::Parsed, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        let (condition, rules) = parsed;
        Some(When { condition, rules: L::check(rules, context) })
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        self.call_if(site.scope, site.span, &self.rules.call(site.scope, site.ty))
    }

    fn call_on_field(&self, site: FieldSite<'_>) -> Option<Tokens> {
        Some(self.call_if(site.scope, site.span, &self.rules.call_on_field(site)))
    }

    fn describe(&self) -> String {
        let condition = &self.condition;
        let condition = type_syntax::source_text(condition);
        format!("if `{condition}`: {}", self.rules.describe())
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        InSchema::words(self.describe())
    }

    fn judge_default(&self, _: &Literal) -> Option<bool> {
        None
    }

    fn named_fields(&self) -> Vec<&Member> {
        self.rules.named_fields()
    }
}

impl<L> When<L> {
    fn call_if(&self, scope: Scope<'_>, span: Span, checks: &Tokens) -> Tokens {
        let (runtime, condition) = (scope.runtime.at(span), &self.condition);
        quote_spanned! {span=> {
            let __holds: #runtime::bool = #condition;
            if __holds {
                #checks
            }
        }}
    }
}
