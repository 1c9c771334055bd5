//! Where a violation is in the text of the body.
//!
//! The body is scanned once for all places that are sought. The scanner only enters the arrays and
//! objects on their paths, and skips all others, so its stack is as deep as the longest path.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use super::scan::Scanner;
use crate::path::{Path, Segment};
use crate::{Violation, Violations};

/// A place in a body.
///
/// `Display` writes `line 3 column 14`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Location {
    /// The line, from 1.
    pub line: usize,
    /// The column in that line, from 1. It counts bytes, as serde_json does in its errors.
    pub column: usize,
    /// The bytes of the body, to underline them, or to count the column in other units.
    pub span: Range<usize>,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} column {}", self.line, self.column)
    }
}

/// Finds the value at `path` in the JSON text of a body.
///
/// If there is none, because a field is missing or has another name, this is the opening bracket of
/// the closest array or object around it. If a key is there twice, this is the first value. The
/// result is `None` only if the body is blank. The body is not checked, so this is meaningless
/// unless it is JSON.
///
/// The time is linear in the length of the body, at any depth. Use [`locate_all`] for more than one
/// violation, and for a better place if it is not about a value.
///
/// ```
/// use run_request::{RunRequest, json};
///
/// #[derive(RunRequest, Debug)]
/// struct ChatRequest {
///     model: String,
///     #[request(inner(length(..=4)))]
///     stop: Vec<String>,
/// }
///
/// let body = br#"{
///     "model": "gpt-4o",
///     "stop": ["END", "STOP!"]
/// }"#;
/// let rejection = json::from_slice::<ChatRequest>(body).unwrap_err();
/// let json::Rejection::Violations(violations) = rejection else { panic!("{rejection}") };
/// let location = json::locate(body, violations.first().path()).unwrap();
/// assert_eq!(location.to_string(), "line 3 column 21");
/// assert_eq!(&body[location.span], br#""STOP!""#);
/// ```
#[must_use]
pub fn locate(body: &[u8], path: &Path) -> Option<Location> {
    let target = Target { steps: path.segments(), key: None, place: Place::Value, location: None };
    Search::run(body, alloc::vec![target]).pop().flatten()
}

/// Finds the place of each violation in the JSON text of a body, in one pass.
///
/// | violation | place |
/// |---|---|
/// | unknown field | its key |
/// | duplicate field | its second key |
/// | invalid key of a map | the key |
/// | missing field | the opening brace of the object |
/// | any other | the value, as [`locate`] finds it |
///
/// ```
/// use run_request::{RunRequest, json};
///
/// #[derive(RunRequest, Debug)]
/// #[serde(deny_unknown_fields)]
/// struct ChatRequest {
///     model: String,
///     stream: Option<bool>,
/// }
///
/// let body = br#"{
///     "strem": true
/// }"#;
/// let rejection = json::from_slice::<ChatRequest>(body).unwrap_err();
/// let json::Rejection::Violations(violations) = rejection else { panic!("{rejection}") };
/// let locations = json::locate_all(body, &violations);
/// let report: Vec<_> = violations.iter().zip(locations).map(|(violation, location)| {
///     let location = location.unwrap();
///     format!("{}:{}: {violation}", location.line, location.column)
/// }).collect();
/// assert_eq!(report, [
///     "1:1: Missing required parameter: 'model'.",
///     "2:5: Unknown parameter: 'strem'.",
/// ]);
/// ```
#[must_use]
pub fn locate_all(body: &[u8], violations: &Violations) -> Vec<Option<Location>> {
    let targets = violations.iter().map(Target::of);
    Search::run(body, targets.collect())
}

/// What is sought.
#[derive(Debug)]
struct Target<'a> {
    steps: &'a [Segment],
    /// One more step, for a violation about a key of the map at its path.
    key: Option<Segment>,
    place: Place,
    /// The best place so far.
    location: Option<Location>,
}

/// Which part of an entry is sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Value,
    Key,
    /// The key of the second entry of that name. The first has not been found.
    SecondKey,
}

impl<'a> Target<'a> {
    fn of(violation: &'a Violation) -> Self {
        let key = violation.key().map(|key| Segment::Key(key.clone()));
        let place = match violation.rule() {
            "unknown" => Place::Key,
            "duplicate" => Place::SecondKey,
            _ if key.is_some() => Place::Key,
            _ => Place::Value,
        };
        Target { steps: violation.path().segments(), key, place, location: None }
    }

    /// How many arrays and objects the place is in.
    fn depth(&self) -> usize {
        self.steps.len() + usize::from(self.key.is_some())
    }

    /// Whether a step leads to the place.
    fn has_step(&self, index: usize, is_step: impl Fn(&Segment) -> bool) -> bool {
        self.steps.get(index).or(self.key.as_ref()).is_some_and(is_step)
    }
}

/// A search for some targets, which are known by their indices.
#[derive(Debug)]
struct Search<'a, 'b> {
    scanner: Scanner<'b>,
    targets: Vec<Target<'a>>,
    /// How many of them may still be found.
    sought: usize,
    /// The arrays and objects around the next byte.
    containers: Vec<Container>,
}

