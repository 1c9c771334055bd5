//! A broken rule, and the list of all broken rules.

mod fault;
mod number;
mod param;
mod params;
mod reading;
mod value;
mod violations;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use core::fmt::{self, Debug, Display, Write};

use serde_core::ser::{Serialize, SerializeStruct, Serializer};

pub(crate) use fault::{Broken, Fault, HIDDEN, WordedFault};
pub use number::Number;
pub(crate) use number::NumberKind;
pub use param::Param;
pub use params::Params;
pub(crate) use reading::MISSING;
use reading::PresenceFault;
pub use value::Value;
pub(crate) use value::{Values, write_names};
pub use violations::Violations;

use crate::path::{CONCEALED_KEY, Path, Segment};

/// The code of violations that have no more specific one.
pub(crate) const INVALID_VALUE: &str = "invalid_value";

/// A broken rule: where it is, which kind it is, and why it is broken.
///
/// A violation is data: [`code`](Violation::code), [`rule`](Violation::rule) and
/// [`params`](Violation::params) are for programs, such as user interfaces in other languages, for
/// which [the guide](crate::guide::violations) has a catalogue and examples. `Display` writes the
/// whole message, in the API's own wording:
///
/// ```
/// use run_request::{Param, RunRequest};
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
/// assert_eq!(violation.rule(), "range");
/// assert_eq!(violation.params().get("max"), Some(Param::Integer(2)));
/// assert_eq!(violation.params().get("actual"), Some(Param::Float(200.0)));
/// assert_eq!(
///     violation.to_string(),
///     "Invalid 'temperature': decimal above maximum value. \
///      Expected a value <= 2, but got 200 instead.",
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Violation {
    pub(crate) path: Path,
    fault: Fault,
    /// What few violations have.
    extra: Option<Box<Extra>>,
}

/// What was changed in a violation after it was made.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Extra {
    /// Replaces the message.
    message: Option<Cow<'static, str>>,
    code: Option<Cow<'static, str>>,
    rule: Option<Cow<'static, str>>,
    /// The key that the violation is about, of the map at the path.
    key: Option<Arc<str>>,
    /// Whether the key is part of the message.
    shows_key: bool,
    params: Params<'static>,
}

impl Violation {
    /// Creates a violation of the value itself, with a code for programs and a reason for people.
    /// Its rule is `custom`, and it has no params.
    ///
    /// ```
    /// use run_request::Violation;
    ///
    /// let violation = Violation::new("odd_total", "the parts do not add up").at("total");
    /// assert_eq!(violation.to_string(), "Invalid 'total': the parts do not add up");
    /// ```
    #[must_use]
    pub fn new(code: impl Into<Cow<'static, str>>, reason: impl Into<Cow<'static, str>>) -> Self {
        Violation::of(Fault::Custom { code: code.into(), reason: reason.into() })
    }

    #[inline]
    pub(crate) fn of(fault: impl Into<Fault>) -> Self {
        Violation { path: Path::default(), fault: fault.into(), extra: None }
    }

    /// Replaces the rule.
    ///
    /// ```
    /// use run_request::Violation;
    ///
    /// let violation = Violation::new("tickets_sold_out", "sold out").with_rule("stock");
    /// assert_eq!(violation.rule(), "stock");
    /// ```
    #[must_use]
    pub fn with_rule(mut self, rule: impl Into<Cow<'static, str>>) -> Self {
        self.extra().rule = Some(rule.into());
        self
    }

    /// Adds a fact for programs, or replaces the one with this name. The reason does not change.
    ///
    /// ```
    /// use run_request::{Param, Violation};
    ///
    /// let violation = Violation::new("over_limit", "exceeds the limit of the account")
    ///     .with_param("max", 4096)
    ///     .with_param("plan", "free");
    /// assert_eq!(violation.params().get("max"), Some(Param::Integer(4096)));
    /// ```
    #[must_use]
    pub fn with_param(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<Param<'static>>,
    ) -> Self {
        self.extra().params.set(name, value);
        self
    }

