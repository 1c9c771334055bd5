//! A field of a request.

use proc_macro2::Ident;
use quote::format_ident;
use syn::{Lifetime, LitStr, Member, Type};

use super::checker::Checker;
use super::default::check_default_value;
use super::field_schema::request_field_schema;
use super::wire_names::{field_names, ser_de_pair};
use crate::ast::{self, Setting, Settings};
use crate::model::{
    Argument, DefaultSource, Field, FiniteCheck, Flat, NullPolicy, PathStep, Presence, Required,
    Setters, ValidatedField, With,
};
use crate::rules::list::Rules;
use crate::type_syntax;

impl Checker<'_> {
    /// A field of a request or variant.
    pub(super) fn check_field(&self, mut field: ast::Field, flat: Flat) -> Field {
        let ident = slot_ident(&field.member);
        self.check_constant(&mut field, flat);
        let names = field_names(&field, self.field_cases);
        let (null_policy, value) = self.check_null_policy(&field.ty, &field.settings, flat);
        let value = self.check_argument(&field.settings, value);
        self.reject_beside_try_into(&mut field.settings);
        let each = self.check_each(&field.settings, &value.ty);
        let required = Required::new(&ident);
        let presence = self.check_presence(&field, flat, null_policy, required);
        let schema = request_field_schema(&field, &names, &presence, &value.ty);
        let rules = self.check_field_rules(&mut field, null_policy);
        let nested = match flat {
            Flat::No => self.check_nested(&field.settings, &field.ty),
            Flat::Foreign | Flat::Map => self.check_flattened_nested(&field.settings, &field.ty),
        };
        let ast::Field { member, ty, deprecated, settings, .. } = field;
        let validated = ValidatedField {
            path_step: path_step(flat, &member, &names.written),
            ty: ty.clone(),
            nested,
            secret: settings.secret.is_some(),
            rules,
            member,
        };
        let setter = settings.setter.as_ref().map_or(&ident, |setting| &setting.value).clone();
        let setters = match settings.constant {
            Some(_) => Setters::none(),
            None => Setters::new(&setter, null_policy, each.as_ref()),
        };
        let borrowed = find_borrowed(&settings, &ty);
        Field {
            name: names.written,
            read_name: names.read,
            aliases: settings.aliases.iter().map(LitStr::value).collect(),
            with: check_with(&settings),
            borrows_cow: !borrowed.is_empty() && type_syntax::is_cow_of_input(&ty),
            borrowed,
            is_generic: self.find_type_param(&ty).is_some(),
            finite_check: self.check_finite(&settings, &ty),
            first_key_wins: settings.first_key_wins.is_some(),
            try_into: settings.try_into.is_some(),
            is_partial: self.check_partial_field(&settings, &ty),
            setters,
            setter,
            each,
            value,
            presence,
            deprecated,
            serialized: settings.skip_serializing.is_none(),
            deserialized: settings.skip_deserializing.is_none(),
            skip_serializing_if: settings.skip_serializing_if.map(|setting| setting.value),
            schema,
            validated,
            ty,
            ident,
        }
    }

    /// The rules of the field, which its default must not violate.
    fn check_field_rules(&self, field: &mut ast::Field, null_policy: NullPolicy) -> Rules {
        let rules = std::mem::take(&mut field.rules);
        let mut rules =
            Rules::check_field(rules, &field.ty, &field.member, self.siblings, self.errors);
        if let Some(Setting { key, value }) = &field.settings.constant {
            rules.add_constant(*key, value.clone());
            return rules;
        }
        if let Some(default) = &field.settings.default {
            let is_option = null_policy != NullPolicy::NotOption;
            check_default_value(&default.value, is_option, &rules, self.errors);
        }
        rules
    }

    /// What it means that the field is not set, or `None`.
    fn check_presence(
        &self,
        field: &ast::Field,
        flat: Flat,
        null_policy: NullPolicy,
        required: Required,
    ) -> Presence {
        let settings = &field.settings;
        let has_default = settings.default.is_some() || self.container.default.is_some();
        let constant = settings.constant.as_ref().map(|constant| DefaultSource::Constant {
            value: Box::new(constant.value.clone()),
            may_be_absent: has_default,
        });
        let default = match (&settings.default, &self.container.default) {
            _ if constant.is_some() => constant,
            (Some(setting), _) => Some(DefaultSource::Field(setting.value.clone())),
            (None, Some(_)) => Some(DefaultSource::Struct),
            (None, None) => settings.skip_deserializing.as_ref().map(|_| DefaultSource::Skipped),
        };
        let presence = Presence::new(flat, null_policy, default, required);
        match (flat, &field.member) {
            (Flat::No, Member::Named(_)) => {
                presence.write_none(self.check_none(settings, &field.ty, null_policy))
            }
            // Without a name it is known by its position, and so is never omitted.
            (Flat::No, Member::Unnamed(_)) | (Flat::Foreign | Flat::Map, _) => presence,
        }
    }

    /// Whether floats in the field are checked to be finite.
    fn check_finite(&self, settings: &Settings, ty: &Type) -> FiniteCheck {
        if settings.serialize_with.is_some() {
            FiniteCheck::Never
        } else if type_syntax::has_float(ty) {
            FiniteCheck::Always
        } else if self.find_type_param(ty).is_some() {
            FiniteCheck::IfFloat
        } else {
            FiniteCheck::Never
        }
    }

    /// The argument of the setter that takes a value of this type.
    pub(super) fn check_argument(&self, settings: &Settings, ty: &Type) -> Argument {
        let into = match &settings.into {
            Some(setting) => setting.value,
            None => self.converts_by_default(ty),
        };
        Argument { into, ty: ty.clone() }
    }

    /// Whether a setter takes everything that converts into the type.
    pub(super) fn converts_by_default(&self, ty: &Type) -> bool {
        !type_syntax::is_taken_as_is(ty, self.parameters)
    }
}

