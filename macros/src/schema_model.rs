//! The part of the model that only a schema asks for.

use syn::{Attribute, Expr, LitStr, Type};

use crate::model::{DefaultValue, NullPolicy};

/// What a schema says of a field beyond its type and rules.
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub(crate) struct FieldSchema {
    /// The type inside of any `Option`.
    pub(crate) ty: Type,
    /// The names by which it is read and written; `None` if it is not.
    pub(crate) read: Option<String>,
    pub(crate) written: Option<String>,
    pub(crate) aliases: Vec<String>,
    /// Whether it must be there when it is read.
    pub(crate) required: bool,
    /// Whether it is always there when it is written.
    pub(crate) always: bool,
    pub(crate) optional: NullPolicy,
    /// Whether functions of the user's read or write it.
    pub(crate) with: bool,
    pub(crate) flatten: bool,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) title: Option<LitStr>,
    pub(crate) example: Option<Expr>,
    pub(crate) deprecated: bool,
    pub(crate) default: Option<DefaultValue>,
}

/// What a schema says of a struct or enum.
pub(crate) struct ContainerSchema {
    /// The name by which it is read.
    pub(crate) name: String,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) deny_unknown_fields: bool,
    pub(crate) tagging: Tagging,
}

/// How serde tells the variants of an enum apart.
pub(crate) enum Tagging {
    External,
    Internal(String),
    Adjacent(String, String),
    Untagged,
}
