//! A field of a request.

use proc_macro2::Ident;
use quote::format_ident;
use syn::{Attribute, ExprPath, Lifetime, Member, Type, WherePredicate};

use super::presence::{Flat, NullPolicy, Presence, WhenNone, WhenUnset};
use super::schema::FieldSchema;
use super::setters::{Argument, Each, Setters};
use super::validated_field::ValidatedField;
use crate::ast::DefaultValue;
use crate::debug::impl_debug;
use crate::name_set::NameSet;

/// A field of a request.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) deprecated: Option<Attribute>,
    /// The wire name by which it is written.
    pub(crate) name: String,
    /// The wire name by which it is read.
    pub(crate) read_name: String,
    /// Other wire names by which it is read.
    pub(crate) aliases: Vec<String>,
    pub(crate) with: With,
    /// The lifetimes that the input must outlive.
    pub(crate) borrowed: Vec<Lifetime>,
    /// Whether it is a `Cow` that borrows from the input if the format allows.
    pub(crate) borrows_cow: bool,
    /// Whether its type depends on a type parameter.
    pub(crate) is_generic: bool,
    pub(crate) finite_check: FiniteCheck,
    /// Whether the first value counts where it is given twice.
    pub(crate) first_key_wins: bool,
    /// Whether the setter takes what may fail to convert.
    pub(crate) try_into: bool,
    /// Whether its value is partial in a partial request.
    pub(crate) is_partial: bool,
    /// What the setter takes: the type inside of any `Option`.
    pub(crate) value: Argument,
    /// The name of the setter that takes the value.
    pub(crate) setter: Ident,
    pub(crate) each: Option<Each>,
    pub(crate) setters: Setters,
    pub(crate) presence: Presence,
    pub(crate) serialized: bool,
    pub(crate) deserialized: bool,
    pub(crate) skip_serializing_if: Option<ExprPath>,
    pub(crate) schema: FieldSchema,
    pub(crate) validated: ValidatedField,
}

impl Field {
    /// How its entries are placed among those of the request.
    pub(crate) fn flat(&self) -> Flat {
        self.presence.flat()
    }

    pub(crate) fn null_policy(&self) -> NullPolicy {
        self.presence.null_policy()
    }

    pub(crate) fn when_unset(&self) -> &WhenUnset {
        self.presence.when_unset()
    }

    pub(crate) fn when_none(&self) -> WhenNone {
        self.presence.when_none()
    }

    /// The setter of a partial request that takes a partial value.
    pub(crate) fn partial_setter(&self) -> Ident {
        format_ident!("{}_partial", self.setter)
    }

    /// Whether it must be set.
    pub(crate) fn is_required(&self) -> bool {
        matches!(self.when_unset(), WhenUnset::Required(_))
    }

    /// The fields that its default names.
    pub(crate) fn default_fields(&self) -> &[Member] {
        match self.when_unset() {
            WhenUnset::Default(DefaultValue::OfFields(default)) => &default.fields,
            _ => &[],
        }
    }

    /// Whether it must be there when the request is read.
    pub(crate) fn must_be_present(&self) -> bool {
        let is_constant =
            matches!(self.when_unset(), WhenUnset::Constant { may_be_absent: false, .. });
        is_constant || self.is_required()
    }

    /// Whether some values are not written, or cannot be.
    pub(crate) fn may_be_omitted(&self) -> bool {
        self.skip_serializing_if.is_some() || self.when_none() != WhenNone::Written
    }

    /// Whether it depends on the struct's default how `None` is written.
    pub(super) fn is_compared_to_struct_default(&self) -> bool {
        let is_compared =
            matches!(self.when_none(), WhenNone::NullUnlessDefault | WhenNone::FailsUnlessDefault);
        is_compared
            && self.serialized
            && self.skip_serializing_if.is_none()
            && matches!(self.when_unset(), WhenUnset::OfStruct)
    }

    /// Every name by which it is read, sorted.
    pub(crate) fn read_names(&self) -> Vec<String> {
        self.collect_read_names().into_vec()
    }

    /// Every name that it has on the wire, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names = self.collect_read_names();
        if self.flat() == Flat::No {
            names.insert(&self.name);
        }
        names.into_vec()
    }

    fn collect_read_names(&self) -> NameSet {
        let mut names = NameSet::default();
        if self.flat() == Flat::No {
            names.insert_all(&self.aliases);
            names.insert(&self.read_name);
        }
        names
    }

    /// Leaves nothing that borrows the field: no rule, and no writing.
    pub(super) fn forbid_borrowing(&mut self) {
        self.serialized = false;
        self.schema.written = None;
        self.validated.forget_rules();
    }
}

/// Whether the floats of a field are checked to be finite when it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FiniteCheck {
    /// Its type has none, or a function of the user's writes it.
    Never,
    /// Its type has some.
    Always,
    /// Its type has some if a type parameter stands for one.
    IfFloat,
}

/// What the user says about how a field is written and read.
pub(crate) struct With {
    pub(crate) serialize: Option<ExprPath>,
    pub(crate) deserialize: Option<ExprPath>,
    pub(crate) serialize_bound: Option<Vec<WherePredicate>>,
    pub(crate) deserialize_bound: Option<Vec<WherePredicate>>,
}

impl With {
    /// Whether functions of the user's read or write it.
    pub(crate) fn has_functions(&self) -> bool {
        self.serialize.is_some() || self.deserialize.is_some()
    }
}

impl_debug! {
    Field { ident, name, read_name, aliases, with, setters, presence, schema, validated; ty }
    With { ; serialize, deserialize }
}
