//! The API's response to an invalid request.

use alloc::string::{String, ToString};
use core::fmt;

use serde_core::de::{
    Deserialize, Deserializer, Error, Expected, IgnoredAny, MapAccess, SeqAccess, Unexpected,
    Visitor,
};
use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use crate::{Violation, Violations};

/// The body of the API's response to an invalid request, which has status 400.
///
/// The API reports one error per response. If you create an `ErrorBody` from [`Violations`], it
/// therefore contains the first one. Use [`ProblemDetails`](crate::ProblemDetails) to report all of
/// them.
///
/// ```
/// use run_request::{ErrorBody, Violations};
///
/// let violations = Violations::from("is not for today");
/// assert_eq!(
///     serde_json::to_value(ErrorBody::from(violations))?,
///     serde_json::json!({"error": {
///         "message": "Invalid request: is not for today",
///         "type": "invalid_request_error",
///         "param": null,
///         "code": "invalid_value",
///     }}),
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// A client reads it with `Deserialize`:
///
/// ```
/// use run_request::ErrorBody;
///
/// let body = r#"{"error": {"message": "No such model.", "type": "invalid_request_error"}}"#;
/// let ErrorBody { error } = serde_json::from_str(body)?;
/// assert_eq!(error.message, "No such model.");
/// assert_eq!(error.code, None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "ErrorResponse")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorBody {
    /// The error.
    pub error: ErrorObject,
}

/// The error in an [`ErrorBody`]. All four keys are always written.
#[doc(alias = "Error")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorObject {
    /// The whole message, for people.
    pub message: String,
    /// Always `invalid_request_error` if created from a violation.
    pub r#type: String,
    /// The path of the invalid field; `null` for the request itself.
    pub param: Option<String>,
    /// The error code, for programs.
    pub code: Option<String>,
}

/// The type of all errors about an invalid request.
const INVALID_REQUEST: &str = "invalid_request_error";

impl ErrorBody {
    /// Creates an error about the request as a whole.
    #[cfg(any(feature = "json", feature = "form"))]
    pub(crate) fn of_request(message: String, code: Option<&str>) -> Self {
        let code = code.map(Into::into);
        let error = ErrorObject { message, r#type: INVALID_REQUEST.into(), param: None, code };
        ErrorBody { error }
    }
}

impl From<&Violation> for ErrorBody {
    fn from(violation: &Violation) -> Self {
        let path = violation.path();
        ErrorBody {
            error: ErrorObject {
                message: violation.to_string(),
                r#type: INVALID_REQUEST.into(),
                param: (!path.is_root()).then(|| path.to_string()),
                code: Some(violation.code().into()),
            },
        }
    }
}

impl From<&Violations> for ErrorBody {
    fn from(violations: &Violations) -> Self {
        violations.first().into()
    }
}

impl From<Violations> for ErrorBody {
    fn from(violations: Violations) -> Self {
        violations.first().into()
    }
}

impl Serialize for ErrorBody {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("ErrorBody", 1)?;
        object.serialize_field("error", &self.error)?;
        object.end()
    }
}

impl Serialize for ErrorObject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ErrorObject { message, r#type, param, code } = self;
        let mut object = serializer.serialize_struct("ErrorObject", 4)?;
        object.serialize_field("message", message)?;
        object.serialize_field("type", r#type)?;
        object.serialize_field("param", param)?;
        object.serialize_field("code", code)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for ErrorBody {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let human_readable = deserializer.is_human_readable();
        let visitor = BodyVisitor { human_readable };
        deserializer.deserialize_struct("ErrorBody", &["error"], visitor)
    }
}

impl<'de> Deserialize<'de> for ErrorObject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const NAMES: &[&str] = &["message", "type", "param", "code"];
        let human_readable = deserializer.is_human_readable();
        deserializer.deserialize_struct("ErrorObject", NAMES, ObjectVisitor { human_readable })
    }
}

struct BodyVisitor {
    human_readable: bool,
}

struct ObjectVisitor {
    human_readable: bool,
}

impl<'de> Visitor<'de> for BodyVisitor {
    type Value = ErrorBody;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("struct ErrorBody")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ErrorBody, A::Error> {
        let mut error = None;
        while let Some(name) = map.next_key::<String>()? {
            match &*name {
                "error" => fill(&mut error, "error", &mut map)?,
                _ => skip(&mut map)?,
            }
        }
        Ok(ErrorBody { error: require(error, "error")? })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<ErrorBody, A::Error> {
        reject_sequence(self.human_readable, &self)?;
        Ok(ErrorBody { error: require(seq.next_element()?, "error")? })
    }
}

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = ErrorObject;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("struct ErrorObject")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ErrorObject, A::Error> {
        let (mut message, mut r#type, mut param, mut code) = (None, None, None, None);
        while let Some(name) = map.next_key::<String>()? {
            match &*name {
                "message" => fill(&mut message, "message", &mut map)?,
                "type" => fill(&mut r#type, "type", &mut map)?,
                "param" => fill(&mut param, "param", &mut map)?,
                "code" => fill(&mut code, "code", &mut map)?,
                _ => skip(&mut map)?,
            }
        }
        Ok(ErrorObject {
            message: require(message, "message")?,
            r#type: require(r#type, "type")?,
            param: param.flatten(),
            code: code.flatten(),
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<ErrorObject, A::Error> {
        reject_sequence(self.human_readable, &self)?;
        Ok(ErrorObject {
            message: require(seq.next_element()?, "message")?,
            r#type: require(seq.next_element()?, "type")?,
            param: require(seq.next_element()?, "param")?,
            code: require(seq.next_element()?, "code")?,
        })
    }
}

/// Reads the value of a field that must not be given twice.
fn fill<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    name: &'static str,
    map: &mut A,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *slot = Some(map.next_value()?);
    Ok(())
}

/// Skips the value of an unknown field. Servers add fields of their own.
fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<IgnoredAny>().map(drop)
}

fn require<T, E: Error>(value: Option<T>, name: &'static str) -> Result<T, E> {
    value.ok_or_else(|| E::missing_field(name))
}

/// An object is an object in human-readable formats, as it is for a request.
fn reject_sequence<E: Error>(human_readable: bool, expected: &dyn Expected) -> Result<(), E> {
    if human_readable { Err(E::invalid_type(Unexpected::Seq, expected)) } else { Ok(()) }
}
