//! `not_contains("...")`: a string that does not contain another one.

use proc_macro2::Ident;
use syn::{LitStr, Result};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::{Tokens, quote};

pub(crate) struct NotContains(LitStr);

impl Rule for NotContains {
    type Parsed = LitStr;

    const DOCS: Docs = Docs::of_rule(
        "`not_contains(\"..\")`",
        "a string that does not contain this text",
        "rules::not_contains",
        "strings",
    );

    const EXAMPLE: Option<&'static str> = Some("\"<script\"");

    fn parse(arguments: Arguments<'_>) -> Result<LitStr> {
        arguments.parse_sole("a string")
    }

    fn check(text: LitStr, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        if text.value().is_empty() {
            context.errors.add(text, "every string contains `\"\"`");
            return None;
        }
        Some(NotContains(text))
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        let text = &self.0;
        site.call("not_contains", &quote!(#text,))
    }

    fn describe(&self) -> String {
        format!("does not contain `{}`", self.0.value())
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        let text = &self.0;
        InSchema::keyword(quote!(__rules.not_contains(#text);))
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Text(value) = value else { return None };
        Some(!value.contains(&self.0.value()))
    }
}
