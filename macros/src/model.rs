//! What is to be generated: everything checked, nothing left to decide.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::ext::IdentExt;
use syn::{
    Attribute, Expr, ExprPath, Generics, Lifetime, LitStr, Member, Path, Type, Visibility,
    WherePredicate,
};

use crate::rules::list::Rules;
use crate::type_syntax;

pub(crate) use crate::schema_model::{ContainerSchema, FieldSchema, Tagging};

pub(crate) use crate::ast::{DefaultValue, Shape};

/// What `derive(RunRequest)` generates for.
pub(crate) struct Request {
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    /// As they are declared.
    pub(crate) declared: Generics,
    /// With what must hold for defaults to be made, which only what builds and reads asks for.
    pub(crate) generics: Generics,
    /// The path of the runtime crate.
    pub(crate) runtime: Path,
    pub(crate) builder: Builder,
    /// The name of the inherent `validate`, or `validate_with`.
    pub(crate) validate: Ident,
    pub(crate) whole: ContainerCheck,
    /// The name of the struct, for formats that write it.
    pub(crate) name: String,
    /// The name by which it is read.
    pub(crate) read_name: String,
    /// What an error says that it expected.
    pub(crate) expecting: Option<LitStr>,
    pub(crate) bound: Bound,
    /// Where it says `deny_unknown_fields`.
    pub(crate) deny_unknown_fields: Option<Span>,
    pub(crate) directions: Directions,
    /// Whether it has a schema.
    pub(crate) schema: bool,
    pub(crate) docs: Vec<Attribute>,
    /// `#[allow(...)]` for the lints that generated code is to be spared.
    pub(crate) allowed: Vec<Attribute>,
    /// Whether the setters also come as a trait.
    pub(crate) extensible: bool,
    /// Where fields without a default of their own take theirs from: a whole struct.
    pub(crate) default: Option<(Span, DefaultValue)>,
    /// In the order of their declaration.
    pub(crate) parts: Vec<Part>,
}

/// Which of serde's traits a request implements.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Directions {
    Both,
    SerializeOnly,
    DeserializeOnly,
}

/// What stands in for a request that could not be made out.
pub(crate) struct FallbackItem {
    /// `#[allow(...)]` for the lints that generated code is to be spared.
    pub(crate) allowed: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) runtime: Path,
    pub(crate) builder: Ident,
}

/// What a request is made of.
#[expect(clippy::large_enum_variant, reason = "most parts are fields")]
pub(crate) enum Part {
    Field(Field),
    /// A flattened request.
    Flattened(Flattened),
}

impl Request {
    /// The fields of its own.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &Field> + Clone {
        self.parts.iter().filter_map(|part| match part {
            Part::Field(field) => Some(field),
            Part::Flattened(_) => None,
        })
    }

    /// The requests that it flattens.
    pub(crate) fn flattened(&self) -> impl Iterator<Item = &Flattened> {
        self.parts.iter().filter_map(|part| match part {
            Part::Flattened(flattened) => Some(flattened),
            Part::Field(_) => None,
        })
    }

    /// The requests that it flattens and that are always there, so that it extends them.
    pub(crate) fn extended(&self) -> impl Iterator<Item = &Flattened> {
        self.flattened().filter(|it| !it.optional)
    }

    /// The map that collects the unknown fields.
    pub(crate) fn map(&self) -> Option<&Field> {
        self.fields().find(|field| field.flat == Flat::Map && field.deserialized)
    }

    /// The foreign types that are read through a buffer.
    pub(crate) fn foreign(&self) -> impl Iterator<Item = &Field> {
        self.fields().filter(|field| field.flat == Flat::Foreign && field.deserialized)
    }

    /// Whether entries whose names are not known are among its own: it is a map on the wire.
    pub(crate) fn is_open(&self) -> bool {
        self.fields().any(|field| field.flat != Flat::No)
    }

    /// Whether its fields are all its own.
    pub(crate) fn is_flat(&self) -> bool {
        !self.is_open() && self.flattened().next().is_none()
    }
}

impl Part {
    pub(crate) fn ident(&self) -> &Ident {
        match self {
            Part::Field(field) => &field.ident,
            Part::Flattened(it) => &it.ident,
        }
    }

    pub(crate) fn setter(&self) -> &Ident {
        match self {
            Part::Field(field) => &field.setter,
            Part::Flattened(it) => &it.setter,
        }
    }

    pub(crate) fn checked(&self) -> &ValidatedField {
        match self {
            Part::Field(field) => &field.checked,
            Part::Flattened(it) => &it.checked,
        }
    }
}

