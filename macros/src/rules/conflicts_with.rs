//! `conflicts_with(FIELD)`: a field that cannot be set together with another one.

use proc_macro2::Ident;
use syn::{Member, Result};

use super::arguments::Arguments;
use super::call_site::{CallSite, FieldSite};
use super::context::RuleContext;
use super::other_field::{FieldRef, Relation};
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::Literal;
use crate::quoting::Tokens;

pub(crate) struct ConflictsWith(FieldRef);

impl Rule for ConflictsWith {
    type Parsed = Member;

    const DOCS: Docs = Docs::of_rule(
        "`conflicts_with(FIELD)`",
        "if this `Option` is set, the other field must not be",
        "rules::conflicts_with",
        "`Option` fields",
    );

    const EXAMPLE: Option<&'static str> = Some("other_field");

    fn parse(arguments: Arguments<'_>) -> Result<Member> {
        arguments.parse_sole("a field")
    }

    fn check(member: Member, key: &Ident, context: RuleContext<'_>) -> Option<Self> {
        FieldRef::find(member, key, context).map(ConflictsWith)
    }

    /// Does nothing, because the rule only applies to the field itself.
    fn call(&self, _: CallSite<'_>) -> Tokens {
        Tokens::new()
    }

    fn call_on_field(&self, site: FieldSite<'_>) -> Option<Tokens> {
        Some(self.0.call("conflicts_with", "is_some", site))
    }

    fn describe(&self) -> String {
        format!("not together with `{}`", self.0.name)
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        InSchema::of_object()
    }

    fn judge_default(&self, _: &Literal) -> Option<bool> {
        None
    }

    fn relation(&self) -> Option<Relation<'_>> {
        Some(Relation { method: "add_conflict", other: &self.0, value: None })
    }
}
