//! What the body of a request looks like, told a second time by hand.

use std::fmt;

use super::body::Body;
use super::maker::Maker;

/// What a value may be. A rule is told by its bounds.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    Bool,
    /// The range of the type, and that of the rule.
    Integer {
        of_type: (i64, i64),
        range: (i64, i64),
    },
    /// The range of the rule; `None` where any is fine.
    Decimal(Option<(f64, f64)>),
    Text(Text),
    /// One of these names.
    Names(&'static [&'static str]),
    /// One of these strings, or a short one of another kind.
    Open {
        names: &'static [&'static str],
        max: usize,
    },
    /// A string that the type parses, with strings that it rejects, perhaps repeating them.
    Parsed {
        valid: fn(&mut Maker) -> String,
        invalid: fn(&mut Maker) -> String,
    },
    /// A string of at most so many characters, of which nothing is told.
    Secret {
        max: usize,
    },
    /// `null`, or this.
    Option(Box<Shape>),
    Array {
        item: Box<Shape>,
        length: (usize, usize),
        is_unique: bool,
    },
    /// A sequence whose reading stops at the first fault.
    Tuple(Vec<Shape>),
    Map(MapShape),
    Object(Object),
    /// An entry that names the variant, beside the entries of that.
    Internal {
        tag: &'static str,
        variants: Vec<(&'static str, Object)>,
    },
    /// An entry that names the variant, and one with its content.
    Adjacent {
        tag: &'static str,
        content: &'static str,
        variants: Vec<(&'static str, Option<Shape>)>,
    },
    /// The name of the variant as the only key, or as a string.
    External(Vec<(&'static str, Option<Shape>)>),
    /// Of several kinds of value, which tell the shapes apart.
    Kinds(Vec<Shape>),
    /// Free-form JSON.
    Any,
    /// A shape that contains itself.
    Again(Again),
}

#[derive(Clone, Copy)]
pub(super) struct Again(pub(super) fn() -> Shape);

impl fmt::Debug for Again {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Again")
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Text {
    /// How many characters a rule allows.
    pub(super) length: (usize, usize),
    /// What the string begins with, followed by digits, if there is a pattern.
    pub(super) pattern: Option<&'static str>,
}

#[derive(Clone, Debug)]
pub(super) struct MapShape {
    pub(super) value: Box<Shape>,
    /// The most entries, and the longest key.
    pub(super) limits: (usize, usize),
    /// Whether keys are numbers.
    pub(super) by_number: bool,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Object {
    pub(super) fields: Vec<Field>,
    pub(super) denies_unknown: bool,
    /// What unknown fields are collected in.
    pub(super) rest: Option<MapShape>,
    /// A field, and the one that it requires.
    pub(super) requires: Vec<(&'static str, &'static str)>,
    /// A field, and the one that it conflicts with.
    pub(super) conflicts: Vec<(&'static str, &'static str)>,
}

#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) is_required: bool,
}

pub(super) fn required(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, is_required: true }
}

/// A field that may be absent, and may be `null`.
pub(super) fn optional(name: &'static str, shape: Shape) -> Field {
    Field { name, shape: Shape::Option(Box::new(shape)), is_required: false }
}

/// A field that may be absent, but not `null`.
pub(super) fn not_null(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, is_required: false }
}

pub(super) fn object(fields: Vec<Field>) -> Object {
    Object { fields, ..Object::default() }
}

/// An object that denies unknown fields.
pub(super) fn closed(fields: Vec<Field>) -> Object {
    Object { fields, denies_unknown: true, ..Object::default() }
}

pub(super) fn text() -> Shape {
    Shape::Text(Text { length: (0, usize::MAX), pattern: None })
}

pub(super) fn text_of(min: usize, max: usize) -> Shape {
    Shape::Text(Text { length: (min, max), pattern: None })
}

pub(super) fn array(item: Shape) -> Shape {
    array_of(item, 0, usize::MAX)
}

pub(super) fn array_of(item: Shape, min: usize, max: usize) -> Shape {
    Shape::Array { item: Box::new(item), length: (min, max), is_unique: false }
}

pub(super) fn map(value: Shape) -> MapShape {
    map_of(value, usize::MAX, usize::MAX)
}

pub(super) fn map_of(value: Shape, most: usize, longest_key: usize) -> MapShape {
    MapShape { value: Box::new(value), limits: (most, longest_key), by_number: false }
}

pub(super) fn names(names: &'static [&'static str]) -> Shape {
    Shape::Names(names)
}

/// An unsigned integer of 8 bits, in a range.
pub(super) fn byte(min: i64, max: i64) -> Shape {
    Shape::Integer { of_type: (0, 255), range: (min, max) }
}

/// An unsigned integer of 64 bits, in a range.
pub(super) fn wide(min: i64, max: i64) -> Shape {
    Shape::Integer { of_type: (0, i64::MAX), range: (min, max) }
}

impl Shape {
    /// Whether a rule checks the value that its owner has to name, as `inner` does.
    pub(super) fn has_own_rule(&self) -> bool {
        match self {
            Shape::Option(inner) => inner.has_own_rule(),
            Shape::Integer { of_type, range } => of_type != range,
            Shape::Decimal(range) => range.is_some(),
            Shape::Text(text) => text.length != (0, usize::MAX) || text.pattern.is_some(),
            _ => false,
        }
    }

    /// Whether a type takes a value of this kind at all.
    pub(super) fn takes_kind(&self, value: &Body) -> bool {
        match self {
            Shape::Any => true,
            Shape::Option(inner) => *value == Body::Null || inner.takes_kind(value),
            Shape::Again(Again(shape)) => shape().takes_kind(value),
            Shape::Kinds(shapes) => shapes.iter().any(|shape| shape.takes_kind(value)),
            Shape::Bool => matches!(value, Body::Bool(_)),
            Shape::Integer { .. } => matches!(value, Body::Integer(_)),
            Shape::Decimal(_) => matches!(value, Body::Integer(_) | Body::Decimal(_)),
            Shape::Text(_)
            | Shape::Names(_)
            | Shape::Open { .. }
            | Shape::Parsed { .. }
            | Shape::Secret { .. } => matches!(value, Body::Text(_)),
            Shape::Array { .. } | Shape::Tuple(_) => matches!(value, Body::Array(_)),
            Shape::External(_) => matches!(value, Body::Text(_) | Body::Object(_)),
            Shape::Map(_) | Shape::Object(_) | Shape::Internal { .. } | Shape::Adjacent { .. } => {
                matches!(value, Body::Object(_))
            }
        }
    }
}
