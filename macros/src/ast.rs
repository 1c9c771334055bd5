//! What the user wrote, decoded, with the span of each part.

use std::fmt;

use proc_macro2::{Ident, TokenStream};
use syn::{
    Attribute, Expr, ExprPath, Generics, Lifetime, LitStr, Member, Path, Type, Visibility,
    WherePredicate,
};

use crate::debug::{Spelled, impl_debug};
use crate::rules::groups::ParsedGroup;
use crate::rules::list::ParsedRule;
pub(crate) use crate::setting::Setting;

/// Which derive the attributes are read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Derive {
    RunRequest,
    Validate,
}

/// A struct or an enum.
pub(crate) struct Item {
    pub(crate) docs: Vec<Attribute>,
    /// `#[allow(...)]` for the lints that the declaration silences.
    pub(crate) allowed: Vec<Attribute>,
    /// The `packed` of `#[repr(packed)]`.
    pub(crate) packed: Option<Ident>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) container: Container,
    pub(crate) body: Body,
}

/// What the item is made of.
#[derive(Debug)]
pub(crate) enum Body {
    Struct(Shape, Vec<Field>),
    Enum(Vec<Variant>),
    /// An item that no derive of ours takes.
    Union,
}

/// How the fields of a struct or variant are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Named,
    Tuple,
    Unit,
}

pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) settings: VariantSettings,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) is_deprecated: bool,
    pub(crate) shape: Shape,
    pub(crate) fields: Vec<Field>,
}

/// Attributes of a variant.
#[derive(Default)]
pub(crate) struct VariantSettings {
    pub(crate) rename: Option<Setting<SerDe<LitStr>>>,
    pub(crate) rename_all: Option<Setting<SerDe<Case>>>,
    pub(crate) aliases: Vec<LitStr>,
    /// It is never read.
    pub(crate) skip_deserializing: Option<Setting<()>>,
    /// It is never written.
    pub(crate) skip_serializing: Option<Setting<()>>,
    /// It is written as its content alone, without a tag.
    pub(crate) untagged: Option<Setting<()>>,
    /// Every name that is no other variant's is read as this one.
    pub(crate) other: Option<Setting<()>>,
    /// Whether functions of the user's write or read its content, by any of the three keys.
    pub(crate) with: Option<Setting<()>>,
    pub(crate) serialize_with: Option<Setting<ExprPath>>,
    pub(crate) deserialize_with: Option<Setting<ExprPath>>,
    pub(crate) bound: Option<Setting<SerDe<Vec<WherePredicate>>>>,
    /// The lifetimes to borrow from the input; empty means all of the type.
    pub(crate) borrow: Option<Setting<Vec<Lifetime>>>,
    /// It is its name alone, as a string, where the others are objects.
    pub(crate) bare: Option<Setting<()>>,
    /// An object without a tag is read as this one.
    pub(crate) default: Option<Setting<()>>,
    /// Its content converts into the enum.
    pub(crate) from: Option<Setting<()>>,
    /// It holds every name that is no other variant's.
    pub(crate) open: Option<Setting<()>>,
}

pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) deprecated: Option<Attribute>,
    pub(crate) settings: Settings,
    pub(crate) rules: Vec<ParsedRule>,
}

/// A value for writing and one for reading, as in `rename = "a"` or
/// `rename(serialize = "a", deserialize = "b")`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SerDe<T> {
    pub(crate) serialize: Option<T>,
    pub(crate) deserialize: Option<T>,
}

/// Attributes of the struct or enum.
#[derive(Debug, Default)]
pub(crate) struct Container {
    pub(crate) runtime: Option<Setting<Path>>,
    pub(crate) builder: Option<Setting<Builder>>,
    /// The functions that check the struct or enum as a whole.
    pub(crate) checks: Vec<Setting<ExprPath>>,
    /// The type of the context that the user's functions are passed besides the value.
    pub(crate) context: Option<Setting<Type>>,
    pub(crate) deserialize_only: Option<Setting<()>>,
    pub(crate) extensible: Option<Setting<()>>,
    /// How many of several fields may be set.
    pub(crate) groups: Vec<ParsedGroup>,
    /// The content of each newtype variant converts into the enum.
    pub(crate) from: Option<Setting<()>>,
    pub(crate) not_null: Option<Setting<()>>,
    /// The struct also has a partial form.
    pub(crate) partial: Option<Setting<()>>,
    pub(crate) schema: Option<Setting<()>>,
    pub(crate) serialize_only: Option<Setting<()>>,
    /// The enum converts from and into its names.
    pub(crate) string: Option<Setting<()>>,
    pub(crate) validate: Option<Setting<Ident>>,
    pub(crate) rename: Option<Setting<SerDe<LitStr>>>,
    pub(crate) rename_all: Option<Setting<SerDe<Case>>>,
    pub(crate) default: Option<Setting<DefaultValue>>,
    pub(crate) deny_unknown_fields: Option<Setting<()>>,
    pub(crate) bound: Option<Setting<SerDe<Vec<WherePredicate>>>>,
    pub(crate) expecting: Option<Setting<LitStr>>,
    pub(crate) rename_all_fields: Option<Setting<SerDe<Case>>>,
    pub(crate) tag: Option<Setting<LitStr>>,
    pub(crate) content: Option<Setting<LitStr>>,
    pub(crate) untagged: Option<Setting<()>>,
    pub(crate) transparent: Option<Setting<()>>,
}

