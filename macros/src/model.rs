//! What is to be generated: everything checked, nothing left to decide.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, Expr, ExprPath, Generics, LitStr, Member, Path, Type, Visibility};

pub(crate) use crate::ast::{Default, Shape};

/// What `derive(RunRequest)` generates for.
pub(crate) struct Request {
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The path of the runtime crate.
    pub(crate) runtime: Path,
    /// The name of the builder.
    pub(crate) builder: Ident,
    /// The name of the struct, for formats that write it.
    pub(crate) name: String,
    pub(crate) deny_unknown_fields: bool,
    /// Where fields without a default of their own take theirs from: a whole struct.
    pub(crate) default: Option<Default>,
    pub(crate) fields: Vec<Field>,
}

/// A field of a request.
pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) deprecated: Option<Attribute>,
    /// The wire name.
    pub(crate) name: String,
    /// The `T` of an `Option<T>`.
    pub(crate) option: Option<Type>,
    pub(crate) unset: Unset,
    /// Whether the setter takes `impl Into<T>`.
    pub(crate) into: bool,
    pub(crate) not_null: bool,
    pub(crate) skip_serializing_if: Option<ExprPath>,
    pub(crate) checked: Checked,
}

/// What it means that a field is not set.
pub(crate) enum Unset {
    /// It must be; this type parameter of the builder tells whether it is.
    Required(Ident),
    /// It is `None`.
    None,
    /// It has this value.
    Default(Default),
    /// It has the value that it has in the struct's default.
    OfStruct,
}

/// What `derive(Validate)` generates for.
pub(crate) struct Validated {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) runtime: Path,
    pub(crate) body: Body,
}

pub(crate) enum Body {
    Struct(Vec<Checked>),
    Enum(Vec<Variant>),
}

pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) shape: Shape,
    pub(crate) fields: Vec<Checked>,
    /// The fields of the path that lead to the variant's content, the innermost first.
    pub(crate) within: Vec<String>,
}

/// A field with its rules.
pub(crate) struct Checked {
    pub(crate) member: Member,
    pub(crate) place: Place,
    pub(crate) ty: Type,
    pub(crate) nested: bool,
    pub(crate) rules: Vec<Rule>,
}

/// Where a field is, seen from what holds it.
pub(crate) enum Place {
    Field(String),
    Index(usize),
    /// It is all that there is on the wire.
    Same,
}

/// One rule, and the place of its key.
pub(crate) struct Rule {
    pub(crate) span: Span,
    pub(crate) kind: RuleKind,
}

pub(crate) enum RuleKind {
    Length {
        min: TokenStream,
        max: TokenStream,
    },
    Range {
        min: Option<Box<Expr>>,
        max: Option<Box<Expr>>,
        exclusive: bool,
        source: String,
    },
    Pattern(LitStr),
    Format(Format),
    Inner(Vec<Rule>),
    Keys(Vec<Rule>),
    Values(Vec<Rule>),
}

/// A format that strings may have.
#[derive(Clone, Copy)]
pub(crate) struct Format {
    /// Its name in `format(...)`, and that of its check in the runtime.
    pub(crate) key: &'static str,
    /// Its name in a sentence.
    pub(crate) shown: &'static str,
    /// Whether the feature that it needs is on.
    pub(crate) enabled: bool,
}
