//! All violations of a request, as the body of an HTTP response.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write;

use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use crate::{Params, Violation, Violations};

/// Problem details ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)): the body of a response
/// with the media type `application/problem+json`.
///
/// If you create it from [`Violations`], the extension member `errors` contains all of them. It
/// reveals nothing about a value that the violations do not.
///
/// ```
/// use run_request::{ProblemDetails, RunRequest};
///
/// #[derive(RunRequest)]
/// struct Sampling {
///     #[request(length(..=3))]
///     stop: Vec<String>,
///     #[request(range(0..=2))]
///     temperature: f64,
/// }
///
/// let sampling: Sampling =
///     serde_json::from_str(r#"{"stop": ["a", "b", "c", "d"], "temperature": 3}"#)?;
/// let problem = ProblemDetails::from(sampling.validate().unwrap_err());
/// assert_eq!(
///     serde_json::to_value(&problem)?,
///     serde_json::json!({
///         "type": "about:blank",
///         "title": "Bad Request",
///         "status": 400,
///         "detail": "Invalid 'stop': array too long. Expected an array with maximum length 3, \
///                    but got an array with length 4 instead. (and 1 more)",
///         "errors": [
///             {
///                 "pointer": "#/stop",
///                 "path": "stop",
///                 "code": "array_above_max_length",
///                 "rule": "length",
///                 "params": {"max": 3, "actual": 4, "unit": "elements"},
///                 "detail": "array too long. Expected an array with maximum length 3, \
///                            but got an array with length 4 instead.",
///             },
///             {
///                 "pointer": "#/temperature",
///                 "path": "temperature",
///                 "code": "decimal_above_max_value",
///                 "rule": "range",
///                 "params": {"max": 2, "actual": 3.0},
///                 "detail": "decimal above maximum value. Expected a value <= 2, \
///                            but got 3 instead.",
///             },
///         ],
///     }),
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// You can change the fields. For example, if your server documents its problems on a web page, put
/// its URL into `type`, and name the kind of problem in `title`:
///
/// ```
/// # use run_request::{ProblemDetails, Violations};
/// # let violations = Violations::from("is not for today");
/// let mut problem = ProblemDetails::from(&violations);
/// problem.r#type = "https://example.com/problems/invalid-request".into();
/// problem.title = "The request is invalid".into();
/// problem.status = 422;
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProblemDetails {
    /// The URI of the problem type. `about:blank` says no more than the status does.
    pub r#type: Cow<'static, str>,
    /// The kind of problem, for people. With `about:blank`, this is the name of the status.
    pub title: Cow<'static, str>,
    /// The HTTP status code.
    pub status: u16,
    /// What is wrong with this request, for people. Omitted if `None`.
    pub detail: Option<String>,
    /// The URI of this specific occurrence. Omitted if `None`.
    pub instance: Option<String>,
    /// The broken rules, in the order of the violations. Omitted if empty.
    pub errors: Vec<ProblemError>,
    /// How many violations are not in `errors`. Omitted if 0.
    pub omitted: usize,
}

/// A broken rule in [`ProblemDetails`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProblemError {
    /// Where it is: a JSON Pointer as a URI fragment, such as `#/messages/0/content`, or `#` for
    /// the request itself.
    pub pointer: String,
    /// The same in the API's notation, such as `messages[0].content`. Omitted for the request
    /// itself.
    pub path: Option<String>,
    /// The error code, for programs.
    pub code: String,
    /// The key of the broken rule, for programs.
    pub rule: String,
    /// The facts about it, for programs.
    pub params: Params<'static>,
    /// Why the value is invalid, for people.
    pub detail: String,
    /// The line in the body, from 1. Omitted if `None`, as it is unless the body is not JSON or you
    /// set it.
    pub line: Option<usize>,
    /// The column in that line, in bytes, from 1. Omitted if `None`, like the line.
    pub column: Option<usize>,
}

impl ProblemDetails {
    /// The media type of this body.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";

