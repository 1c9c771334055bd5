//! `exactly_one_of(FIELDS)`, `at_least_one_of(FIELDS)` and `at_most_one_of(FIELDS)` on a struct:
//! how many of several optional fields may be set.
//!
//! A field of a flattened request is named by a string, its name on the wire.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{LitStr, Member, Result, Token};

use super::arguments::{Arguments, Wording};
use super::context::{Siblings, shown_member};
use super::other_field::FieldRef;
use crate::debug::impl_debug;
use crate::diagnostics::Errors;

/// A group with its arguments, which are not validated yet.
pub(crate) struct ParsedGroup {
    key: Ident,
    fields: Vec<NamedField>,
    wording: Wording,
}

/// A field as the user names it.
enum NamedField {
    Member(Member),
    /// By its name on the wire.
    Wire(LitStr),
}

/// Fields of which a certain number must be set.
pub(crate) struct Group {
    /// The key of the rule, which is also the name of the runtime's function.
    pub(crate) key: Ident,
    pub(crate) fields: Vec<GroupField>,
    pub(crate) wording: Wording,
}

/// A field of a group.
pub(crate) enum GroupField {
    /// A field of the struct.
    Own(FieldRef),
    /// A field of a flattened request, by its name on the wire.
    Flattened(LitStr),
}

impl_debug! {
    ParsedGroup { wording; key }
    Group { fields, wording; key }
}

impl std::fmt::Debug for GroupField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name())
    }
}

impl Parse for NamedField {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(LitStr) {
            return input.parse().map(NamedField::Wire);
        }
        if input.peek(Ident::peek_any) {
            return input.call(Ident::parse_any).map(Member::Named).map(NamedField::Member);
        }
        input.parse().map(NamedField::Member)
    }
}

impl NamedField {
    fn span(&self) -> Span {
        match self {
            NamedField::Member(Member::Named(ident)) => ident.span(),
            NamedField::Member(Member::Unnamed(index)) => index.span,
            NamedField::Wire(name) => name.span(),
        }
    }
}

impl ParsedGroup {
    /// Reads the arguments of the key.
    pub(crate) fn parse(key: &Ident, input: ParseStream, errors: &Errors) -> Result<Self> {
        let (arguments, wording) = Arguments::read(key, Some("a, b"), true, input, errors)?;
        let fields = arguments.parse_sole_argument("fields", |input| {
            Punctuated::<NamedField, Token![,]>::parse_terminated(input)
        })?;
        Ok(ParsedGroup { key: key.clone(), fields: fields.into_iter().collect(), wording })
    }

    /// Finds the fields of the group, or records why they are none. `flattens` tells whether the
    /// struct flattens a request.
    pub(crate) fn check(
        &self,
        siblings: &Siblings,
        flattens: bool,
        errors: &Errors,
    ) -> Option<Group> {
        let ParsedGroup { key, fields, wording } = self;
        if fields.len() < 2 {
            errors.add(key, format!("`{key}` needs two fields or more: `{key}(a, b)`"));
            return None;
        }
        let mut found: Vec<GroupField> = Vec::new();
        let mut is_valid = true;
        for field in fields {
            let span = field.span();
            match find_field(field, key, siblings, flattens) {
                Ok(field) if found.iter().any(|other| other.name() == field.name()) => {
                    errors.add_at(span, format!("duplicate field `{}`", field.name()));
                    is_valid = false;
                }
                Ok(field) => found.push(field),
                Err(message) => {
                    errors.add_at(span, message);
                    is_valid = false;
                }
            }
        }
        is_valid.then(|| Group { key: key.clone(), fields: found, wording: wording.clone() })
    }
}

fn find_field(
    field: &NamedField,
    key: &Ident,
    siblings: &Siblings,
    flattens: bool,
) -> std::result::Result<GroupField, String> {
    let sibling = match field {
        NamedField::Member(member) => siblings.find(member),
        NamedField::Wire(name) => siblings.find_by_name(&name.value()),
    };
    let sibling = match (sibling, field) {
        (Some(sibling), _) => sibling,
        (None, NamedField::Wire(name)) if flattens => {
            return Ok(GroupField::Flattened(name.clone()));
        }
        (None, NamedField::Wire(name)) => {
            return Err(format!("no field is `{}` on the wire", name.value()));
        }
        (None, NamedField::Member(member)) if flattens => {
            let message = siblings.describe_no_field(member);
            let name = shown_member(member);
            return Err(format!(
                "{message}; a field of a flattened request is named by a string: `\"{name}\"`"
            ));
        }
        (None, NamedField::Member(member)) => return Err(siblings.describe_no_field(member)),
    };
    let shown = shown_member(&sibling.member);
    if sibling.is_flattened {
        return Err(format!(
            "`{shown}` has no name on the wire; name its fields by strings: `{key}(\"name\")`"
        ));
    }
    if !sibling.is_option {
        return Err(format!("`{key}` needs `Option`s, but `{shown}` is always set"));
    }
    Ok(GroupField::Own(FieldRef { member: sibling.member.clone(), name: sibling.name.clone() }))
}

impl GroupField {
    /// The name on the wire.
    pub(crate) fn name(&self) -> String {
        match self {
            GroupField::Own(field) => field.name.clone(),
            GroupField::Flattened(name) => name.value(),
        }
    }
}
