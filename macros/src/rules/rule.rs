//! The trait that every rule implements.

use proc_macro2::Ident;
use syn::{Member, Result};

use super::arguments::Arguments;
use super::call_site::{CallSite, FieldSite, Scope};
use super::context::RuleContext;
use super::other_field::Relation;
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::{Tokens, our_ident, quote};

/// A rule with valid arguments.
pub(crate) trait Rule: Sized {
    /// The parsed arguments, which are not validated yet.
    type Parsed;

    /// What the guide and editors say about the rule.
    const DOCS: Docs;

    /// Example arguments for error messages; `None` if the rule has none.
    const EXAMPLE: Option<&'static str>;

    /// Whether the rule accepts `message` and `code`.
    const IS_WORDED: bool = true;

    /// Whether the rule applies to each element, key or value of a collection.
    const IS_ABOUT_ELEMENTS: bool = false;

    /// Parses the arguments.
    fn parse(arguments: Arguments<'_>) -> Result<Self::Parsed>;

    /// Validates the arguments, and records any mistakes in the context.
    fn check(parsed: Self::Parsed, key: &Ident, context: RuleContext<'_>) -> Option<Self>;

    /// Generates the statement that checks `__value`.
    fn call(&self, site: CallSite<'_>) -> Tokens;

    /// Generates the statement that checks the field itself, for rules that do not see through an
    /// `Option`.
    fn call_on_field(&self, _: FieldSite<'_>) -> Option<Tokens> {
        None
    }

    /// Describes the rule, for the docs of a setter.
    fn describe(&self) -> String;

    /// Expresses the rule in a JSON Schema. `schema` is the path of the runtime's module.
    fn in_schema(&self, schema: &Tokens) -> InSchema;

    /// Returns whether a literal default satisfies the rule, or `None` if only running the rule can
    /// tell.
    fn judge_default(&self, value: &Literal) -> Option<bool>;

    /// Returns the other field that the rule mentions.
    fn relation(&self) -> Option<Relation<'_>> {
        None
    }

    /// Returns the fields that the generated check mentions, except for the rule's own, and for
    /// that of the relation.
    fn named_fields(&self) -> Vec<&Member> {
        Vec::new()
    }
}

/// A list of rules, inside another rule or after a condition.
pub(crate) trait RuleList: Sized {
    /// The parsed rules, which are not validated yet.
    type Parsed: Default;

    /// Parses the rules inside `inner(...)`, `keys(...)` or `values(...)`.
    fn parse(arguments: Arguments<'_>) -> Result<Self::Parsed>;

    /// Records the mistakes in rules that are invalid, and drops these rules.
    fn check(parsed: Self::Parsed, context: RuleContext<'_>) -> Self;

    /// Generates the checks of `__value`, whose type is `ty` if it is spelled out.
    fn call(&self, scope: Scope<'_>, ty: Option<&syn::Type>) -> Tokens;

    /// Generates the checks of a field, inside or outside its `Option` as each rule requires.
    fn call_on_field(&self, site: FieldSite<'_>) -> Tokens;

    /// Describes all rules.
    fn describe(&self) -> String;

    /// Expresses the rules in a JSON Schema.
    fn in_schema(&self, schema: &Tokens) -> InSchema;

    /// Returns all fields that the generated checks mention, except for the rules' own.
    fn named_fields(&self) -> Vec<&Member>;
}

/// How rules are expressed in a JSON Schema.
#[derive(Debug, Default)]
pub(crate) struct InSchema {
    /// The statements that add keywords to `__rules`.
    pub(crate) keywords: Tokens,
    /// Descriptions of what no keyword can express.
    pub(crate) words: Vec<String>,
}

impl InSchema {
    /// A rule that a keyword expresses completely.
    pub(crate) fn keyword(statement: Tokens) -> Self {
        InSchema { keywords: statement, words: Vec::new() }
    }

    /// A rule that no keyword can express.
    pub(crate) fn words(words: String) -> Self {
        InSchema { keywords: Tokens::new(), words: vec![words] }
    }

    /// A rule that the schema of the enclosing object expresses.
    pub(crate) fn of_object() -> Self {
        InSchema::default()
    }

    /// The rules of `each` value inside another one, whose schema a method of the runtime adds.
    pub(crate) fn nest(self, method: &str, each: &str) -> Self {
        let InSchema { keywords, words } = self;
        let method = our_ident(method);
        let words =
            if words.is_empty() { words } else { vec![format!("{each}: {}", words.join(", "))] };
        InSchema { keywords: quote!(__rules.#method(|__rules| { #keywords });), words }
    }

    /// Adds another rule of the same value.
    pub(crate) fn extend(&mut self, other: InSchema) {
        self.keywords.append(other.keywords);
        self.words.extend(other.words);
    }
}
