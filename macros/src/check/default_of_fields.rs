//! Defaults that name other fields, as in `default = self.min + 1`.
//!
//! They are made when a builder or a deserializer finishes the request: field by field, in the
//! order of declaration. So a default can only name the fields before its own.

use syn::{Expr, Member};

use super::checker::Checker;
use crate::ast::{self, DefaultValue, FieldsDefault, Setting};
use crate::rules::context::shown_member;
use crate::rules::self_refs::{SelfRef, SelfRefs, find_self_refs};

/// A field that a default can name, because it is declared before.
pub(super) struct EarlierField {
    member: Member,
    /// Whether it has the same value once the request is written and read again.
    round_trips: bool,
}

impl EarlierField {
    pub(super) fn new(field: &ast::Field) -> Self {
        let settings = &field.settings;
        EarlierField {
            member: field.member.clone(),
            round_trips: settings.skip_serializing.is_none()
                && settings.skip_serializing_if.is_none()
                && settings.skip_deserializing.is_none(),
        }
    }
}

impl Checker<'_> {
    /// Resolves the fields that the default names.
    pub(super) fn resolve_default(&self, field: &mut ast::Field, earlier: &[EarlierField]) {
        let Some(Setting { value: default, .. }) = &mut field.settings.default else { return };
        let DefaultValue::Value(source) = default else { return };
        let tokens = quote::quote!(#source);
        let mentioned = find_self_refs(tokens.clone());
        if mentioned.is_empty() {
            return;
        }
        let mut is_valid = true;
        for mention in &mentioned {
            if let Err(message) = self.check_mention(mention, &field.member, earlier) {
                let place = mention.field.as_ref().unwrap_or(&mention.own);
                self.errors.add(place, message);
                is_valid = false;
            }
        }
        if !is_valid {
            *default = DefaultValue::Unreadable;
            return;
        }
        let mut members = Vec::new();
        for field in earlier {
            members.push(&field.member);
        }
        let mut refs = SelfRefs::default();
        let value = refs.replace(tokens, &members);
        let round_trips =
            earlier.iter().all(|field| field.round_trips || !refs.fields.contains(&field.member));
        let source: Box<Expr> = source.clone();
        *default = DefaultValue::OfFields(FieldsDefault {
            source,
            value,
            fields: refs.fields,
            round_trips,
        });
    }

    /// Says why the default of `owner` cannot mention this.
    fn check_mention(
        &self,
        mention: &SelfRef,
        owner: &Member,
        earlier: &[EarlierField],
    ) -> Result<(), String> {
        let Some(name) = &mention.field else {
            return Err(
                "a default can only name fields, as in `self.field`: it is made before the \
                        request"
                    .to_owned(),
            );
        };
        let member = Member::Named(name.clone());
        if earlier.iter().any(|field| field.member == member) {
            return Ok(());
        }
        if member == *owner {
            return Err("a default cannot name its own field, only fields before it".to_owned());
        }
        if self.siblings.find(&member).is_some() {
            let (name, owner) = (shown_member(&member), shown_member(owner));
            return Err(format!(
                "a default can only name fields before its own: declare `{name}` before `{owner}`"
            ));
        }
        let mut message = self.siblings.describe_no_field(&member);
        if let Some(flattened) = self.siblings.find_flattened() {
            let (flattened, name) = (shown_member(&flattened.member), shown_member(&member));
            message = format!(
                "{message}; a field of the flattened `{flattened}` is `self.{flattened}.{name}`"
            );
        }
        Err(message)
    }
}
