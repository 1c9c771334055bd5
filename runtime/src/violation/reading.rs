//! What is wrong with a value that could not be read.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::fault::{Broken, Fault};
use super::param::Param;
use super::params::Params;
#[cfg(any(feature = "json", feature = "form"))]
use super::{INVALID_VALUE, WordedFault};
use super::{Number, Violation};
use crate::path::{Path, Segment};
use crate::rules::{OneOfFault, RangeFault, Side, write_actual};

/// A value of another type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TypeFault {
    /// As in "an object".
    expected: Cow<'static, str>,
    /// As in "null".
    got: &'static str,
}

/// A value that its type does not have, such as zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ValueFault {
    /// As in "a nonzero integer".
    expected: Cow<'static, str>,
    actual: Option<Number>,
}

/// A field that is not where it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PresenceFault {
    Missing,
    /// One of these fields of the value is needed.
    MissingOneOf(&'static [&'static str]),
    Unknown,
    Duplicate,
}

impl Violation {
    /// The value has another type. `expected` and `got` are as in "an object" and "null".
    #[cold]
    pub(crate) fn wrong_type(expected: Cow<'static, str>, got: &'static str) -> Self {
        Violation::of(TypeFault { expected, got })
    }

    /// The value has the right type, but is none of its values. `actual` is what it is, if that can
    /// be told.
    #[cold]
    pub(crate) fn wrong_value(expected: Cow<'static, str>, actual: Option<Number>) -> Self {
        Violation::of(ValueFault { expected, actual })
    }

    /// An integer is below or above those that the type can hold.
    #[cold]
    pub(crate) fn beyond_type(
        side: Side,
        bound: impl Into<Number>,
        got: impl Into<Number>,
    ) -> Self {
        Violation::of(RangeFault::of_integers(side, bound.into(), got.into()))
    }

    /// The value is the name of no variant.
    #[cold]
    pub(crate) fn unknown_name(names: &'static [&'static str]) -> Self {
        Violation::of(OneOfFault::of_names(names))
    }

    /// The text of the value stands for no value.
    #[cfg(any(feature = "json", feature = "form"))]
    #[cold]
    pub(crate) fn unrepresentable(reason: &'static str) -> Self {
        Violation::of(WordedFault { rule: "syntax", code: INVALID_VALUE, reason })
    }

    /// A required field is missing.
    #[cold]
    pub(crate) fn missing() -> Self {
        Violation::of(PresenceFault::Missing)
    }

    /// None of these fields is there, one of which is required.
    #[cold]
    pub(crate) fn missing_one_of(names: &'static [&'static str]) -> Self {
        match names {
            [name] => Violation::missing().at(*name),
            _ => Violation::of(PresenceFault::MissingOneOf(names)),
        }
    }

    /// No field has this name.
    #[cold]
    pub(crate) fn unknown() -> Self {
        Violation::of(PresenceFault::Unknown)
    }

    /// A field is there twice.
    #[cold]
    pub(crate) fn duplicate() -> Self {
        Violation::of(PresenceFault::Duplicate)
    }

    /// Whether a field of the value whose violation this is is there twice.
    pub(crate) fn is_duplicate_field(&self) -> bool {
        let is_duplicate = matches!(self.fault, Fault::Presence(PresenceFault::Duplicate));
        is_duplicate && self.path.segments().len() == 1
    }

    /// Whether a field is not where it belongs.
    pub(crate) fn is_about_presence(&self) -> bool {
        matches!(self.fault, Fault::Presence(_))
    }

    /// Whether the violation is about a value or its type, and not about the name of a field.
    pub(crate) fn is_of_value(&self) -> bool {
        !self.is_about_key() && !self.is_about_presence()
    }
}

impl Broken for TypeFault {
    fn rule(&self) -> &'static str {
        "type"
    }

    fn code(&self) -> &'static str {
        "invalid_type"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        let TypeFault { expected, got } = self;
        write!(f, "expected {expected}, but got {got} instead.")
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("expected", name_kinds(&self.expected));
        params.set("got", name_kinds(self.got));
    }
}

impl Broken for ValueFault {
    fn rule(&self) -> &'static str {
        "type"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "expected {}", self.expected)?;
        write_actual(self.actual.as_ref(), f)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("expected", name_kinds(&self.expected));
        if let Some(actual) = &self.actual {
            params.set("actual", actual.to_param());
        }
    }

    fn conceal(&mut self) {
        self.actual = None;
    }
}

/// The kinds of values: as in a sentence, and by name.
const KINDS: [(&str, &str); 9] = [
    ("an object", "object"),
    ("an array", "array"),
    ("a string", "string"),
    ("an integer", "integer"),
    ("a decimal", "decimal"),
    ("a number", "number"),
    ("a boolean", "boolean"),
    ("null", "null"),
    ("bytes", "bytes"),
];

/// Names the kind of a value; a list if there are several. A phrase about anything else is kept.
fn name_kinds(phrase: &str) -> Param<'_> {
    let name = |phrase| KINDS.iter().find(|(other, _)| *other == phrase).map(|(_, name)| *name);
    let parts = phrase.split(" or ").flat_map(|part| part.split(", "));
    match parts.map(name).collect::<Option<Vec<&str>>>().as_deref() {
        None => Param::from(phrase),
        Some([name]) => Param::from(*name),
        Some(names) => names.to_vec().into(),
    }
}

impl PresenceFault {
    /// Writes the whole message.
    pub(super) fn write(self, path: &Path, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let PresenceFault::MissingOneOf(names) = self else {
            return write!(f, "{}: '{path}'.", self.headline());
        };
        write!(f, "{}: ", self.headline())?;
        for (index, name) in names.iter().enumerate() {
            let mut path = path.clone();
            path.push(Segment::Field((*name).into()));
            f.write_str(match index {
                0 => "",
                last if last + 1 == names.len() => " or ",
                _ => ", ",
            })?;
            write!(f, "'{path}'")?;
        }
        f.write_str(".")
    }

    /// The names of the fields one of which is missing.
    pub(super) fn names(self) -> &'static [&'static str] {
        match self {
            PresenceFault::MissingOneOf(names) => names,
            _ => &[],
        }
    }

    /// What the message says before the name of the field.
    fn headline(self) -> &'static str {
        match self {
            PresenceFault::Missing | PresenceFault::MissingOneOf(_) => "Missing required parameter",
            PresenceFault::Unknown => "Unknown parameter",
            PresenceFault::Duplicate => "Duplicate parameter",
        }
    }
}

impl Broken for PresenceFault {
    fn rule(&self) -> &'static str {
        match self {
            PresenceFault::Missing | PresenceFault::MissingOneOf(_) => "required",
            PresenceFault::Unknown => "unknown",
            PresenceFault::Duplicate => "duplicate",
        }
    }

    fn code(&self) -> &'static str {
        match self {
            PresenceFault::Missing | PresenceFault::MissingOneOf(_) => MISSING,
            PresenceFault::Unknown => "unknown_parameter",
            PresenceFault::Duplicate => "duplicate_parameter",
        }
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        f.write_str(match self {
            PresenceFault::Missing | PresenceFault::MissingOneOf(_) => "required, but missing",
            PresenceFault::Unknown => "unknown parameter",
            PresenceFault::Duplicate => "given more than once",
        })
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        if let PresenceFault::MissingOneOf(names) = self {
            params.set("fields", names.to_vec());
        }
    }
}

/// The code of a required field that is missing.
pub(crate) const MISSING: &str = "missing_required_parameter";