/// The keys of `builder(...)`.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    pub(crate) name: Option<Setting<Ident>>,
    pub(crate) vis: Option<Setting<Visibility>>,
    pub(crate) derive: Option<Setting<Vec<Ident>>>,
}

/// Attributes of a field other than rules.
#[derive(Default)]
pub(crate) struct Settings {
    pub(crate) rename: Option<Setting<SerDe<LitStr>>>,
    pub(crate) aliases: Vec<LitStr>,
    pub(crate) flatten: Option<Setting<()>>,
    /// `#[request(default)]` or `#[serde(default)]`, which mean the same.
    pub(crate) default: Option<Setting<DefaultValue>>,
    pub(crate) skip_serializing: Option<Setting<()>>,
    pub(crate) skip_serializing_if: Option<Setting<ExprPath>>,
    pub(crate) skip_deserializing: Option<Setting<()>>,
    /// Whether the two functions below come from `with`, which names a module.
    pub(crate) with: Option<Setting<()>>,
    pub(crate) serialize_with: Option<Setting<ExprPath>>,
    pub(crate) deserialize_with: Option<Setting<ExprPath>>,
    pub(crate) bound: Option<Setting<SerDe<Vec<WherePredicate>>>>,
    /// The lifetimes to borrow from the input; empty means all of the type.
    pub(crate) borrow: Option<Setting<Vec<Lifetime>>>,
    /// The only value that the field can have.
    pub(crate) constant: Option<Setting<Expr>>,
    pub(crate) each: Option<Setting<Ident>>,
    pub(crate) example: Option<Setting<Expr>>,
    /// Where the field is given twice, the first value counts.
    pub(crate) first_key_wins: Option<Setting<()>>,
    pub(crate) foreign: Option<Setting<()>>,
    pub(crate) into: Option<Setting<bool>>,
    pub(crate) nested: Option<Setting<()>>,
    pub(crate) not_null: Option<Setting<()>>,
    pub(crate) nullable: Option<Setting<()>>,
    /// The value is partial in a partial request.
    pub(crate) partial: Option<Setting<()>>,
    pub(crate) secret: Option<Setting<()>>,
    pub(crate) setter: Option<Setting<Ident>>,
    /// The value is not validated by the rules of its type.
    pub(crate) skip: Option<Setting<()>>,
    pub(crate) title: Option<Setting<LitStr>>,
    /// The setter takes what may fail to convert.
    pub(crate) try_into: Option<Setting<()>>,
}

/// Where a default comes from.
#[derive(Clone)]
pub(crate) enum DefaultValue {
    /// The type's own.
    Trait,
    /// An expression.
    Value(Box<Expr>),
    /// An expression that names fields which are declared before.
    OfFields(FieldsDefault),
    /// A function without arguments.
    Call(ExprPath),
    /// It is given, but could not be parsed, which is reported.
    Unreadable,
}

/// A default that is made of the values of other fields.
#[derive(Clone)]
pub(crate) struct FieldsDefault {
    /// The expression as the user writes it.
    pub(crate) source: Box<Expr>,
    /// The same with the name of a reference in place of each `self.field`.
    pub(crate) value: TokenStream,
    /// The fields that it names.
    pub(crate) fields: Vec<Member>,
    /// Whether all of them have the same values once the request is written and read again.
    pub(crate) round_trips: bool,
}

/// A value of `rename_all`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl fmt::Debug for DefaultValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DefaultValue::Trait => f.write_str("Trait"),
            DefaultValue::Value(value) => f.debug_tuple("Value").field(&Spelled(value)).finish(),
            DefaultValue::OfFields(FieldsDefault { source, .. }) => {
                f.debug_tuple("OfFields").field(&Spelled(source)).finish()
            }
            DefaultValue::Call(path) => f.debug_tuple("Call").field(&Spelled(path)).finish(),
            DefaultValue::Unreadable => f.write_str("Unreadable"),
        }
    }
}

impl_debug! {
    Item { ident, container, body; vis, generics }
    Variant { ident, settings, shape, fields }
    VariantSettings { rename, rename_all, skip_deserializing, skip_serializing, untagged, other }
    Field { settings, rules; member, ty }
    Settings { rename, flatten, default, skip_serializing, skip_deserializing, nested, skip }
}
