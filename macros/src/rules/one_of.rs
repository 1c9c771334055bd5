//! `one_of(VALUE, ...)`: one of a list of values.

use proc_macro2::Ident;
use syn::{Expr, Result};

use super::arguments::Arguments;
use super::call_site::{CallSite, FieldSite};
use super::constant::compare_constant;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use super::value_list::ValueList;
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::{Tokens, quote_spanned};

pub(crate) struct OneOf {
    values: ValueList,
    /// The only value, if it is that of a constant field.
    constant: Option<Expr>,
}

impl Rule for OneOf {
    type Parsed = Vec<Expr>;

    const DOCS: Docs = Docs::of_rule(
        "`one_of(EXPR, ..)`",
        "a value that equals one of these",
        "rules::one_of",
        "anything `PartialEq`",
    );

    const EXAMPLE: Option<&'static str> = ValueList::EXAMPLE;

    fn parse(arguments: Arguments<'_>) -> Result<Vec<Expr>> {
        ValueList::parse(arguments)
    }

    fn check(values: Vec<Expr>, key: &Ident, context: RuleContext<'_>) -> Option<Self> {
        let values = ValueList::check(values, key, context)?;
        Some(OneOf { values, constant: None })
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        self.values.call("one_of", site)
    }

    /// A constant is compared with the whole field, whose type it has.
    fn call_on_field(&self, site: FieldSite<'_>) -> Option<Tokens> {
        let (FieldSite { scope, span, ty, value }, runtime) =
            (site, site.scope.runtime.at(site.span));
        let difference = compare_constant(scope.runtime, self.constant.as_ref()?, ty);
        Some(quote_spanned! {span=>
            {
                let __value = #value;
                if let #runtime::Some(__wanted) = #difference {
                    #runtime::rules::constant(__wanted, __report);
                }
            }
        })
    }

    fn describe(&self) -> String {
        let kind = if self.constant.is_some() { "always" } else { "one of" };
        format!("{kind} {}", self.values.describe())
    }

    fn in_schema(&self, schema: &Tokens) -> InSchema {
        let rule = if self.constant.is_some() { "constant" } else { "one_of" };
        self.values.in_schema(rule, &self.describe(), schema)
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        Some(self.values.contains(value).unwrap_or(true))
    }
}

impl OneOf {
    /// The rule of a field that always has this value.
    pub(super) fn constant(value: Expr) -> Self {
        OneOf { values: ValueList::of(value.clone()), constant: Some(value) }
    }
}
