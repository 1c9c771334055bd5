//! A broken rule, and the list of all broken rules.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::{self, Vec};
use core::fmt::{self, Display};
use core::slice;

use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use crate::path::{Path, Segment};

/// The code of violations that have no more specific one.
pub(crate) const INVALID_VALUE: &str = "invalid_value";

/// A broken rule: where it is, which kind it is, and why it is broken.
///
/// `Display` writes the whole message, in the API's own wording:
///
/// ```
/// use run_request::RunRequest;
///
/// #[derive(RunRequest)]
/// struct Sampling {
///     #[request(range(0..=2))]
///     temperature: Option<f64>,
/// }
///
/// let violations = Sampling::builder().temperature(200.0).build().err().unwrap();
/// let violation = violations.first();
/// assert_eq!(violation.path().to_string(), "temperature");
/// assert_eq!(violation.code(), "decimal_above_max_value");
/// assert_eq!(
///     violation.to_string(),
///     "Invalid 'temperature': decimal above maximum value. \
///      Expected a value <= 2, but got 200 instead.",
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    pub(crate) path: Path,
    code: Cow<'static, str>,
    reason: Cow<'static, str>,
    sentence: Sentence,
}

/// Which sentence tells the violation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sentence {
    /// About the value at the path.
    Value,
    /// About a key of the map at the path.
    Key,
    /// About the type of the value.
    Type,
    Missing,
    Unknown,
    Duplicate,
}

impl Violation {
    /// Creates a violation of the value itself, with a code for programs and a reason for people.
    ///
    /// ```
    /// use run_request::Violation;
    ///
    /// let violation = Violation::new("odd_total", "the parts do not add up").at("total");
    /// assert_eq!(violation.to_string(), "Invalid 'total': the parts do not add up");
    /// ```
    #[must_use]
    pub fn new(code: impl Into<Cow<'static, str>>, reason: impl Into<Cow<'static, str>>) -> Self {
        let sentence = Sentence::Value;
        Violation { path: Path::default(), code: code.into(), reason: reason.into(), sentence }
    }

    fn tell(code: &'static str, reason: impl Into<Cow<'static, str>>, sentence: Sentence) -> Self {
        Violation { sentence, ..Violation::new(code, reason) }
    }

    /// The value has another type. `expected` and `got` are as in "an object" and "null".
    pub(crate) fn wrong_type(expected: &str, got: &'static str) -> Self {
        let reason = alloc::format!("expected {expected}, but got {got} instead.");
        Self::tell("invalid_type", reason, Sentence::Type)
    }

    /// An integer is below or above those that the type can hold.
    pub(crate) fn beyond_type(is_above: bool, bound: i128, got: i128) -> Self {
        let (code, side, sign) = if is_above {
            ("integer_above_max_value", "above maximum", "<=")
        } else {
            ("integer_below_min_value", "below minimum", ">=")
        };
        let reason = alloc::format!(
            "integer {side} value. Expected a value {sign} {bound}, but got {got} instead."
        );
        Self::tell(code, reason, Sentence::Value)
    }

    /// The value is the name of no variant.
    pub(crate) fn unknown_name(names: &[&str]) -> Self {
        crate::rules::unsupported_value(
            names.iter().map(|name| alloc::format!("'{name}'")).collect(),
        )
    }

    /// A required field is missing.
    pub(crate) fn missing() -> Self {
        Self::tell("missing_required_parameter", "required, but missing", Sentence::Missing)
    }

    /// No field has this name.
    pub(crate) fn unknown() -> Self {
        Self::tell("unknown_parameter", "unknown parameter", Sentence::Unknown)
    }

    /// A field is there twice.
    pub(crate) fn duplicate() -> Self {
        Self::tell("duplicate_parameter", "given more than once", Sentence::Duplicate)
    }

    /// Whether the violation is about a value or its type, and not about the name of a field.
    pub(crate) fn is_of_value(&self) -> bool {
        matches!(self.sentence, Sentence::Value | Sentence::Type)
    }

    /// Appends a field to the path.
    #[must_use]
    pub fn at(mut self, field: impl Into<Cow<'static, str>>) -> Self {
        self.path.push(Segment::Field(field.into()));
        self
    }

    /// Appends an element to the path. The first element has index 0.
    #[must_use]
    pub fn at_index(mut self, index: usize) -> Self {
        self.path.push(Segment::Index(index));
        self
    }

