//! Deserialization errors in the API's wording.
//!
//! serde's messages may contain strings of the user. These messages do not.

use run_request::Violation;
use serde_path_to_error::{Path, Segment};

/// Why a body cannot be deserialized.
pub(crate) struct BodyError {
    /// What is wrong and where; `None` if the body is not JSON.
    pub(crate) violation: Option<Violation>,
    /// The whole message.
    pub(crate) message: String,
}

impl BodyError {
    pub(crate) fn of(error: serde_path_to_error::Error<serde_json::Error>) -> Self {
        if !error.inner().is_data() {
            return BodyError::not_json(error.inner());
        }
        let path = error.path().clone();
        let error = error.into_inner();
        let text = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        BodyError::at(&path, text.strip_suffix(&place).unwrap_or(&text))
    }

    pub(crate) fn not_json(error: &serde_json::Error) -> Self {
        let message = format!("We could not parse the JSON body of your request: {error}.");
        BodyError { violation: None, message }
    }

    fn at(path: &Path, text: &str) -> Self {
        if let Some(name) = quoted(text, "missing field `") {
            let violation = Violation::new("missing_required_parameter", "required, but missing");
            return BodyError::with_message(located(violation, path).at(name.to_owned()), |path| {
                format!("Missing required parameter: '{path}'.")
            });
        }
        if text.starts_with("unknown field `") {
            let violation = Violation::new("unknown_parameter", "unknown parameter");
            return BodyError::with_message(located(violation, path), |path| {
                format!("Unknown parameter: '{path}'.")
            });
        }
        // serde accepts an array for a struct if it has as many elements as the struct has fields.
        let type_of = ends(text, "invalid type: ").map(|(got, expected)| (kind(got), expected));
        let length_of = ends(text, "invalid length ").map(|(_, expected)| ("an array", expected));
        if let Some((got, expected)) = type_of.or(length_of) {
            let reason = format!("expected {}, but got {got} instead.", expectation(expected));
            let violation = Violation::new("invalid_type", reason.clone());
            return BodyError::with_message(located(violation, path), |path| match path {
                "" => format!("Invalid type for the request: {reason}"),
                path => format!("Invalid type for '{path}': {reason}"),
            });
        }
        let reason = if let Some((_, names)) = ends(text, "unknown variant `") {
            format!("value not supported. Supported values are: {}.", supported(names))
        } else if let Some((got, expected)) = ends(text, "invalid value: ") {
            let got = quoted(got, "integer `").unwrap_or(kind(got));
            let expected = bounds(expected).unwrap_or_else(|| expectation(expected).to_owned());
            format!("expected {expected}, but got {got} instead.")
        } else {
            text.to_owned()
        };
        let violation = located(Violation::from(reason), path);
        BodyError { message: violation.to_string(), violation: Some(violation) }
    }

    fn with_message(violation: Violation, message: impl FnOnce(&str) -> String) -> Self {
        BodyError { message: message(&violation.path().to_string()), violation: Some(violation) }
    }
}

fn located(violation: Violation, path: &Path) -> Violation {
    path.iter().fold(violation, |violation, segment| match segment {
        Segment::Seq { index } => violation.at_index(*index),
        Segment::Map { key } => violation.at(key.clone()),
        Segment::Enum { .. } | Segment::Unknown => violation,
    })
}

/// Returns the text between the prefix `start` and the next backtick.
fn quoted<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    text.strip_prefix(start)?.split('`').next()
}

/// Splits a message into what was found, which may contain user input, and what was expected.
fn ends<'a>(text: &'a str, start: &str) -> Option<(&'a str, &'a str)> {
    text.strip_prefix(start)?.rsplit_once(", expected ")
}

/// Translates serde's description of a value into JSON's terms.
fn kind(got: &str) -> &'static str {
    const KINDS: [(&str, &str); 8] = [
        ("boolean", "a boolean"),
        ("integer", "an integer"),
        ("floating point", "a decimal"),
        ("string", "a string"),
        ("null", "null"),
        ("unit", "null"),
        ("sequence", "an array"),
        ("map", "an object"),
    ];
    let known = KINDS.iter().find(|(start, _)| got.starts_with(start));
    known.map_or("something else", |(_, kind)| kind)
}

/// Translates serde's description of a type into JSON's terms.
fn expectation(expected: &str) -> &str {
    match expected {
        "f32" | "f64" => "a decimal",
        "a sequence" => "an array",
        "a map" => "an object",
        _ if bounds(expected).is_some() => "an integer",
        _ if expected.starts_with("struct ") => "an object",
        other => other,
    }
}

/// Describes the range of a Rust integer type.
fn bounds(expected: &str) -> Option<String> {
    macro_rules! bounds_of {
        ($($integer:ident)*) => {
            match expected {
                $(stringify!($integer) => {
                    Some(format!("an integer from {} to {}", $integer::MIN, $integer::MAX))
                })*
                _ => None,
            }
        };
    }
    bounds_of!(i8 i16 i32 i64 u8 u16 u32 u64 usize)
}

/// Turns ``one of `a`, `b`, `c` `` into `'a', 'b', and 'c'`. ` or an object` may follow the names.
fn supported(expected: &str) -> String {
    let names = expected.split('`').skip(1).step_by(2).map(|name| format!("'{name}'"));
    let other = expected.rsplit('`').next().and_then(|rest| rest.strip_prefix(" or "));
    let names: Vec<_> = names.chain(other.map(str::to_owned)).collect();
    match &names[..] {
        [first, second] => format!("{first} and {second}"),
        [several @ .., last] if !several.is_empty() => {
            format!("{}, and {last}", several.join(", "))
        }
        names => names.join(""),
    }
}
