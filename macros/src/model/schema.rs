//! The facts that only a schema needs.

use syn::{Attribute, Expr, LitStr, Type};

use super::presence::NullPolicy;
use crate::ast::DefaultValue;
use crate::debug::impl_debug;

/// What a schema says about a field beyond its type and rules.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct FieldSchema {
    /// The type inside of any `Option`.
    pub(crate) ty: Type,
    /// The names by which it is read and written; `None` if it is not.
    pub(crate) read: Option<String>,
    pub(crate) written: Option<String>,
    pub(crate) aliases: Vec<String>,
    /// Whether it must be present when it is read.
    pub(crate) required: bool,
    /// Whether it is always present when it is written.
    pub(crate) always: bool,
    pub(crate) null_policy: NullPolicy,
    /// Whether functions of the user's read or write it.
    pub(crate) with: bool,
    pub(crate) flatten: bool,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) title: Option<LitStr>,
    pub(crate) example: Option<Expr>,
    pub(crate) deprecated: bool,
    pub(crate) default: Option<DefaultValue>,
}

/// What a schema says about a struct or enum.
pub(crate) struct ContainerSchema {
    /// The name by which it is read.
    pub(crate) name: String,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) deny_unknown_fields: bool,
    /// Whether a variant without content denies them too.
    pub(crate) units_deny: bool,
}

impl_debug! {
    FieldSchema { read, written, aliases, required, always, null_policy, with, flatten; ty }
    ContainerSchema { name, deny_unknown_fields }
}