    /// Returns where the violation is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the error code, for programs: `string_above_max_length`, for example.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Returns why the value is invalid, for people.
    ///
    /// No rule of this crate includes the value of a string, except for map keys. What a function
    /// of yours returns is included as it is.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Replaces the message and the code.
    pub(crate) fn reword(&mut self, message: Option<&'static str>, code: Option<&'static str>) {
        if let Some(message) = message {
            self.reason = message.into();
        }
        if let Some(code) = code {
            self.code = code.into();
        }
    }

    /// Attributes this violation to the key `shown` of the map at whose path it will be reported.
    pub(crate) fn blame_key(&mut self, shown: &str) {
        let reason = match self.reason.strip_prefix("string") {
            Some(rest) if rest.starts_with(" does ") => alloc::format!("'{shown}'{rest}"),
            Some(rest) if rest.starts_with(" too ") => alloc::format!("'{shown}' is{rest}"),
            // A custom message is kept, even if it is about strings.
            _ => alloc::format!("'{shown}': {}", self.reason),
        };
        self.reason = reason.into();
        self.code = match &*self.code {
            "string_above_max_length" => "property_name_above_max_length".into(),
            "string_below_min_length" => "property_name_below_min_length".into(),
            _ => core::mem::take(&mut self.code),
        };
        self.sentence = Sentence::Key;
    }
}

impl Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Violation { path, reason, .. } = self;
        match (self.sentence, path.is_root()) {
            (Sentence::Value, true) => write!(f, "Invalid request: {reason}"),
            (Sentence::Value, false) => write!(f, "Invalid '{path}': {reason}"),
            (Sentence::Key, true) => write!(f, "Invalid property name: {reason}"),
            (Sentence::Key, false) => write!(f, "Invalid property name in '{path}': {reason}"),
            (Sentence::Type, true) => write!(f, "Invalid type for the request: {reason}"),
            (Sentence::Type, false) => write!(f, "Invalid type for '{path}': {reason}"),
            (Sentence::Missing, _) => write!(f, "Missing required parameter: '{path}'."),
            (Sentence::Unknown, _) => write!(f, "Unknown parameter: '{path}'."),
            (Sentence::Duplicate, _) => write!(f, "Duplicate parameter: '{path}'."),
        }
    }
}

impl core::error::Error for Violation {}

impl From<&'static str> for Violation {
    fn from(reason: &'static str) -> Self {
        Violation::new(INVALID_VALUE, reason)
    }
}

impl From<String> for Violation {
    fn from(reason: String) -> Self {
        Violation::new(INVALID_VALUE, reason)
    }
}

/// An object with `path`, `pointer`, `code` and `reason`.
impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Violation", 4)?;
        object.serialize_field("path", &alloc::format!("{}", self.path))?;
        object.serialize_field("pointer", &self.path.pointer())?;
        object.serialize_field("code", &self.code)?;
        object.serialize_field("reason", &self.reason)?;
        object.end()
    }
}

/// All broken rules of a request, in declaration order. Never empty.
///
/// `Display` writes one line per violation, and another one if any were omitted. `Serialize` writes
/// a list of objects with `path`, `pointer`, `code` and `reason`. Use
/// [`ProblemDetails`](crate::ProblemDetails) to include the number of omitted violations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violations {
    pub(crate) list: Vec<Violation>,
    pub(crate) omitted: usize,
}

impl Violations {
    /// Iterates over the reported violations, in declaration order.
    pub fn iter(&self) -> slice::Iter<'_, Violation> {
        self.list.iter()
    }

    /// Returns the number of reported violations: from 1 to 100.
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Returns the first violation in declaration order.
    #[must_use]
    pub fn first(&self) -> &Violation {
        &self.list[0]
    }

    /// Returns the number of violations that are not in this list, because it is limited to 100.
    #[must_use]
    pub fn omitted(&self) -> usize {
        self.omitted
    }
}

impl Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, violation) in self.list.iter().enumerate() {
            if position > 0 {
                f.write_str("\n")?;
            }
            violation.fmt(f)?;
        }
        match self.omitted {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl core::error::Error for Violations {}

impl From<Violation> for Violations {
    fn from(violation: Violation) -> Self {
        Violations { list: alloc::vec![violation], omitted: 0 }
    }
}

impl From<&'static str> for Violations {
    fn from(reason: &'static str) -> Self {
        Violation::from(reason).into()
    }
}

impl From<String> for Violations {
    fn from(reason: String) -> Self {
        Violation::from(reason).into()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Violations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.list.serialize(serializer)
    }
}