/// The name of the field's slot in the `Partial`.
fn slot_ident(member: &Member) -> Ident {
    match member {
        Member::Named(ident) => ident.clone(),
        Member::Unnamed(index) => format_ident!("__{}", index.index),
    }
}

/// The step to the field in the paths of violations.
fn path_step(flat: Flat, member: &Member, name: &str) -> PathStep {
    match (flat, member) {
        (Flat::No, Member::Unnamed(index)) => PathStep::Index(index.index as usize),
        (Flat::No, Member::Named(_)) => PathStep::Field(name.to_owned()),
        (Flat::Foreign | Flat::Map, _) => PathStep::Same,
    }
}

/// What the user says about how the field is written and read.
pub(super) fn check_with(settings: &Settings) -> With {
    let bound = ser_de_pair(settings.bound.as_ref());
    With {
        serialize: settings.serialize_with.as_ref().map(|setting| setting.value.clone()),
        deserialize: settings.deserialize_with.as_ref().map(|setting| setting.value.clone()),
        serialize_bound: bound.serialize,
        deserialize_bound: bound.deserialize,
    }
}

/// The lifetimes that the input must outlive. Serde borrows a `&str` and a `&[u8]` without being
/// told to.
pub(super) fn find_borrowed(settings: &Settings, ty: &Type) -> Vec<Lifetime> {
    // A constant is not taken from the input.
    if settings.skip_deserializing.is_some() || settings.constant.is_some() {
        return Vec::new();
    }
    match &settings.borrow {
        Some(borrow) if !borrow.value.is_empty() => borrow.value.clone(),
        Some(_) => type_syntax::find_lifetimes(ty),
        None => {
            let inner = type_syntax::strip_option(ty).unwrap_or(ty);
            match type_syntax::strip_groups(inner) {
                // `deserialize_with` may make any other reference from data that is not borrowed.
                Type::Reference(reference)
                    if settings.deserialize_with.is_none()
                        || type_syntax::is_text(&reference.elem) =>
                {
                    reference.lifetime.iter().cloned().collect()
                }
                _ => Vec::new(),
            }
        }
    }
}
