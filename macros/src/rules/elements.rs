//! The rules that hold rules for the values inside a collection: `inner`, `keys` and `values`.

use std::marker::PhantomData;

use proc_macro2::Ident;
use syn::{Result, Type};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule, RuleList};
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::Tokens;

/// The values that such a rule is about.
pub(crate) trait Elements {
    /// See [`Rule::DOCS`].
    const DOCS: Docs;

    /// The key of the rule, which is also the name of its functions in the runtime.
    const KEY: &'static str;

    /// One of the values, in words.
    const EACH: &'static str;

    /// Finds the type of the values in that of the collection.
    fn find_type(collection: &Type) -> Option<&Type>;
}

/// Rules for each of the values `E`.
pub(crate) struct ElementRules<E, L> {
    rules: L,
    elements: PhantomData<E>,
}

impl<E: Elements, L: RuleList> ElementRules<E, L> {
    /// The closure that checks one of the values.
    pub(super) fn close_over_each(&self, site: CallSite<'_>) -> Tokens {
        site.close_over_each(E::find_type, &|scope, ty| self.rules.call(scope, ty))
    }
}

impl<E: Elements, L: RuleList> Rule for ElementRules<E, L> {
    type Parsed = L::Parsed;

    const DOCS: Docs = E::DOCS;

    const EXAMPLE: Option<&'static str> = Some("length(1..)");

    const IS_ABOUT_ELEMENTS: bool = true;

    fn parse(arguments: Arguments<'_>) -> Result<L::Parsed> {
        L::parse(arguments)
    }

    fn check(rules: L::Parsed, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        let rules = L::check(rules, context.inside(E::find_type));
        Some(ElementRules { rules, elements: PhantomData })
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        site.call_on_each(E::KEY, E::find_type, &|scope, ty| self.rules.call(scope, ty))
    }

    fn describe(&self) -> String {
        format!("{}: {}", E::EACH, self.rules.describe())
    }

    fn in_schema(&self, schema: &Tokens) -> InSchema {
        self.rules.in_schema(schema).nest(E::KEY, E::EACH)
    }

    fn judge_default(&self, _: &Literal) -> Option<bool> {
        None
    }
}
