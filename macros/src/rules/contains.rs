//! `contains("...")`: a string that contains another one.

use proc_macro2::Ident;
use syn::{LitStr, Result};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::{Tokens, quote};

pub(crate) struct Contains(LitStr);

impl Rule for Contains {
    type Parsed = LitStr;

    const DOCS: Docs = Docs::of_rule(
        "`contains(\"..\")`",
        "a string that contains this text",
        "rules::contains",
        "strings",
    );

    const EXAMPLE: Option<&'static str> = Some("\"@\"");

    fn parse(arguments: Arguments<'_>) -> Result<LitStr> {
        arguments.parse_sole("a string")
    }

    fn check(text: LitStr, _: &Ident, _: RuleContext<'_>) -> Option<Self> {
        Some(Contains(text))
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        let text = &self.0;
        site.call("contains", &quote!(#text,))
    }

    fn describe(&self) -> String {
        format!("contains `{}`", self.0.value())
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        let text = &self.0;
        InSchema::keyword(quote!(__rules.contains(#text);))
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Text(value) = value else { return None };
        Some(value.contains(&self.0.value()))
    }
}
