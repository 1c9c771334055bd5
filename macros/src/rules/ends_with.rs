//! `ends_with("...")`: a string with a suffix.

use proc_macro2::Ident;
use syn::{LitStr, Result};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::{Tokens, quote};

pub(crate) struct EndsWith(LitStr);

impl Rule for EndsWith {
    type Parsed = LitStr;

    const DOCS: Docs = Docs::of_rule(
        "`ends_with(\"..\")`",
        "a string that ends with this text",
        "rules::ends_with",
        "strings",
    );

    const EXAMPLE: Option<&'static str> = Some("\".png\"");

    fn parse(arguments: Arguments<'_>) -> Result<LitStr> {
        arguments.parse_sole("a string")
    }

    fn check(text: LitStr, _: &Ident, _: RuleContext<'_>) -> Option<Self> {
        Some(EndsWith(text))
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        let text = &self.0;
        site.call("ends_with", &quote!(#text,))
    }

    fn describe(&self) -> String {
        format!("ends with `{}`", self.0.value())
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        let text = &self.0;
        InSchema::keyword(quote!(__rules.ends_with(#text);))
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Text(value) = value else { return None };
        Some(value.ends_with(&self.0.value()))
    }
}
