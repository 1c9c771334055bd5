//! `ascii`: a string of ASCII characters.

use proc_macro2::Ident;
use syn::Result;

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::{Tokens, quote};

pub(crate) struct Ascii;

impl Rule for Ascii {
    type Parsed = ();

    const DOCS: Docs =
        Docs::of_rule("`ascii`", "a string of ASCII characters", "rules::ascii", "strings");

    const EXAMPLE: Option<&'static str> = None;

    fn parse(arguments: Arguments<'_>) -> Result<()> {
        arguments.expect_no_arguments()
    }

    fn check((): (), _: &Ident, _: RuleContext<'_>) -> Option<Self> {
        Some(Ascii)
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        site.call("ascii", &Tokens::new())
    }

    fn describe(&self) -> String {
        "ASCII".to_owned()
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        InSchema::keyword(quote!(__rules.ascii();))
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Text(text) = value else { return None };
        Some(text.is_ascii())
    }
}
