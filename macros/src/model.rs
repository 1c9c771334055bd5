//! What is to be generated: everything checked, nothing left to decide.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::ext::IdentExt;
use syn::{Attribute, Expr, ExprPath, Generics, LitStr, Member, Path, Type, Visibility};

pub(crate) use crate::ast::{Default, Range, Shape};

/// What `derive(RunRequest)` generates for.
pub(crate) struct Request {
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The path of the runtime crate.
    pub(crate) runtime: Path,
    pub(crate) builder: Builder,
    /// The name of the inherent `validate`.
    pub(crate) validate: Ident,
    /// The name of the struct, for formats that write it.
    pub(crate) name: String,
    pub(crate) deny_unknown_fields: bool,
    pub(crate) serialize_only: bool,
    /// Where fields without a default of their own take theirs from: a whole struct.
    pub(crate) default: Option<Default>,
    pub(crate) fields: Vec<Field>,
}

/// How the builder looks.
pub(crate) struct Builder {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) clone: bool,
    pub(crate) debug: bool,
}

/// A field of a request.
pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) title: Option<LitStr>,
    pub(crate) example: Option<Expr>,
    pub(crate) deprecated: Option<Attribute>,
    /// The wire name.
    pub(crate) name: String,
    pub(crate) optional: Optional,
    /// What the setter sets: the type inside of any `Option`.
    pub(crate) value: Argument,
    pub(crate) setter: Ident,
    pub(crate) each: Option<Each>,
    /// Setters that are not made, because others have their names; it is reported.
    pub(crate) clashing: Vec<String>,
    pub(crate) unset: Unset,
    pub(crate) serialized: bool,
    pub(crate) deserialized: bool,
    pub(crate) skip_serializing_if: Option<ExprPath>,
    pub(crate) checked: Checked,
}

impl Field {
    /// `maybe_x`, which every `Option` has.
    pub(crate) fn maybe_setter(&self) -> Option<Ident> {
        let setter = &self.setter;
        let named = || format_ident!("maybe_{}", setter.unraw(), span = setter.span());
        (self.optional != Optional::No).then(named)
    }

    /// `x_null`, where `null` is told apart from absent.
    pub(crate) fn null_setter(&self) -> Option<Ident> {
        let setter = &self.setter;
        let named = || format_ident!("{}_null", setter.unraw(), span = setter.span());
        (self.optional == Optional::Double).then(named)
    }
}

/// What an `Option` means on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Optional {
    /// The field is none.
    No,
    /// Absent and `null` are both `None`.
    Yes,
    /// `null` is an error.
    NotNull,
    /// Absent is an error; `None` is `null`.
    Nullable,
    /// `Option<Option<_>>`: absent is `None`, `null` is `Some(None)`.
    Double,
}

/// The type of a setter's argument.
pub(crate) struct Argument {
    pub(crate) ty: Type,
    /// Whether anything is taken that converts into it.
    pub(crate) into: bool,
}

/// The setter that adds one element.
pub(crate) struct Each {
    pub(crate) ident: Ident,
    /// One for a sequence or set, two for a map.
    pub(crate) arguments: Vec<Argument>,
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
    /// Whether no violation may show the value.
    pub(crate) secret: bool,
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
    Length(Range),
    Range(Range),
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
