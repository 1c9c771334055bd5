//! `multiple_of(NUMBER)`: a multiple of a number.

use proc_macro2::Ident;
use syn::{Expr, Result};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::numbers;
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::{Literal, Number, read_number};
use crate::parse::attr_list;
use crate::quoting::{Tokens, quote};
use crate::type_syntax;

pub(crate) struct MultipleOf(Box<Expr>);

impl Rule for MultipleOf {
    type Parsed = Box<Expr>;

    const DOCS: Docs = Docs::of_rule(
        "`multiple_of(EXPR)`",
        "a number that is a multiple of this; decimals count as the digits that you write",
        "rules::multiple_of",
        "numbers",
    );

    const EXAMPLE: Option<&'static str> = Some("0.5");

    fn parse(arguments: Arguments<'_>) -> Result<Box<Expr>> {
        arguments.parse_sole_argument("a number", attr_list::parse_expression).map(Box::new)
    }

    /// Rejects zero and negative numbers, of which nothing is a multiple.
    fn check(unit: Box<Expr>, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        if !read_number(&unit).is_none_or(Number::is_positive) {
            context.errors.add(&unit, "`multiple_of` needs a number above 0");
            return None;
        }
        numbers::check_literals(&[&*unit], context.ty, context.errors)?;
        Some(MultipleOf(unit))
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        let unit = numbers::expand_numbers(site.scope.runtime, &[&*self.0], site.ty);
        site.call("multiple_of", &quote!(#(#unit)*,))
    }

    fn describe(&self) -> String {
        let unit = &self.0;
        format!("a multiple of {}", type_syntax::source_text(unit))
    }

    fn in_schema(&self, schema: &Tokens) -> InSchema {
        let unit = numbers::expand_json(schema, &self.0, "number");
        let source = self.describe();
        InSchema::keyword(quote!(__rules.multiple_of(#unit, #source);))
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Number(value) = value else { return None };
        value.is_multiple_of(read_number(&self.0)?)
    }
}
