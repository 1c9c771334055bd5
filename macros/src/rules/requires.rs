//! `requires(FIELD)`: a field that can only be set together with another one, and
//! `requires(FIELD = VALUE)`: only if another one has this value.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Expr, Member, Result, Token, Type};

use super::arguments::Arguments;
use super::call_site::{CallSite, FieldSite};
use super::constant::find_difference;
use super::context::RuleContext;
use super::numbers;
use super::other_field::{FieldRef, Relation};
use super::rule::{InSchema, Rule};
use crate::keys::Docs;
use crate::literal::Literal;
use crate::parse::attr_list;
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

pub(crate) struct Requires {
    other: FieldRef,
    value: Option<Box<RequiredValue>>,
}

/// The value that the other field must have.
struct RequiredValue {
    value: Expr,
    /// The type of the other field.
    ty: Type,
}

impl Rule for Requires {
    type Parsed = (Member, Option<Expr>);

    const DOCS: Docs = Docs::of_rule(
        "`requires(FIELD)`, `requires(FIELD = VALUE)`",
        "if this `Option` is set, the other field must be set too, or have this value",
        "rules::requires",
        "`Option` fields",
    );

    const EXAMPLE: Option<&'static str> = Some("other_field");

    fn parse(arguments: Arguments<'_>) -> Result<Self::Parsed> {
        arguments.parse_sole_argument("a field", parse_field_and_value)
    }

    fn check((member, value): Self::Parsed, key: &Ident, context: RuleContext<'_>) -> Option<Self> {
        let Some(value) = value else {
            let other = FieldRef::find(member, key, context)?;
            return Some(Requires { other, value: None });
        };
        let ty = context.sibling(&member).map(|sibling| sibling.ty.clone());
        let other = FieldRef::find_any(member, key, context)?;
        numbers::check_literals(&[&value], ty.as_ref(), context.errors)?;
        Some(Requires { other, value: ty.map(|ty| Box::new(RequiredValue { value, ty })) })
    }

    /// Does nothing, because the rule only applies to the field itself.
    fn call(&self, _: CallSite<'_>) -> Tokens {
        Tokens::new()
    }

    fn call_on_field(&self, site: FieldSite<'_>) -> Option<Tokens> {
        Some(match &self.value {
            None => self.other.call("requires", "is_none", site),
            Some(required) => required.call(&self.other, site),
        })
    }

    fn describe(&self) -> String {
        match &self.value {
            None => format!("only together with `{}`", self.other.name),
            Some(required) => format!("only if `{}` is `{}`", self.other.name, required.source()),
        }
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        InSchema::of_object()
    }

    fn judge_default(&self, _: &Literal) -> Option<bool> {
        None
    }

    fn relation(&self) -> Option<Relation<'_>> {
        let value = self.value.as_ref().map(|required| &required.value);
        Some(Relation { method: "add_requires", other: &self.other, value })
    }
}

impl RequiredValue {
    /// Calls the rule if its own field is set.
    fn call(&self, other: &FieldRef, site: FieldSite<'_>) -> Tokens {
        let FieldSite { scope, span, value: own, .. } = site;
        let runtime = scope.runtime.at(span);
        let (name, field) = (&other.name, scope.field(&other.member));
        let inside = type_syntax::strip_option(&self.ty);
        let field = match inside {
            Some(_) => quote_spanned!(span=> #runtime::Option::as_ref(#field)),
            None => quote_spanned!(span=> #runtime::Some(#field)),
        };
        let wanted = numbers::expand_numbers(&runtime, &[&self.value], inside.or(Some(&self.ty)));
        let difference = find_difference(&runtime, span, &field, &quote!(#(#wanted)*), &self.value);
        quote_spanned! {span=>
            if #runtime::Option::is_some(#own) {
                if let #runtime::Some(__wanted) = #difference {
                    #runtime::rules::requires_value(#name, __wanted, __report);
                }
            }
        }
    }

    fn source(&self) -> String {
        let value = &self.value;
        type_syntax::source_text(value)
    }
}

fn parse_field_and_value(input: ParseStream) -> Result<(Member, Option<Expr>)> {
    let member = input.parse()?;
    if !input.peek(Token![=]) {
        return Ok((member, None));
    }
    input.parse::<Token![=]>()?;
    attr_list::parse_expression(input).map(|value| (member, Some(value)))
}