/// A request whose fields are on the wire among those of the struct.
pub(crate) struct Flattened {
    pub(crate) ident: Ident,
    /// The request itself, inside of any `Option` and `Box`.
    pub(crate) ty: Type,
    /// Whether it is an `Option`: `None` where none of its names is there.
    pub(crate) optional: bool,
    pub(crate) serialized: bool,
    pub(crate) skip_serializing_if: Option<ExprPath>,
    pub(crate) with: With,
    /// The lifetimes that the input must outlive.
    pub(crate) borrowed: Vec<Lifetime>,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) deprecated: Option<Attribute>,
    /// How many others are before it.
    pub(crate) number: usize,
    /// The setter of the whole.
    pub(crate) setter: Ident,
    pub(crate) value: Argument,
    pub(crate) clashing: Vec<usize>,
    /// The type parameter of the builder that is its builder's state.
    pub(crate) state: Ident,
    /// Whether its type depends on a type parameter.
    pub(crate) generic: bool,
    pub(crate) checked: ValidatedField,
}

impl Flattened {
    /// `maybe_x`, which every `Option` has.
    pub(crate) fn maybe_setter(&self) -> Option<Ident> {
        let setter = &self.setter;
        self.optional.then(|| format_ident!("maybe_{}", setter.unraw(), span = setter.span()))
    }

    /// Whether it is in a `Box`.
    pub(crate) fn is_boxed(&self) -> bool {
        type_syntax::strip_box(&self.value.ty).is_some()
    }

    /// Whether its traits are bounds of the impls: it depends on a parameter or a lifetime.
    pub(crate) fn is_bounded(&self) -> bool {
        self.generic || !type_syntax::find_lifetimes(&self.ty).is_empty()
    }
}

/// How the builder looks.
pub(crate) struct Builder {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    /// Whether it may be less visible than the struct.
    pub(crate) own_vis: bool,
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
    /// The wire name by which it is read.
    pub(crate) read_name: String,
    pub(crate) with: With,
    /// The lifetimes that the input must outlive.
    pub(crate) borrowed: Vec<Lifetime>,
    /// Whether its entries are among those of the request, so that it has no name of its own.
    pub(crate) flat: Flat,
    /// FieldRef names that it is read by.
    pub(crate) aliases: Vec<String>,
    pub(crate) optional: NullPolicy,
    /// What the setter sets: the type inside of any `Option`.
    pub(crate) value: Argument,
    pub(crate) setter: Ident,
    pub(crate) each: Option<Each>,
    /// Which setters are not made, because others have their names; it is reported.
    pub(crate) clashing: Vec<usize>,
    pub(crate) unset: WhenUnset,
    pub(crate) serialized: bool,
    pub(crate) deserialized: bool,
    pub(crate) skip_serializing_if: Option<ExprPath>,
    pub(crate) when_none: WhenNone,
    pub(crate) checked: ValidatedField,
}

impl Field {
    /// `maybe_x`, which every `Option` has.
    pub(crate) fn maybe_setter(&self) -> Option<Ident> {
        let setter = &self.setter;
        let named = || format_ident!("maybe_{}", setter.unraw(), span = setter.span());
        (self.optional != NullPolicy::NotOption).then(named)
    }

    /// `x_null`, where `null` is told apart from absent.
    pub(crate) fn null_setter(&self) -> Option<Ident> {
        let setter = &self.setter;
        let named = || format_ident!("{}_null", setter.unraw(), span = setter.span());
        (self.optional == NullPolicy::DoubleOption).then(named)
    }

    /// Whether formats that can leave fields out leave this one out at times.
    pub(crate) fn may_be_omitted(&self) -> bool {
        self.skip_serializing_if.is_some() || self.when_none != WhenNone::Written
    }

    /// Every name that it is read by, in the order of the alphabet.
    pub(crate) fn read_names(&self) -> Vec<&str> {
        if self.flat != Flat::No {
            return Vec::new();
        }
        let mut names: Vec<&str> = self.aliases.iter().map(String::as_str).collect();
        names.push(&self.read_name);
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Every name that it has on the wire.
    pub(crate) fn names(&self) -> Vec<&str> {
        let mut names = self.read_names();
        if self.flat == Flat::No && !names.contains(&self.name.as_str()) {
            names.push(&self.name);
            names.sort_unstable();
        }
        names
    }
}

/// How the entries of a field that is no request stand among those of the struct.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flat {
    /// It is a field by its own name.
    No,
    /// A type that only knows serde, read through a buffer.
    Foreign,
    /// A map, which collects the unknown fields.
    Map,
}

/// What an `Option` means on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum NullPolicy {
    /// The field is none.
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