/// An array or object that is being scanned, because it contains targets.
#[derive(Debug)]
struct Container {
    is_object: bool,
    /// The targets in it that have not been found yet.
    inside: Vec<usize>,
    /// The targets that it is.
    itself: Vec<usize>,
    /// The index of the next element.
    index: usize,
}

impl<'a> Search<'a, '_> {
    fn run(body: &[u8], targets: Vec<Target<'a>>) -> Vec<Option<Location>> {
        let all = (0..targets.len()).collect();
        let sought = targets.len();
        let scanner = Scanner::new(body);
        let mut search = Search { scanner, targets, sought, containers: Vec::new() };
        if let Some(byte) = search.scanner.next_token(b' ') {
            search.enter_value(byte, all);
        }
        while let (1.., Some(container)) = (search.sought, search.containers.last_mut()) {
            match (search.scanner.next_token(b','), container.is_object) {
                (Some(b'}' | b']'), _) => {
                    search.scanner.skip_byte();
                    search.close_container();
                }
                (None, _) => search.close_container(),
                (Some(b'"'), true) => search.read_entry(),
                (Some(byte), false) => search.read_element(byte),
                // This is not JSON.
                (Some(_), true) => search.scanner.skip_byte(),
            }
        }
        search.targets.into_iter().map(|target| target.location).collect()
    }

    /// Enters the value that starts at the next byte, which is on the path of these targets.
    fn enter_value(&mut self, first: u8, on_path: Vec<usize>) {
        let depth = self.containers.len();
        for &target in &on_path {
            self.targets[target].location = Some(self.scanner.location());
        }
        let is_container = matches!(first, b'{' | b'[');
        let is_itself = |target: &usize| self.targets[*target].depth() == depth;
        let (itself, inside): (Vec<_>, Vec<_>) = if is_container {
            on_path.into_iter().partition(is_itself)
        } else {
            (on_path, Vec::new())
        };
        if inside.is_empty() {
            self.scanner.skip_value();
            self.finish_targets(&itself);
        } else {
            self.scanner.skip_byte();
            let is_object = first == b'{';
            self.containers.push(Container { is_object, inside, itself, index: 0 });
        }
    }

    /// Ends the span of targets that have just been skipped.
    fn finish_targets(&mut self, targets: &[usize]) {
        self.sought -= targets.len();
        for &target in targets {
            if let Some(location) = &mut self.targets[target].location {
                location.span.end = self.scanner.offset().max(location.span.end);
            }
        }
    }

    fn close_container(&mut self) {
        if let Some(container) = self.containers.pop() {
            self.finish_targets(&container.itself);
            self.sought -= container.inside.len();
        }
    }

    /// Reads the key that starts at the next byte, and the value after it.
    fn read_entry(&mut self) {
        let mut location = self.scanner.location();
        self.scanner.skip_string();
        location.span.end = self.scanner.offset();
        let key = decode(self.scanner.text(location.span.clone()));
        let depth = self.containers.len();
        let (targets, sought) = (&mut self.targets, &mut self.sought);
        let mut on_path = Vec::new();
        if let (Some(container), Some(key)) = (self.containers.last_mut(), key) {
            container.inside.retain(|&index| {
                let target = &mut targets[index];
                if !target.has_step(depth - 1, |step| step.is_key(&key)) {
                    return true;
                }
                if target.depth() > depth || target.place == Place::Value {
                    on_path.push(index);
                    return false;
                }
                target.location = Some(location.clone());
                let is_first_of_two = target.place == Place::SecondKey;
                target.place = Place::Key;
                *sought -= usize::from(!is_first_of_two);
                is_first_of_two
            });
        }
        if let Some(first) = self.scanner.next_token(b':') {
            self.enter_or_skip(first, on_path);
        } else {
            self.sought -= on_path.len();
        }
    }

    /// Reads the element that starts at the next byte.
    fn read_element(&mut self, first: u8) {
        let depth = self.containers.len();
        let mut on_path = Vec::new();
        if let Some(Container { inside, index, .. }) = self.containers.last_mut() {
            inside.retain(|&target| {
                let is_it = self.targets[target].has_step(depth - 1, |step| step.is_index(*index));
                if is_it {
                    on_path.push(target);
                }
                !is_it
            });
            *index += 1;
        }
        self.enter_or_skip(first, on_path);
    }

    fn enter_or_skip(&mut self, first: u8, on_path: Vec<usize>) {
        let before = self.scanner.offset();
        if on_path.is_empty() {
            self.scanner.skip_value();
        } else {
            self.enter_value(first, on_path);
        }
        // What is no value is skipped too, byte by byte.
        if self.scanner.offset() == before {
            self.scanner.skip_byte();
        }
    }
}

/// Decodes a key with its quotes. A key that is not valid has no name.
fn decode(key: &[u8]) -> Option<Cow<'_, str>> {
    if key.contains(&b'\\') {
        return serde_json::from_slice(key).ok().map(Cow::Owned);
    }
    let name = key.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    core::str::from_utf8(name).ok().map(Cow::Borrowed)
}
