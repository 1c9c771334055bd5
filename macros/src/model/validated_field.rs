//! What is validated, by either derive.

use proc_macro2::Ident;
use syn::{ExprPath, Member, Type};

use crate::debug::impl_debug;
use crate::rules::groups::Group;
use crate::rules::list::Rules;

/// The check of a struct or enum beyond its fields.
pub(crate) struct ContainerCheck {
    /// The user's functions.
    pub(crate) checks: Vec<ExprPath>,
    /// How many of several fields may be set.
    pub(crate) groups: Vec<Group>,
    /// The type of the context that the user's functions are passed besides the value.
    pub(crate) context: Option<Type>,
}

/// A field with its rules.
pub(crate) struct ValidatedField {
    pub(crate) member: Member,
    pub(crate) path_step: PathStep,
    pub(crate) ty: Type,
    pub(crate) nested: Nested,
    /// Whether its value is redacted from violations.
    pub(crate) secret: bool,
    pub(crate) rules: Rules,
}

impl ValidatedField {
    /// Leaves nothing to validate.
    pub(crate) fn forget_rules(&mut self) {
        self.rules.clear();
        self.nested = Nested::Skipped;
    }
}

/// Whether the value of a field is validated by the rules of its type.
#[derive(Debug)]
pub(crate) enum Nested {
    /// If its type has rules; else the type must be known to hold nothing to validate.
    IfAny,
    /// The user says that it is. If the type depends on type parameters, on these.
    Declared(Vec<Ident>),
    /// It is a flattened request, and always is.
    Flattened,
    /// The user says that it is not.
    Skipped,
}

impl Nested {
    pub(crate) fn is_skipped(&self) -> bool {
        matches!(self, Nested::Skipped)
    }
}

/// The step from a value to one of its fields in the path of a violation.
#[derive(Debug)]
pub(crate) enum PathStep {
    Field(String),
    Index(usize),
    /// None: on the wire the field stands for the value that holds it.
    Same,
}

impl_debug! {
    ContainerCheck { groups; context }
    ValidatedField { path_step, nested, secret, rules; member, ty }
}
