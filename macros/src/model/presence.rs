//! What an absent field means, what `null` means, and how `None` is written.

use std::fmt;

use proc_macro2::Ident;
use quote::format_ident;
use syn::Expr;
use syn::ext::IdentExt;

use crate::ast::DefaultValue;
use crate::case::pascal_case;
use crate::debug::Spelled;

/// Facts about a field that depend on each other: an `Option` that may be absent is never required,
/// and neither is a map that collects unknown fields.
#[derive(Debug)]
pub(crate) struct Presence {
    flat: Flat,
    null_policy: NullPolicy,
    when_unset: WhenUnset,
    when_none: WhenNone,
}

impl Presence {
    /// `required` names the states of the field, if it turns out to be required.
    pub(crate) fn new(
        flat: Flat,
        null_policy: NullPolicy,
        default: Option<DefaultSource>,
        required: Required,
    ) -> Self {
        let can_be_none = match null_policy {
            NullPolicy::Option | NullPolicy::NotNull | NullPolicy::DoubleOption => true,
            NullPolicy::NotOption | NullPolicy::Nullable => false,
        };
        let when_unset = match default {
            Some(DefaultSource::Constant { value, may_be_absent }) => {
                WhenUnset::Constant { value, may_be_absent }
            }
            Some(DefaultSource::Field(value)) => WhenUnset::Default(value),
            Some(DefaultSource::Struct) => WhenUnset::OfStruct,
            Some(DefaultSource::Skipped) | None if can_be_none => WhenUnset::None,
            Some(DefaultSource::Skipped) => WhenUnset::Default(DefaultValue::Trait),
            None if flat == Flat::Map => WhenUnset::Default(DefaultValue::Trait),
            None => WhenUnset::Required(required),
        };
        Presence { flat, null_policy, when_unset, when_none: WhenNone::Written }
    }

    /// Sets how `None` is written, which only a field with a name of its own can omit.
    pub(crate) fn write_none(mut self, when_none: WhenNone) -> Self {
        if self.flat == Flat::No {
            self.when_none = when_none;
        }
        self
    }

    pub(crate) fn flat(&self) -> Flat {
        self.flat
    }

    pub(crate) fn null_policy(&self) -> NullPolicy {
        self.null_policy
    }

    pub(crate) fn when_unset(&self) -> &WhenUnset {
        &self.when_unset
    }

    pub(crate) fn when_none(&self) -> WhenNone {
        self.when_none
    }

    /// The type parameter of the builder that tells whether the field is set, if it must be.
    pub(super) fn state_mut(&mut self) -> Option<&mut Ident> {
        match &mut self.when_unset {
            WhenUnset::Required(required) => Some(&mut required.state),
            _ => None,
        }
    }
}

/// How the entries of a field that is no request are placed among those of the struct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flat {
    /// It is a field with a name of its own.
    No,
    /// A type that implements only serde's traits, read through a buffer.
    Foreign,
    /// A map, which collects the unknown fields.
    Map,
}

/// What an `Option` means on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NullPolicy {
    NotOption,
    /// Absent and `null` are both `None`.
    Option,
    /// `null` is an error.
    NotNull,
    /// Absent is an error; `None` is `null`.
    Nullable,
    /// `Option<Option<_>>`: absent is `None`, `null` is `Some(None)`.
    DoubleOption,
}

/// How `None` is written by formats that omit it, such that it is read as `None` again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WhenNone {
    /// The field is omitted.
    Omitted,
    /// It is written like any other value, since absent it would be read as something else.
    Written,
    /// It depends on the default: if that is `Some`, `null` is written.
    NullUnlessDefault,
    /// It depends on the default: if that is `Some`, nothing would be read as `None`.
    FailsUnlessDefault,
}

/// Where the value of an unset field comes from.
pub(crate) enum DefaultSource {
    /// It is the only value that the field can have.
    Constant { value: Box<Expr>, may_be_absent: bool },
    /// From the field's own default.
    Field(DefaultValue),
    /// From the struct's default.
    Struct,
    /// It is never read, so it has the default of its type.
    Skipped,
}

/// How a builder tracks a required field.
#[derive(Debug)]
pub(crate) struct Required {
    /// The type parameter that tells whether it is set.
    pub(crate) state: Ident,
    /// The trait of the states in which it is set.
    pub(crate) is_set: Ident,
    /// The trait of the states in which it is not.
    pub(crate) is_unset: Ident,
}

impl Required {
    pub(crate) fn new(field: &Ident) -> Self {
        let name = field.unraw().to_string();
        Required {
            // With `__` it resembles no type of the user's, so that the compiler never suggests it
            // for a misspelled one.
            state: format_ident!("__{}State", pascal_case(&name)),
            is_set: format_ident!("{name}_is_set"),
            is_unset: format_ident!("{name}_is_unset"),
        }
    }
}

/// What it means that a field is not set.
pub(crate) enum WhenUnset {
    /// It must be set.
    Required(Required),
    /// It is `None`.
    None,
    /// It has this value.
    Default(DefaultValue),
    /// It has the value that it has in the struct's default.
    OfStruct,
    /// It always has this value, and no setter. In what is read it may not be absent, unless the
    /// user says so.
    Constant { value: Box<Expr>, may_be_absent: bool },
}

impl fmt::Debug for WhenUnset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WhenUnset::Required(required) => f.debug_tuple("Required").field(required).finish(),
            WhenUnset::None => f.write_str("None"),
            WhenUnset::Default(value) => f.debug_tuple("Default").field(value).finish(),
            WhenUnset::OfStruct => f.write_str("OfStruct"),
            WhenUnset::Constant { value, .. } => {
                f.debug_tuple("Constant").field(&Spelled(value)).finish()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use quote::format_ident;

    use super::{DefaultSource, Flat, NullPolicy, Presence, Required, WhenNone, WhenUnset};

    const POLICIES: [NullPolicy; 5] = [
        NullPolicy::NotOption,
        NullPolicy::Option,
        NullPolicy::NotNull,
        NullPolicy::Nullable,
        NullPolicy::DoubleOption,
    ];

    fn presence(flat: Flat, policy: NullPolicy, default: Option<DefaultSource>) -> Presence {
        Presence::new(flat, policy, default, Required::new(&format_ident!("field")))
    }

    fn is_required(presence: &Presence) -> bool {
        matches!(presence.when_unset(), WhenUnset::Required(_))
    }

    #[test]
    fn only_what_cannot_be_absent_is_required() {
        for policy in POLICIES {
            let must_be_present = matches!(policy, NullPolicy::NotOption | NullPolicy::Nullable);
            assert_eq!(is_required(&presence(Flat::No, policy, None)), must_be_present);
            assert!(!is_required(&presence(Flat::Map, policy, None)));
            for default in [DefaultSource::Struct, DefaultSource::Skipped] {
                assert!(!is_required(&presence(Flat::No, policy, Some(default))));
            }
        }
    }

    #[test]
    fn what_has_no_name_is_never_omitted() {
        for (flat, when_none) in [
            (Flat::No, WhenNone::Omitted),
            (Flat::Foreign, WhenNone::Written),
            (Flat::Map, WhenNone::Written),
        ] {
            let presence = presence(flat, NullPolicy::Option, None).write_none(WhenNone::Omitted);
            assert_eq!(presence.when_none(), when_none);
        }
    }
}
