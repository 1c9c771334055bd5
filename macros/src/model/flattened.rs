//! A flattened request.

use proc_macro2::Ident;
use syn::{Attribute, ExprPath, Lifetime, Type};

use super::field::With;
use super::setters::{Argument, Setters};
use super::validated_field::ValidatedField;
use crate::debug::impl_debug;

/// A request whose fields are on the wire among those of the struct.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Flattened {
    pub(crate) ident: Ident,
    /// The request itself, inside of any `Option` and `Box`.
    pub(crate) ty: Type,
    /// Whether it is an `Option`, which is `None` if none of its names is present.
    pub(crate) optional: bool,
    pub(crate) serialized: bool,
    pub(crate) skip_serializing_if: Option<ExprPath>,
    pub(crate) with: With,
    /// The lifetimes that the input must outlive.
    pub(crate) borrowed: Vec<Lifetime>,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) deprecated: Option<Attribute>,
    /// How many other flattened requests precede it.
    pub(crate) number: usize,
    /// The name of the setter that takes the whole request.
    pub(crate) setter: Ident,
    pub(crate) value: Argument,
    /// The type parameter of the builder that is the state of its builder.
    pub(crate) state: Ident,
    /// Whether it is in a `Box`.
    pub(crate) is_boxed: bool,
    /// Whether its type depends on a type parameter.
    pub(crate) is_generic: bool,
    /// Whether its traits are bounds of the impls: it depends on a type parameter or a lifetime.
    pub(crate) is_bounded: bool,
    pub(crate) validated: ValidatedField,
    pub(crate) setters: Setters,
}

impl_debug! {
    Flattened { ident, optional, number, setters, state, is_generic, validated; ty }
}