    /// Creates a problem that only consists of its HTTP status. The title is the name of that
    /// status.
    ///
    /// ```
    /// use run_request::ProblemDetails;
    ///
    /// let problem = ProblemDetails::new(404, "Not Found");
    /// assert_eq!(
    ///     serde_json::to_string(&problem)?,
    ///     r#"{"type":"about:blank","title":"Not Found","status":404}"#,
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(status: u16, title: impl Into<Cow<'static, str>>) -> Self {
        ProblemDetails {
            r#type: "about:blank".into(),
            title: title.into(),
            status,
            detail: None,
            instance: None,
            errors: Vec::new(),
            omitted: 0,
        }
    }
}

impl From<&Violations> for ProblemDetails {
    fn from(violations: &Violations) -> Self {
        let first = violations.first();
        let detail = match violations.len() - 1 + violations.omitted() {
            0 => first.to_string(),
            more => alloc::format!("{first} (and {more} more)"),
        };
        ProblemDetails {
            detail: Some(detail),
            errors: violations.iter().map(ProblemError::from).collect(),
            omitted: violations.omitted(),
            ..ProblemDetails::new(400, "Bad Request")
        }
    }
}

impl From<Violations> for ProblemDetails {
    fn from(violations: Violations) -> Self {
        (&violations).into()
    }
}

impl From<&Violation> for ProblemError {
    fn from(violation: &Violation) -> Self {
        let path = violation.path();
        ProblemError {
            pointer: fragment(&path.pointer()),
            path: (!path.is_root()).then(|| path.to_string()),
            code: violation.code().into(),
            rule: violation.rule().into(),
            params: violation.params().into_owned(),
            detail: violation.reason().into_owned(),
            line: None,
            column: None,
        }
    }
}

impl ProblemError {
    /// Creates an error about the request as a whole, at a place in the body.
    #[cfg(any(feature = "json", feature = "form"))]
    pub(crate) fn of_request(code: &str, detail: &str, line: usize, column: usize) -> Self {
        ProblemError {
            pointer: fragment(""),
            path: None,
            code: code.into(),
            rule: "syntax".into(),
            params: Params::default(),
            detail: detail.into(),
            line: Some(line),
            column: Some(column),
        }
    }
}

/// Encodes a JSON Pointer as a URI fragment, per section 6 of RFC 6901.
fn fragment(pointer: &str) -> String {
    let mut fragment = String::with_capacity(pointer.len() + 1);
    fragment.push('#');
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte) {
            fragment.push(byte.into());
        } else {
            // Writing to a string cannot fail.
            let _ = write!(fragment, "%{byte:02X}");
        }
    }
    fragment
}

impl Serialize for ProblemDetails {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ProblemDetails { r#type, title, status, detail, instance, errors, omitted } = self;
        let present = [detail.is_some(), instance.is_some(), !errors.is_empty(), *omitted > 0];
        let length = 3 + present.into_iter().filter(|present| *present).count();
        let mut object = serializer.serialize_struct("ProblemDetails", length)?;
        object.serialize_field("type", r#type)?;
        object.serialize_field("title", title)?;
        object.serialize_field("status", status)?;
        match detail {
            Some(detail) => object.serialize_field("detail", detail)?,
            None => object.skip_field("detail")?,
        }
        match instance {
            Some(instance) => object.serialize_field("instance", instance)?,
            None => object.skip_field("instance")?,
        }
        if errors.is_empty() {
            object.skip_field("errors")?;
        } else {
            object.serialize_field("errors", errors)?;
        }
        match omitted {
            0 => object.skip_field("omitted")?,
            omitted => object.serialize_field("omitted", omitted)?,
        }
        object.end()
    }
}

impl Serialize for ProblemError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ProblemError { pointer, path, code, rule, params, detail, line, column } = self;
        let present = [path.is_some(), line.is_some(), column.is_some()];
        let length = 5 + present.into_iter().filter(|present| *present).count();
        let mut object = serializer.serialize_struct("ProblemError", length)?;
        object.serialize_field("pointer", pointer)?;
        match path {
            Some(path) => object.serialize_field("path", path)?,
            None => object.skip_field("path")?,
        }
        object.serialize_field("code", code)?;
        object.serialize_field("rule", rule)?;
        object.serialize_field("params", params)?;
        object.serialize_field("detail", detail)?;
        for (name, place) in [("line", line), ("column", column)] {
            match place {
                Some(place) => object.serialize_field(name, place)?,
                None => object.skip_field(name)?,
            }
        }
        object.end()
    }
}