/// How a field that is `None` is written by formats that leave it out: so that it is read as `None`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum WhenNone {
    /// It is left out.
    Omitted,
    /// It is `null`, as any value is what it is: absent it would be read as something else.
    Written,
    /// That depends on the default: it is `null` where that is `Some`.
    NullUnlessDefault,
    /// That depends on the default: where it is `Some`, nothing would say `None`.
    FailsUnlessDefault,
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
    /// One for a sequence or set, two for a map; none for what is neither, which is reported.
    pub(crate) arguments: Vec<Argument>,
}

/// How a builder knows of a required field.
pub(crate) struct Required {
    /// The type parameter that tells whether it is set.
    pub(crate) state: Ident,
    /// The trait of the states in which it is.
    pub(crate) is_set: Ident,
    /// The trait of the states in which it is not.
    pub(crate) is_unset: Ident,
}

/// What it means that a field is not set.
pub(crate) enum WhenUnset {
    /// It must be.
    Required(Required),
    /// It is `None`.
    None,
    /// It has this value.
    Default(DefaultValue),
    /// It has the value that it has in the struct's default.
    OfStruct,
}

/// What `derive(Validate)` generates for.
pub(crate) struct Validated {
    /// `#[allow(...)]` for the lints that generated code is to be spared.
    pub(crate) allowed: Vec<Attribute>,
    /// What a schema says of it, if there is to be one.
    pub(crate) schema: Option<ContainerSchema>,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) vis: Visibility,
    pub(crate) runtime: Path,
    pub(crate) whole: ContainerCheck,
    pub(crate) body: Body,
}

/// The bounds that the user sets in place of those that are inferred.
pub(crate) struct Bound {
    pub(crate) serialize: Option<Vec<WherePredicate>>,
    pub(crate) deserialize: Option<Vec<WherePredicate>>,
}

/// What the user says of how a field is written and read.
pub(crate) struct With {
    pub(crate) serialize: Option<ExprPath>,
    pub(crate) deserialize: Option<ExprPath>,
    pub(crate) serialize_bound: Option<Vec<WherePredicate>>,
    pub(crate) deserialize_bound: Option<Vec<WherePredicate>>,
}

/// What is checked of a struct or enum beyond its fields, and by what.
pub(crate) struct ContainerCheck {
    /// The function that checks the whole.
    pub(crate) check: Option<ExprPath>,
    /// What the functions that check are given besides the value.
    pub(crate) context: Option<Type>,
}

pub(crate) enum Body {
    /// A struct, whose one field may stand in its place.
    Struct(Shape, bool, Vec<ValidatedField>),
    Enum(Vec<Variant>),
}

#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) shape: Shape,
    pub(crate) docs: Vec<Attribute>,
    /// The names by which it is read, and the one by which it is written.
    pub(crate) names: Vec<String>,
    pub(crate) written: String,
    /// Whether it is ever read, and ever written.
    pub(crate) read: bool,
    pub(crate) serialized: bool,
    /// Whether its content is all there is of it.
    pub(crate) untagged: bool,
    /// Whether it is read by every name that is no other's.
    pub(crate) other: bool,
    /// Whether functions of the user's write or read its content.
    pub(crate) with: bool,
    pub(crate) fields: Vec<ValidatedField>,
    /// The fields of the path that lead to the variant's content, the innermost first.
    pub(crate) within: Vec<String>,
}

/// A field with its rules.
pub(crate) struct ValidatedField {
    pub(crate) member: Member,
    pub(crate) place: PathStep,
    pub(crate) ty: Type,
    pub(crate) nested: Nested,
    /// Whether no violation may show the value.
    pub(crate) secret: bool,
    pub(crate) rules: Rules,
    /// What a schema says of it besides, if it is not a field of a request, which knows that itself.
    pub(crate) property: Option<FieldSchema>,
}

impl ValidatedField {
    /// Leaves nothing to check.
    pub(crate) fn forget_rules(&mut self) {
        self.rules.clear();
        self.nested = Nested::Skipped;
    }
}

/// Whether a field's value is validated by its own rules.
#[derive(Debug)]
pub(crate) enum Nested {
    /// If its type has any; else the type must be known to hold nothing to check.
    IfAny,
    /// The user says that it has; where the type depends on type parameters, on these.
    Declared(Vec<Ident>),
    /// It is a flattened request, and always has.
    Flattened,
    /// The user says that it is not.
    Skipped,
}

impl Nested {
    pub(crate) fn is_skipped(&self) -> bool {
        matches!(self, Nested::Skipped)
    }
}

/// Where a field is, seen from what holds it.
pub(crate) enum PathStep {
    Field(String),
    Index(usize),
    /// It is all that there is on the wire.
    Same,
}
