//! The context in which the arguments of a rule are checked.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Member, Type};

use super::range_expr::RangeExpr;
use crate::debug::impl_debug;
use crate::diagnostics::Errors;
use crate::{keys, type_syntax};

/// The context of a rule.
#[derive(Clone, Copy)]
pub(crate) struct RuleContext<'a> {
    siblings: &'a Siblings,
    /// The field that the rule is on; `None` inside `inner`, `keys` or `values`.
    owner: Option<&'a Member>,
    /// The type of the checked value, if it is spelled out.
    pub(super) ty: Option<&'a Type>,
    /// A `length` that always applies together with the rule.
    pub(super) length: Option<&'a RangeExpr>,
    pub(super) errors: &'a Errors,
}

impl<'a> RuleContext<'a> {
    /// The context of the rules on a field itself.
    pub(super) fn of_field(
        member: &'a Member,
        ty: &'a Type,
        siblings: &'a Siblings,
        errors: &'a Errors,
    ) -> Self {
        RuleContext { siblings, owner: Some(member), ty: Some(ty), length: None, errors }
    }

    /// The context of the rules on the part of the type that `part` finds.
    pub(super) fn inside(self, part: fn(&Type) -> Option<&Type>) -> Self {
        let ty = self.ty.and_then(|ty| part(type_syntax::innermost_type(ty)));
        RuleContext { owner: None, length: None, ty, ..self }
    }

    /// The context of a list of rules that may itself contain a `length`.
    pub(super) fn with_length(self, own: Option<&'a RangeExpr>) -> Self {
        RuleContext { length: own.or(self.length), ..self }
    }

    /// Whether the tokens mention a generic parameter of the item, so that they cannot become a
    /// constant.
    pub(super) fn names_parameter(self, syntax: impl ToTokens) -> bool {
        type_syntax::names_any_of(syntax, &self.siblings.parameters)
    }

    /// Returns the field that has the rule.
    pub(super) fn owner(self) -> Option<&'a Member> {
        self.owner
    }

    /// Finds a field of the same struct or variant.
    pub(super) fn sibling(self, member: &Member) -> Option<&'a Sibling> {
        self.siblings.find(member)
    }

    /// The message for a field that does not exist.
    pub(super) fn no_field(self, member: &Member) -> String {
        self.siblings.describe_no_field(member)
    }
}

/// A field, as the user writes it.
pub(crate) fn shown_member(member: &Member) -> String {
    match member {
        Member::Named(ident) => ident.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

/// The fields of a struct or variant, for rules that mention other fields.
#[derive(Debug)]
pub(crate) struct Siblings {
    fields: Vec<Sibling>,
    /// The type and const parameters of the item.
    parameters: Vec<Ident>,
}

/// A field of the same struct or variant.
pub(crate) struct Sibling {
    pub(crate) member: Member,
    /// The wire name.
    pub(crate) name: String,
    pub(crate) ty: Type,
    pub(crate) is_option: bool,
    /// Whether the field is flattened, and so has no wire name.
    pub(crate) is_flattened: bool,
}

impl_debug! {
    Sibling { name, is_option, is_flattened; member }
}

impl Siblings {
    pub(crate) fn new(fields: Vec<Sibling>, parameters: Vec<Ident>) -> Self {
        Siblings { fields, parameters }
    }

    /// Finds a field.
    pub(crate) fn find(&self, member: &Member) -> Option<&Sibling> {
        self.fields.iter().find(|sibling| sibling.member == *member)
    }

    /// Finds a field by its name on the wire.
    pub(super) fn find_by_name(&self, name: &str) -> Option<&Sibling> {
        self.fields.iter().find(|sibling| !sibling.is_flattened && sibling.name == name)
    }

    /// The first field that is flattened.
    pub(crate) fn find_flattened(&self) -> Option<&Sibling> {
        self.fields.iter().find(|sibling| sibling.is_flattened)
    }

    /// The message for a field that does not exist.
    pub(crate) fn describe_no_field(&self, member: &Member) -> String {
        let wanted = shown_member(member);
        let mut known = Vec::new();
        for sibling in &self.fields {
            known.push(shown_member(&sibling.member));
        }
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        match keys::find_nearest(&wanted, &known) {
            Some(meant) => format!("no field `{wanted}`; did you mean `{meant}`?"),
            None => format!("no field `{wanted}`"),
        }
    }
}
