//! `finite`: a float that is neither infinite nor NaN.

use proc_macro2::Ident;
use syn::Result;

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::Tokens;

pub(crate) struct Finite;

impl Rule for Finite {
    type Parsed = ();

    const DOCS: Docs = Docs::of_rule(
        "`finite`",
        "a float that is neither infinite nor NaN",
        "rules::finite",
        "floats",
    );

    const EXAMPLE: Option<&'static str> = None;

    fn parse(arguments: Arguments<'_>) -> Result<()> {
        arguments.expect_no_arguments()
    }

    fn check((): (), _: &Ident, _: RuleContext<'_>) -> Option<Self> {
        Some(Finite)
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        site.call("finite", &Tokens::new())
    }

    fn describe(&self) -> String {
        "finite".to_owned()
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        // Every number in JSON is finite.
        InSchema::default()
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Number(_) = value else { return None };
        Some(true)
    }
}