    /// Appends a field to the path: the steps are in the order in which the path shows them, from
    /// the outermost to the innermost.
    ///
    /// ```
    /// use run_request::Violation;
    ///
    /// let violation = Violation::from("is empty").at("a").at_index(0).at("b");
    /// assert_eq!(violation.path().to_string(), "a[0].b");
    /// ```
    ///
    /// What a `custom` or `check` function returns is reported inside the value that it checks: the
    /// steps to that value come before those that the function appends.
    #[must_use]
    pub fn at(mut self, field: impl Into<Cow<'static, str>>) -> Self {
        self.path.push(Segment::Field(field.into()));
        self
    }

    /// Appends an element to the path, as [`at`](Violation::at) does a field. The first element has
    /// index 0.
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
        match (self.extra.as_ref().and_then(|extra| extra.code.as_deref()), &self.fault) {
            (Some(code), _) => code,
            (None, Fault::Custom { code, .. }) => code,
            (None, fault) => fault.as_broken().map_or(INVALID_VALUE, Broken::code),
        }
    }

    /// Returns the key of the broken rule, for programs: `length`, for example.
    ///
    /// It is `custom` for what a function of yours reports. If the value could not be read, it is
    /// `type`, `required`, `unknown` or `duplicate`. [The guide](crate::guide::violations) lists
    /// all of them.
    #[must_use]
    pub fn rule(&self) -> &str {
        let replaced = self.extra.as_ref().and_then(|extra| extra.rule.as_deref());
        replaced.unwrap_or_else(|| self.fault.as_broken().map_or("custom", Broken::rule))
    }

    /// Returns the facts about the broken rule, for programs: `max` and `actual`, for example.
    ///
    /// They contain neither the value of a string, except for map keys, nor anything of the value
    /// of a `secret` field.
    #[must_use]
    pub fn params(&self) -> Params<'_> {
        let mut params = Params::default();
        if let Some(broken) = self.fault.as_broken() {
            broken.add_params(&mut params);
        }
        if let Some(extra) = &self.extra {
            if let Some(key) = &extra.key {
                params.set("key", &**key);
            }
            for (name, param) in extra.params.iter() {
                params.set(name, param.clone());
            }
        }
        params
    }

    /// Returns why the value is invalid, for people.
    ///
    /// No rule of this crate includes the value of a string, except for map keys. What a function
    /// of yours returns is included as it is.
    #[must_use]
    pub fn reason(&self) -> Cow<'_, str> {
        let Some(extra) = &self.extra else { return self.own_reason() };
        let reason = match &extra.message {
            Some(message) => Cow::Borrowed(&**message),
            None => self.own_reason(),
        };
        match &extra.key {
            Some(key) if extra.shows_key => prefix_key(key, &reason).into(),
            _ => reason,
        }
    }

    /// The reason without changes.
    fn own_reason(&self) -> Cow<'_, str> {
        match (&self.fault, self.fault.as_broken()) {
            (Fault::Custom { reason, .. }, _) => Cow::Borrowed(reason),
            (Fault::Worded(WordedFault { reason, .. }), _) => Cow::Borrowed(reason),
            (_, broken) => {
                let mut reason = String::new();
                // Writing to a string cannot fail.
                let _ = broken.map(|broken| broken.write_reason(&mut reason));
                reason.into()
            }
        }
    }

    fn extra(&mut self) -> &mut Extra {
        self.extra.get_or_insert_default()
    }

    /// Replaces the message and the code.
    pub(crate) fn reword(&mut self, message: Option<&'static str>, code: Option<&'static str>) {
        let extra = self.extra();
        if let Some(message) = message {
            extra.message = Some(message.into());
            extra.shows_key = false;
        }
        if let Some(code) = code {
            extra.code = Some(code.into());
        }
    }

    /// Attributes this violation to the key `key` of the map at whose path it will be reported.
    pub(crate) fn blame_key(&mut self, key: Arc<str>) {
        let code = match self.code() {
            "string_above_max_length" => Some("property_name_above_max_length"),
            "string_below_min_length" => Some("property_name_below_min_length"),
            _ => None,
        };
        // A key that a function of the user has already blamed stays in the message.
        let blamed = self.is_about_key().then(|| self.reason().into_owned());
        let extra = self.extra();
        if let Some(code) = code {
            extra.code = Some(code.into());
        }
        if let Some(blamed) = blamed {
            extra.message = Some(blamed.into());
        }
        extra.key = Some(key);
        extra.shows_key = true;
    }

    /// The key that the violation is about, of the map at its path. A very long one is shortened.
    pub(crate) fn key(&self) -> Option<&Arc<str>> {
        self.extra.as_ref()?.key.as_ref()
    }

    /// Forgets what is known of the value, which is secret, and the keys in it.
    pub(crate) fn conceal(&mut self) {
        self.fault.conceal();
        self.path.conceal_keys();
        if let Some(extra) = &mut self.extra {
            extra.params = Params::default();
            if extra.key.is_some() {
                extra.key = Some(CONCEALED_KEY.into());
            }
        }
    }

    /// The outermost field or key of the path, where the path is still reversed.
    pub(crate) fn outermost_name(&self) -> Option<&str> {
        match &self.fault {
            Fault::Presence(fault) if self.path.is_root() => fault.names().first().copied(),
            _ => self.path.last_name(),
        }
    }

    /// Whether the violation is about a key of the map at its path.
    fn is_about_key(&self) -> bool {
        self.key().is_some()
    }

    /// Writes the message, the rule and the code in one line.
    fn write_line(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.to_string().chars() {
            if c.is_control() { write!(f, "{}", c.escape_debug())? } else { f.write_char(c)? }
        }
        write!(f, " ({}, {})", self.rule(), self.code())
    }
}

