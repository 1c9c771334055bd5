//! `pattern("...")`: a string that matches a regular expression.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{ExprPath, LitStr, Result};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use crate::diagnostics::Errors;
use crate::generate::tokens::spans::error_span;
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

pub(crate) enum Pattern {
    Source(LitStr),
    /// The path of a static.
    Static(ExprPath),
}

impl Rule for Pattern {
    type Parsed = Pattern;

    const DOCS: Docs = Docs::of_rule(
        "`pattern(\"..\")`, `pattern(PATH)`",
        "a string that the regular expression matches anywhere; `PATH` names a \
        `LazyLock<Regex>`; requires the feature `regex`",
        "rules::pattern",
        "strings",
    );

    const EXAMPLE: Option<&'static str> = Some("\"^[a-z]+$\"");

    fn parse(arguments: Arguments<'_>) -> Result<Pattern> {
        arguments.parse_sole_argument("a string", parse_pattern)
    }

    fn check(pattern: Pattern, key: &Ident, context: RuleContext<'_>) -> Option<Self> {
        check_regex(&pattern, key, context.errors)?;
        Some(pattern)
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        let runtime = site.scope.runtime;
        match self {
            Pattern::Source(pattern) => quote_spanned! {site.span=> {
                static __PATTERN: #runtime::rules::Pattern =
                    #runtime::rules::Pattern::new(#pattern);
                #runtime::rules::pattern(__value, &__PATTERN, __report);
            }},
            Pattern::Static(path) => {
                let regex = quote_spanned!(error_span(path.span())=> &#path);
                site.call("pattern_regex", &quote!(#regex,))
            }
        }
    }

    fn describe(&self) -> String {
        match self {
            Pattern::Source(pattern) => format!("matches `{}`", pattern.value()),
            Pattern::Static(path) => {
                format!("matches `{}`", type_syntax::source_text(path))
            }
        }
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        InSchema::keyword(match self {
            Pattern::Source(pattern) => quote!(__rules.pattern(#pattern);),
            Pattern::Static(path) => quote!(__rules.pattern(#path.as_str());),
        })
    }

    #[cfg(feature = "regex")]
    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let (Pattern::Source(pattern), Literal::Text(text)) = (self, value) else { return None };
        Some(regex::Regex::new(&pattern.value()).ok()?.is_match(text))
    }

    #[cfg(not(feature = "regex"))]
    fn judge_default(&self, _: &Literal) -> Option<bool> {
        None
    }
}

/// Parses a literal such as `"^[a-z]+$"`, or the path of a static.
fn parse_pattern(input: ParseStream) -> Result<Pattern> {
    if input.peek(LitStr) {
        input.parse().map(Pattern::Source)
    } else {
        input.parse().map(Pattern::Static)
    }
}

/// Rejects an invalid regular expression.
#[cfg(feature = "regex")]
fn check_regex(pattern: &Pattern, _: &Ident, errors: &Errors) -> Option<()> {
    let Pattern::Source(source) = pattern else { return Some(()) };
    match regex::Regex::new(&source.value()) {
        Ok(_) => Some(()),
        Err(error) => {
            errors.add(source, format!("invalid pattern: {error}"));
            None
        }
    }
}

#[cfg(not(feature = "regex"))]
fn check_regex(_: &Pattern, key: &Ident, errors: &Errors) -> Option<()> {
    errors.add(key, "`pattern` needs the `regex` feature of `run-request`");
    None
}
