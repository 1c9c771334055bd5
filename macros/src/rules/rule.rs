//! What every rule must say of itself.

use proc_macro2::{Ident, TokenStream};
use syn::{Member, Result};

use super::arguments::Arguments;
use super::call_site::{CallSite, FieldSite, Scope};
use super::context::RuleContext;
use super::other_field::Relation;
use crate::literal::Literal;

/// A rule whose arguments are known to make sense.
pub(crate) trait Rule: Sized {
    /// Its arguments as they are written.
    type Parsed;

    /// Arguments that show how the rule is written; `None` if it has none.
    const EXAMPLE: Option<&'static str>;

    /// Whether it takes `message` and `code`.
    const IS_WORDED: bool = true;

    /// Whether it is about the elements, keys or values of a collection, each by itself.
    const IS_ABOUT_ELEMENTS: bool = false;

    /// Reads the arguments.
    fn parse(arguments: Arguments<'_>) -> Result<Self::Parsed>;

    /// Checks the arguments; what is wrong with them is recorded in the context.
    fn check(parsed: Self::Parsed, key: &Ident, context: RuleContext<'_>) -> Option<Self>;

    /// The statement that checks `__value`.
    fn call(&self, site: CallSite<'_>) -> TokenStream;

    /// The statement that checks a field, if it is not about what is inside of an `Option`.
    fn call_on_field(&self, _: FieldSite<'_>) -> Option<TokenStream> {
        None
    }

    /// The rule in words, for the docs of a setter.
    fn describe(&self) -> String;

    /// What a schema says of it; `schema` is the path of the runtime's module.
    fn in_schema(&self, schema: &TokenStream) -> InSchema;

    /// Whether a literal default keeps the rule; `None` if only running it can tell.
    fn judge_default(&self, value: &Literal) -> Option<bool>;

    /// The other field that the rule is about.
    fn relation(&self) -> Option<Relation<'_>> {
        None
    }

    /// Every field that the generated check names besides the rule's own.
    fn named_fields(&self) -> Vec<&Member> {
        self.relation().into_iter().map(|relation| &relation.other.member).collect()
    }
}

/// The rules that stand in another one's parentheses, or behind its condition.
pub(crate) trait RuleList: Sized {
    /// The rules as they are written.
    type Parsed: Default;

    /// Reads the rules in `inner(...)` and the like.
    fn parse(arguments: Arguments<'_>) -> Result<Self::Parsed>;

    /// Leaves out the rules that cannot be kept, with their mistakes recorded.
    fn check(parsed: Self::Parsed, context: RuleContext<'_>) -> Self;

    /// The checks of `__value`; its type is `ty` if that is spelled out.
    fn call(&self, scope: Scope<'_>, ty: Option<&syn::Type>) -> TokenStream;

    /// The checks of a field, within its `Option` or outside as each rule asks for.
    fn call_on_field(&self, site: FieldSite<'_>) -> TokenStream;

    /// All rules in words.
    fn describe(&self) -> String;

    /// What a schema says of them.
    fn in_schema(&self, schema: &TokenStream) -> InSchema;

    /// Every field that the generated checks name besides the rules' own.
    fn named_fields(&self) -> Vec<&Member>;
}

/// What a JSON Schema says of rules.
#[derive(Default)]
pub(crate) struct InSchema {
    /// Statements that add keywords to `__rules`.
    pub(crate) keywords: TokenStream,
    /// What no keyword can say, for the description.
    pub(crate) words: Vec<String>,
}

impl InSchema {
    /// A keyword says all of the rule.
    pub(crate) fn keyword(statement: TokenStream) -> Self {
        InSchema { keywords: statement, words: Vec::new() }
    }

    /// No keyword says anything of the rule.
    pub(crate) fn words(words: String) -> Self {
        InSchema { keywords: TokenStream::new(), words: vec![words] }
    }

    /// The schema of the whole object says it.
    pub(crate) fn of_object() -> Self {
        InSchema::default()
    }

    /// Adds another rule of the same value.
    pub(crate) fn extend(&mut self, other: InSchema) {
        self.keywords.extend(other.keywords);
        self.words.extend(other.words);
    }
}
