//! The request as a whole.

use proc_macro2::{Ident, Span};
use syn::{Attribute, Generics, LitStr, Member, Path, Visibility, WherePredicate};

use super::field::Field;
use super::flattened::Flattened;
use super::parts::Parts;
use super::presence::{Flat, WhenUnset};
use super::validated_field::ContainerCheck;
use crate::ast::{DefaultValue, Shape};
use crate::debug::impl_debug;

/// What `derive(RunRequest)` generates for.
pub(crate) struct Request {
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    /// The generics as they are declared.
    pub(crate) declared: Generics,
    /// The generics with the bounds that defaults need, which only building and reading require.
    pub(crate) generics: Generics,
    /// The path of the runtime crate.
    pub(crate) runtime: Path,
    pub(crate) builder: Builder,
    /// The name of the partial form, if it has one.
    pub(crate) partial: Option<Ident>,
    /// The name of the inherent `validate`, or `validate_with`.
    pub(crate) validate: Ident,
    pub(crate) container_check: ContainerCheck,
    /// The name of the struct, for formats that write it.
    pub(crate) name: String,
    /// The name by which it is read.
    pub(crate) read_name: String,
    /// What an error says that it expected.
    pub(crate) expecting: Option<LitStr>,
    pub(crate) bound: Bound,
    /// The key `deny_unknown_fields`, if it is given.
    pub(crate) deny_unknown_fields: Option<Span>,
    pub(crate) directions: Directions,
    /// Whether it implements `JsonSchema`.
    pub(crate) schema: bool,
    pub(crate) docs: Vec<Attribute>,
    /// `#[allow(...)]` for the lints that the declaration silences.
    pub(crate) allowed: Vec<Attribute>,
    /// Whether the setters also come as a trait.
    pub(crate) extensible: bool,
    /// The struct's default, from which fields without a default of their own take theirs.
    pub(crate) default: Option<(Span, DefaultValue)>,
    /// Fields and flattened requests in declaration order.
    pub(crate) parts: Parts,
    /// The variant whose fields these are, if it is no struct.
    pub(crate) variant: Option<VariantOf>,
}

/// A variant with fields, which is read and written by hidden types in the manner of a request.
#[derive(Debug)]
pub(crate) struct VariantOf {
    /// The position among all variants.
    pub(crate) index: usize,
    pub(crate) of: Ident,
    pub(crate) ident: Ident,
    pub(crate) shape: Shape,
    /// The hidden type that the fields are written from.
    pub(crate) writer: Ident,
    /// The hidden `Partial` of the fields.
    pub(crate) partial: Ident,
}

/// Which of serde's traits a request implements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Directions {
    Both,
    SerializeOnly,
    DeserializeOnly,
}

/// An item that cannot be a request. Its builder is generated all the same, so that code which uses
/// it causes no further errors.
pub(crate) struct FallbackItem {
    /// `#[allow(...)]` for the lints that the declaration silences.
    pub(crate) allowed: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) runtime: Path,
    pub(crate) builder: Ident,
}

impl Directions {
    pub(crate) fn serializes(self) -> bool {
        self != Directions::DeserializeOnly
    }

    pub(crate) fn deserializes(self) -> bool {
        self != Directions::SerializeOnly
    }
}

impl Request {
    /// The fields of its own.
    pub(crate) fn fields(&self) -> Vec<&Field> {
        self.parts.fields()
    }

    /// The requests that it flattens.
    pub(crate) fn flattened(&self) -> Vec<&Flattened> {
        self.parts.flattened()
    }

    /// The flattened requests that are never absent, so that this request extends them.
    pub(crate) fn extended(&self) -> Vec<&Flattened> {
        let mut extended = Vec::new();
        for flattened in self.flattened() {
            if !flattened.optional {
                extended.push(flattened);
            }
        }
        extended
    }

    /// The map that collects the unknown fields.
    pub(crate) fn collecting_map(&self) -> Option<&Field> {
        let is_map = |field: &&&Field| field.flat() == Flat::Map && field.deserialized;
        self.fields().iter().find(is_map).copied()
    }

    /// The foreign types that are read through a buffer.
    pub(crate) fn foreign_fields(&self) -> Vec<&Field> {
        let mut foreign = Vec::new();
        for field in self.fields() {
            if field.flat() == Flat::Foreign && field.deserialized {
                foreign.push(field);
            }
        }
        foreign
    }

    /// Whether it has entries whose names are not known, so that it is a map on the wire.
    pub(crate) fn collects_unknown(&self) -> bool {
        self.fields().iter().any(|field| field.flat() != Flat::No)
    }

    /// Whether all of its fields are its own.
    pub(crate) fn is_flat(&self) -> bool {
        !self.collects_unknown() && self.flattened().is_empty()
    }

    /// Whether writing a field requires the struct to implement `Default`: only that tells how the
    /// field is read if it is absent.
    pub(crate) fn needs_default_to_serialize(&self) -> bool {
        let is_trait = matches!(self.default, Some((_, DefaultValue::Trait)));
        is_trait && self.fields().iter().any(|field| field.is_compared_to_struct_default())
    }

    /// The fields that are named by the defaults of others.
    pub(crate) fn default_fields(&self) -> Vec<&Member> {
        let mut named = Vec::new();
        for field in self.fields() {
            for member in field.default_fields() {
                if !named.contains(&member) {
                    named.push(member);
                }
            }
        }
        named
    }

    /// Whether any field takes its default from that of the struct.
    pub(crate) fn needs_struct_default(&self) -> bool {
        self.fields().iter().any(|field| matches!(field.when_unset(), WhenUnset::OfStruct))
    }
}

/// How the builder is declared.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Builder {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    /// Whether it may be less visible than the struct.
    pub(crate) own_vis: bool,
    pub(crate) clone: bool,
    pub(crate) debug: bool,
    pub(crate) partial_eq: bool,
}

impl Builder {
    /// What stands for the builder of something that has none.
    pub(crate) fn none(ident: &Ident) -> Self {
        Builder {
            ident: ident.clone(),
            vis: Visibility::Inherited,
            own_vis: false,
            clone: false,
            debug: false,
            partial_eq: false,
        }
    }
}

/// The bounds that the user gives in place of those that are inferred.
pub(crate) struct Bound {
    pub(crate) serialize: Option<Vec<WherePredicate>>,
    pub(crate) deserialize: Option<Vec<WherePredicate>>,
}

impl_debug! {
    Request { ident, parts, directions, schema, extensible, container_check; generics }
    FallbackItem { ident, builder }
    Builder { ident, clone, debug, partial_eq; vis }
    Bound {}
}
