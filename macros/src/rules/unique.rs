//! `unique`: no two elements are equal.

use proc_macro2::Ident;
use syn::{Expr, Result};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::{Tokens, quote, quote_spanned};

pub(crate) struct Unique {
    /// The upper bound of a `length` in the same list, and whether it is exclusive.
    max_length: Option<(Box<Expr>, bool)>,
}

impl Rule for Unique {
    type Parsed = ();

    const DOCS: Docs = Docs::of_rule(
        "`unique`",
        "a sequence without equal elements",
        "rules::unique",
        "sequences",
    );

    const EXAMPLE: Option<&'static str> = None;

    fn parse(arguments: Arguments<'_>) -> Result<()> {
        arguments.expect_no_arguments()
    }

    fn check((): (), _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        let max_length = context.length.and_then(|range| {
            let max = range.max.clone()?;
            // The bound must be known where the rule is declared, so it cannot mention parameters.
            (!context.names_parameter(&max)).then_some((max, range.exclusive))
        });
        Some(Unique { max_length })
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        /// The maximum number of elements to compare pairwise, as in the runtime's `unique`.
        const MANY: u16 = 1024;
        let (runtime, span) = (site.scope.runtime, site.span);
        let short = match &self.max_length {
            Some((max, exclusive)) => {
                let most = proc_macro2::Literal::u16_unsuffixed(MANY + u16::from(*exclusive));
                quote_spanned!(span=> #runtime::rules::KnownShort::<{ #max <= #most }>)
            }
            None => quote_spanned!(span=> #runtime::rules::KnownShort::<false>),
        };
        quote_spanned! {span=>
            #runtime::rules::Unique { value: __value, short: #short }.check(__report);
        }
    }

    fn describe(&self) -> String {
        "no two elements are equal".to_owned()
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        InSchema::keyword(quote!(__rules.unique();))
    }

    fn judge_default(&self, _: &Literal) -> Option<bool> {
        None
    }
}
