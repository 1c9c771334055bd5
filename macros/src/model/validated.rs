//! What is validated, by either derive.

use proc_macro2::Ident;
use syn::{Attribute, ExprPath, Generics, Member, Path, Type, Visibility};

use super::schema::{ContainerSchema, FieldSchema};
use crate::ast::Shape;
use crate::debug::impl_debug;
use crate::rules::list::Rules;

/// What `derive(Validate)` generates for.
pub(crate) struct Validated {
    /// `#[allow(...)]` for the lints that the declaration silences.
    pub(crate) allowed: Vec<Attribute>,
    /// What a schema says about it, if it implements `JsonSchema`.
    pub(crate) schema: Option<ContainerSchema>,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) vis: Visibility,
    pub(crate) runtime: Path,
    pub(crate) container_check: ContainerCheck,
    pub(crate) body: Body,
}

impl Validated {
    /// Every field, of all variants.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &SerdeField> {
        let (fields, variants): (&[SerdeField], &[Variant]) = match &self.body {
            Body::Struct { fields, .. } => (fields, &[]),
            Body::Enum(variants) => (&[], variants),
        };
        fields.iter().chain(variants.iter().flat_map(|variant| &variant.fields))
    }
}

/// The check of a struct or enum beyond its fields.
pub(crate) struct ContainerCheck {
    /// The user's function.
    pub(crate) check: Option<ExprPath>,
    /// The type of the context that the user's functions are passed besides the value.
    pub(crate) context: Option<Type>,
}

#[derive(Debug)]
pub(crate) enum Body {
    Struct {
        shape: Shape,
        /// Whether its first field is all there is of it on the wire.
        is_transparent: bool,
        fields: Vec<SerdeField>,
    },
    Enum(Vec<Variant>),
}

#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) shape: Shape,
    pub(crate) docs: Vec<Attribute>,
    /// The names by which it is read.
    pub(crate) names: Vec<String>,
    /// The name by which it is written.
    pub(crate) written: String,
    /// Whether it is ever read.
    pub(crate) deserialized: bool,
    /// Whether it is ever written.
    pub(crate) serialized: bool,
    pub(crate) tagging: Tagging,
    /// Whether every name that is no other variant's is read as this one.
    pub(crate) other: bool,
    /// Whether functions of the user's write or read its content.
    pub(crate) with: bool,
    pub(crate) fields: Vec<SerdeField>,
    /// The fields of the path to the variant's content, the innermost first.
    pub(crate) within: Vec<String>,
}

/// How serde distinguishes a variant from the others.
#[derive(Debug)]
pub(crate) enum Tagging {
    /// The name is the key of the content.
    External,
    /// The name is the value of this field beside those of the content.
    Internal(String),
    /// The name and the content are the values of these fields.
    Adjacent(String, String),
    /// There is nothing but the content.
    Untagged,
}

/// A field of a type that serde's own derives read and write.
#[derive(Debug)]
pub(crate) struct SerdeField {
    pub(crate) validated: ValidatedField,
    pub(crate) schema: FieldSchema,
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
    ContainerCheck { ; check, context }
    Validated { ident, schema, container_check, body; generics }
    Variant { ident, shape, names, written, tagging, other, fields, within }
    ValidatedField { path_step, nested, secret, rules; member, ty }
}
