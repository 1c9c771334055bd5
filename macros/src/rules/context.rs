//! What is known around a rule when its arguments are checked.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;
use syn::{Member, Type};

use super::range_expr::RangeExpr;
use crate::diagnostics::Errors;
use crate::{keys, type_syntax};

/// What is known around a rule.
#[derive(Clone, Copy)]
pub(crate) struct RuleContext<'a> {
    siblings: &'a Siblings,
    /// The field that the rule is on; none inside of `inner` and the like.
    owner: Option<&'a Member>,
    /// The type of what is checked, if it is spelled out.
    pub(super) ty: Option<&'a Type>,
    /// A `length` that holds wherever the rule does.
    pub(super) length: Option<&'a RangeExpr>,
    pub(super) errors: &'a Errors,
}

impl<'a> RuleContext<'a> {
    /// For the rules on a field itself.
    pub(super) fn of_field(
        member: &'a Member,
        ty: &'a Type,
        siblings: &'a Siblings,
        errors: &'a Errors,
    ) -> Self {
        RuleContext { siblings, owner: Some(member), ty: Some(ty), length: None, errors }
    }

    /// For the rules on what `part` finds in the type.
    pub(super) fn inside(self, part: fn(&Type) -> Option<&Type>) -> Self {
        let ty = self.ty.and_then(|ty| part(type_syntax::innermost_type(ty)));
        RuleContext { owner: None, length: None, ty, ..self }
    }

    /// For the rules of a list that has a `length` itself, or has not.
    pub(super) fn with_length(self, own: Option<&'a RangeExpr>) -> Self {
        RuleContext { length: own.or(self.length), ..self }
    }

    /// Whether tokens depend on a parameter of the item, so that no constant can be made of them.
    pub(super) fn names_parameter(self, tokens: TokenStream) -> bool {
        type_syntax::names_any_of(tokens, &self.siblings.parameters)
    }

    /// The field that has the rule.
    pub(super) fn owner(self) -> Option<&'a Member> {
        self.owner
    }

    /// What is known of a field of the same struct or variant.
    pub(super) fn sibling(self, member: &Member) -> Option<&'a Sibling> {
        self.siblings.fields.iter().find(|sibling| sibling.member == *member)
    }

    /// The message for a field that is not there.
    pub(super) fn no_field(self, member: &Member) -> String {
        let wanted = shown_member(member);
        let fields = self.siblings.fields.iter();
        let known: Vec<String> = fields.map(|sibling| shown_member(&sibling.member)).collect();
        match keys::nearest(&wanted, known.iter().map(String::as_str)) {
            Some(meant) => format!("no field `{wanted}`; did you mean `{meant}`?"),
            None => format!("no field `{wanted}`"),
        }
    }
}

/// A field as the user names it.
pub(super) fn shown_member(member: &Member) -> String {
    match member {
        Member::Named(ident) => ident.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

/// The fields of a struct or variant, as rules about two of them know them.
#[derive(Debug)]
pub(crate) struct Siblings {
    fields: Vec<Sibling>,
    /// The type and const parameters around them.
    parameters: Vec<Ident>,
}

/// A field of the same struct or variant.
pub(crate) struct Sibling {
    pub(crate) member: Member,
    /// Its wire name.
    pub(crate) name: String,
    pub(crate) is_option: bool,
    /// Whether it has no name on the wire.
    pub(crate) is_flattened: bool,
}

impl std::fmt::Debug for Sibling {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Sibling").field(&self.name).finish()
    }
}

impl Siblings {
    pub(crate) fn new(fields: impl Iterator<Item = Sibling>, parameters: Vec<Ident>) -> Self {
        Siblings { fields: fields.collect(), parameters }
    }
}