/// Says of a key what the reason says of a string. A message of the user follows the key.
fn prefix_key(key: &str, reason: &str) -> String {
    let shown = match key.char_indices().nth(SHOWN_KEY) {
        None => Cow::Borrowed(key),
        Some((end, _)) => alloc::format!("{}…", &key[..end]).into(),
    };
    match reason.strip_prefix("string") {
        Some(rest) if rest.starts_with(" does ") || rest.starts_with(" contains ") => {
            alloc::format!("'{shown}'{rest}")
        }
        Some(rest) if rest.starts_with(" too ") => alloc::format!("'{shown}' is{rest}"),
        _ => alloc::format!("'{shown}': {reason}"),
    }
}

/// The maximum number of characters of a key in a message.
const SHOWN_KEY: usize = 32;

/// How the message of a violation begins.
enum Sentence {
    /// About the value at the path.
    Value,
    /// About a key of the map at the path.
    Key,
    /// About the type of the value.
    Type,
    /// About a field, which the path names.
    Presence(PresenceFault),
}

impl Violation {
    fn sentence(&self) -> Sentence {
        match self.fault {
            _ if self.is_about_key() => Sentence::Key,
            Fault::Type(_) => Sentence::Type,
            Fault::Presence(fault) => Sentence::Presence(fault),
            _ => Sentence::Value,
        }
    }
}

impl Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = &self.path;
        match (self.sentence(), path.is_root()) {
            (Sentence::Value, true) => f.write_str("Invalid request: ")?,
            (Sentence::Value, false) => {
                f.write_str("Invalid '")?;
                Display::fmt(path, f)?;
                f.write_str("': ")?;
            }
            (Sentence::Key, true) => f.write_str("Invalid property name: ")?,
            (Sentence::Key, false) => write!(f, "Invalid property name in '{path}': ")?,
            (Sentence::Type, true) => f.write_str("Invalid type for the request: ")?,
            (Sentence::Type, false) => write!(f, "Invalid type for '{path}': ")?,
            (Sentence::Presence(fault), _) => {
                return fault.write(path, f);
            }
        }
        match (&self.extra, self.fault.as_broken()) {
            (None, Some(broken)) => broken.write_reason(f),
            _ => f.write_str(&self.reason()),
        }
    }
}

/// The message, the rule and the code in one line.
impl Debug for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Violation [")?;
        self.write_line(f)?;
        f.write_str("]")
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

/// An object with `path`, `pointer`, `code`, `reason`, `rule` and `params`.
impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Violation", 6)?;
        object.serialize_field("path", &self.path.to_string())?;
        object.serialize_field("pointer", &self.path.pointer())?;
        object.serialize_field("code", self.code())?;
        object.serialize_field("reason", &self.reason())?;
        object.serialize_field("rule", self.rule())?;
        object.serialize_field("params", &self.params())?;
        object.end()
    }
}
