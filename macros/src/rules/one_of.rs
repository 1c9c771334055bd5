//! `one_of(VALUE, ...)`: one of a list of values.

use proc_macro2::{Ident, TokenStream};
use syn::{Expr, Result};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use super::value_list::ValueList;
use crate::literal::Literal;

pub(crate) struct OneOf {
    values: ValueList,
    /// Whether the only value is that of a constant field.
    is_constant: bool,
}

impl Rule for OneOf {
    type Parsed = Vec<Expr>;

    const EXAMPLE: Option<&'static str> = ValueList::EXAMPLE;

    fn parse(arguments: Arguments<'_>) -> Result<Vec<Expr>> {
        ValueList::parse(arguments)
    }

    fn check(values: Vec<Expr>, key: &Ident, context: RuleContext<'_>) -> Option<Self> {
        let values = ValueList::check(values, key, context)?;
        Some(OneOf { values, is_constant: false })
    }

    fn call(&self, site: CallSite<'_>) -> TokenStream {
        if self.is_constant {
            return self.values.call_typed("one_of", site);
        }
        self.values.call("one_of", site)
    }

    fn describe(&self) -> String {
        let kind = if self.is_constant { "always" } else { "one of" };
        format!("{kind} {}", self.values.describe())
    }

    fn in_schema(&self, schema: &TokenStream) -> InSchema {
        let rule = if self.is_constant { "constant" } else { "one_of" };
        self.values.in_schema(rule, &self.describe(), schema)
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        Some(self.values.contains(value).unwrap_or(true))
    }
}

impl OneOf {
    /// The rule of a field that always has this value.
    pub(super) fn constant(value: Expr) -> Self {
        OneOf { values: ValueList::of(value), is_constant: true }
    }
}
