//! The location of a violation in a request.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt::{self, Debug, Display, Write};
use core::{mem, slice};

/// The location of a [`Violation`](crate::Violation) in the request, in wire names.
///
/// `Display` uses the notation of the API's own errors: names are joined by dots, indices are in
/// brackets, and keys that are not identifiers are in brackets and quotes. A key of more than 256
/// characters is cut off after 256, followed by `…`.
///
/// ```
/// use run_request::Violation;
///
/// let violation = Violation::from("is not welcome").at("messages").at_index(0).at("content");
/// assert_eq!(violation.path().to_string(), "messages[0].content");
/// assert_eq!(violation.path().pointer(), "/messages/0/content");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Path {
    steps: Steps,
}

/// The steps of a path. Most violations are at a field of the request itself, and their paths do
/// not allocate.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
enum Steps {
    #[default]
    None,
    One(Segment),
    /// At least two steps.
    Many(Vec<Segment>),
}

impl Steps {
    fn as_slice(&self) -> &[Segment] {
        match self {
            Steps::None => &[],
            Steps::One(segment) => slice::from_ref(segment),
            Steps::Many(segments) => segments,
        }
    }
}

/// A step of a path.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Segment {
    /// A field, by its wire name.
    Field(Cow<'static, str>),
    /// An element of a sequence, by its index.
    Index(usize),
    /// An entry of a map, by its key, which is shared by all violations of the entry.
    Key(Arc<str>),
}

impl Segment {
    /// Creates the step to a map entry.
    ///
    /// A very long key is truncated. Otherwise, a client that sends a key of several megabytes
    /// would get it back in each of a hundred violations.
    pub(crate) fn key(key: &str) -> Self {
        Segment::Key(shorten_key(key))
    }

    /// The name of the field, or the key of the map entry.
    pub(crate) fn name(&self) -> Option<&str> {
        match self {
            Segment::Field(name) => Some(name),
            Segment::Key(key) => Some(key),
            Segment::Index(_) => None,
        }
    }

    /// Whether this is the step to the field or map entry with this key.
    #[cfg(feature = "json")]
    pub(crate) fn is_key(&self, key: &str) -> bool {
        match self {
            Segment::Index(_) => false,
            Segment::Field(name) => name == key,
            Segment::Key(shown) => **shown == *key || is_shortened(shown, key),
        }
    }

    /// Whether this is the step to the element with this index.
    #[cfg(feature = "json")]
    pub(crate) fn is_index(&self, index: usize) -> bool {
        matches!(self, Segment::Index(own) if *own == index)
    }
}

/// Truncates a very long key.
pub(crate) fn shorten_key(key: &str) -> Arc<str> {
    match key.char_indices().nth(LONGEST_KEY) {
        None => key.into(),
        Some((end, _)) => alloc::format!("{}…", &key[..end]).into(),
    }
}

/// Whether this is what is shown of a very long key.
#[cfg(feature = "json")]
fn is_shortened(shown: &str, key: &str) -> bool {
    let rest = shown.strip_suffix('…').and_then(|start| key.strip_prefix(start));
    rest.is_some_and(|rest| !rest.is_empty() && *shown == *shorten_key(key))
}

/// Stands for a secret key.
pub(crate) const CONCEALED_KEY: &str = "…";

/// The maximum number of characters of a key in a path.
const LONGEST_KEY: usize = 256;

/// For how many steps a path has room once it has two, so that most paths allocate only once.
const USUAL_DEPTH: usize = 4;

impl Path {
    /// Returns `true` if this is the path of the request itself.
    #[must_use]
    pub fn is_root(&self) -> bool {
        matches!(self.steps, Steps::None)
    }

