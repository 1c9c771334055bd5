//! `custom(PATH)`: a function of the user.

use proc_macro2::Ident;
use syn::spanned::Spanned;
use syn::{ExprPath, Result};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use crate::generate::tokens::spans::error_span;
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

pub(crate) struct Custom(ExprPath);

impl Rule for Custom {
    type Parsed = ExprPath;

    const DOCS: Docs = Docs::of_rule(
        "`custom(PATH)`",
        "whatever your function `fn(&T) -> Result<(), E>` checks",
        "rules::custom",
        "anything",
    );

    const EXAMPLE: Option<&'static str> = Some("path::to::function");

    fn parse(arguments: Arguments<'_>) -> Result<ExprPath> {
        arguments.parse_sole("the path of a function")
    }

    fn check(path: ExprPath, _: &Ident, _: RuleContext<'_>) -> Option<Self> {
        Some(Custom(path))
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        let span = error_span(self.0.span());
        let verdict = site.scope.call_function(&self.0, &quote!(__value));
        let runtime = site.scope.runtime.at(span);
        let check = quote_spanned!(span=> #runtime::rules::custom(#verdict).report_to(__report););
        site.scope.require_context(span, check)
    }

    fn describe(&self) -> String {
        let path = &self.0;
        format!("checked by `{}`", type_syntax::source_text(path))
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        InSchema::words(self.describe())
    }

    fn judge_default(&self, _: &Literal) -> Option<bool> {
        None
    }
}
