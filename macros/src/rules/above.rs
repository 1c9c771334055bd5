//! `above(BOUND)`: an exclusive lower bound.

use std::cmp::Ordering;

use proc_macro2::Ident;
use syn::{Expr, Result};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::numbers;
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::{Literal, read_number};
use crate::parse::attr_list;
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

pub(crate) struct Above(Box<Expr>);

impl Rule for Above {
    type Parsed = Box<Expr>;

    const DOCS: Docs = Docs::of_rule(
        "`above(EXPR)`",
        "a value that is greater than this; NaN and infinity never are",
        "rules::above",
        "anything `PartialOrd`",
    );

    const EXAMPLE: Option<&'static str> = Some("0");

    fn parse(arguments: Arguments<'_>) -> Result<Box<Expr>> {
        arguments.parse_sole_argument("a bound", attr_list::parse_expression).map(Box::new)
    }

    fn check(bound: Box<Expr>, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        numbers::check_literals(&[&*bound], context.ty, context.errors)?;
        Some(Above(bound))
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        let (runtime, source) = (site.scope.runtime, self.describe());
        let min = numbers::expand_numbers(runtime, &[&*self.0], site.ty);
        quote_spanned! {site.span=>
            #runtime::rules::Bounds {
                value: __value,
                min: [#(#min)*],
                max: [],
                inclusive: #runtime::rules::Inclusive::Upper,
                source: #source,
            }
            .check_above(__report);
        }
    }

    fn describe(&self) -> String {
        let bound = &self.0;
        format!("above {}", type_syntax::source_text(bound))
    }

    fn in_schema(&self, schema: &Tokens) -> InSchema {
        let min = numbers::expand_schema_bound(schema, Some(&self.0), false);
        let source = self.describe();
        InSchema::keyword(quote!(__rules.range(#min, ::core::option::Option::None, #source);))
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Number(value) = value else { return None };
        Some(value.compare_to(read_number(&self.0)?)? == Ordering::Greater)
    }
}