    /// Returns the path as a JSON Pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)),
    /// such as `/additional_messages/0/content`. The pointer of the request itself is the empty
    /// string.
    #[must_use]
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        for segment in self.segments() {
            pointer.push('/');
            match segment {
                Segment::Field(name) => push_escaped(&mut pointer, name),
                Segment::Index(index) => pointer.push_str(&index.to_string()),
                Segment::Key(key) => push_escaped(&mut pointer, key),
            }
        }
        pointer
    }

    /// The steps, the outermost one first.
    pub(crate) fn segments(&self) -> &[Segment] {
        self.steps.as_slice()
    }

    /// The steps, to be changed.
    pub(crate) fn segments_mut(&mut self) -> &mut [Segment] {
        match &mut self.steps {
            Steps::None => &mut [],
            Steps::One(segment) => slice::from_mut(segment),
            Steps::Many(segments) => segments,
        }
    }

    /// Appends a step.
    #[inline]
    pub(crate) fn push(&mut self, segment: Segment) {
        match &mut self.steps {
            Steps::None => self.steps = Steps::One(segment),
            Steps::One(_) => self.push_second(segment),
            Steps::Many(segments) => segments.push(segment),
        }
    }

    fn push_second(&mut self, segment: Segment) {
        self.steps = match mem::take(&mut self.steps) {
            Steps::One(first) => {
                let mut segments = Vec::with_capacity(USUAL_DEPTH);
                segments.push(first);
                segments.push(segment);
                Steps::Many(segments)
            }
            Steps::None | Steps::Many(_) => Steps::One(segment),
        };
    }

    /// The name at the last step, if that is a field or a key.
    pub(crate) fn last_name(&self) -> Option<&str> {
        self.segments().last()?.name()
    }

    /// Replaces all keys of maps, which are secret.
    pub(crate) fn conceal_keys(&mut self) {
        for step in self.segments_mut() {
            if let Segment::Key(key) = step {
                *key = CONCEALED_KEY.into();
            }
        }
    }

    /// Makes the last step that of a field, if it is that of a key.
    pub(crate) fn make_last_field(&mut self) {
        if let Some(last @ Segment::Key(_)) = self.segments_mut().last_mut() {
            if let Segment::Key(key) = &*last {
                *last = Segment::Field(String::from(&**key).into());
            }
        }
    }

    /// Reverses the steps, because a report collects them from the inside out.
    pub(crate) fn reverse(&mut self) {
        if let Steps::Many(segments) = &mut self.steps {
            segments.reverse();
        }
    }
}

fn push_escaped(pointer: &mut String, name: &str) {
    for c in name.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}

/// Writes the same as `Display`, in quotes.
impl Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Path({:?})", self.to_string())
    }
}

impl Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.segments().iter().enumerate() {
            match segment {
                Segment::Index(index) => {
                    f.write_char('[')?;
                    Display::fmt(index, f)?;
                    f.write_char(']')?;
                }
                Segment::Field(name) if is_plain(name) => step(f, position, name)?,
                Segment::Key(key) if is_identifier(key) => step(f, position, key)?,
                Segment::Field(name) => quoted(f, name)?,
                Segment::Key(key) => quoted(f, key)?,
            }
        }
        Ok(())
    }
}

fn step(f: &mut fmt::Formatter<'_>, position: usize, name: &str) -> fmt::Result {
    if position > 0 {
        f.write_char('.')?;
    }
    f.write_str(name)
}

/// `["a.b[0]"]`, with the escapes of a JSON string.
fn quoted(f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
    f.write_str("[\"")?;
    for c in name.chars() {
        match c {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            c if c.is_control() => write!(f, "\\u{:04x}", u32::from(c))?,
            c => f.write_char(c)?,
        }
    }
    f.write_str("\"]")
}

/// A map key is shown without quotes only if it cannot be mistaken for anything else.
fn is_identifier(key: &str) -> bool {
    let is_letter = |byte: u8| matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'_');
    if key.bytes().all(is_letter) {
        return !key.is_empty();
    }
    let mut chars = key.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic())
        && chars.all(|c| c == '_' || c.is_alphanumeric())
}

/// A field name may also contain dashes and similar characters, as in `max-tokens`.
fn is_plain(name: &str) -> bool {
    let is_usual = |byte: u8| matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-');
    if name.bytes().all(is_usual) {
        return !name.is_empty();
    }
    let plain = |c: char| !matches!(c, '.' | '[' | ']' | '"') && !c.is_whitespace();
    !name.is_empty() && name.chars().all(|c| plain(c) && !c.is_control())
}
