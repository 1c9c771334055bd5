//! The places in attributes that keys are completed in.

use crate::ast::Derive;
use crate::keys::{self, BY_ENUM, BY_STRUCT, BY_VALIDATE, Docs, Key};
use crate::rules::format::FORMATS;
use crate::rules::list::DOCUMENTED;

/// What takes keys. Each has a module of constants, by which the variants are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    OnStruct,
    OnEnum,
    OnVariant,
    /// On a field of a struct.
    OnField,
    /// On a field of a variant.
    OnVariantField,
    /// In `builder(...)`.
    InBuilder,
    /// In `inner(...)`, `keys(...)` or `values(...)`.
    InElements,
    /// After the arguments of a rule.
    InRule,
    /// Before the range of `length`.
    InLength,
    /// In `format(...)`.
    InFormat,
    /// Wherever the key is a keyword. It can be shown, but not completed.
    OfKeyword,
}

use Place::{
    InBuilder, InElements, InFormat, InLength, InRule, OfKeyword, OnEnum, OnField, OnStruct,
    OnVariant, OnVariantField,
};

impl Place {
    pub(super) const ALL: &[Place] = &[
        OnStruct,
        OnEnum,
        OnVariant,
        OnField,
        OnVariantField,
        InBuilder,
        InElements,
        InRule,
        InLength,
        InFormat,
        OfKeyword,
    ];

    /// The name of the module of constants.
    pub(super) const fn module(self) -> &'static str {
        match self {
            OnStruct => "on_struct",
            OnEnum => "on_enum",
            OnVariant => "on_variant",
            OnField => "on_field",
            OnVariantField => "on_variant_field",
            InBuilder => "in_builder",
            InElements => "in_elements",
            InRule => "in_rule",
            InLength => "in_length",
            InFormat => "in_format",
            OfKeyword => "of_keyword",
        }
    }

    /// The keys that a derive takes here, with their docs.
    pub(super) fn keys(self, derive: Derive) -> Vec<(&'static str, Docs)> {
        let by_derive = match derive {
            Derive::RunRequest => 0,
            Derive::Validate => BY_VALIDATE,
        };
        let select = |keys: &'static [Key], takers: u8| {
            let taken = keys.iter().filter(move |key| key.is_for(takers | by_derive));
            taken.map(|key| (key.name, key.docs)).collect::<Vec<_>>()
        };
        let rules = || DOCUMENTED.iter().map(|rule| (rule.name, rule.docs));
        match self {
            OnStruct => select(keys::ON_CONTAINER, BY_STRUCT),
            OnEnum => select(keys::ON_CONTAINER, BY_ENUM),
            OnVariant => select(keys::ON_VARIANT, BY_ENUM),
            OnField => rules().chain(select(keys::ON_FIELD, BY_STRUCT)).collect(),
            OnVariantField => rules().chain(select(keys::ON_FIELD, BY_ENUM)).collect(),
            InBuilder => select(keys::IN_BUILDER, BY_STRUCT),
            InElements => rules().collect(),
            InRule => select(keys::IN_RULE, 0),
            InLength => select(keys::UNITS, 0),
            InFormat => FORMATS.iter().map(|format| (format.key, format.docs())).collect(),
            OfKeyword => select(keys::ON_CONTAINER, 0),
        }
    }
}
