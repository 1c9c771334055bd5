//! Reading a body: first as serde_json does, and only if that fails again, for all faults.
//!
//! That the body is UTF-8 is checked at once. serde_json checks each string of a `&[u8]` by itself,
//! which takes a sixth of the time for a body of short strings.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::str::Utf8Error;
use std::io::Read;

use serde_core::de::{Deserialize, DeserializeOwned, IgnoredAny};
use serde_json::Value;

use super::Rejection;
use crate::wire::{TextFaults, collect_faults_of_json};
use crate::{Valid, Validate, ValidateWith, Violation, Violations};

/// Reads and validates a request.
///
/// ```
/// use run_request::{RunRequest, json};
///
/// #[derive(RunRequest, Debug)]
/// struct ChatRequest<'a> {
///     model: &'a str,
///     stream: Option<bool>,
/// }
///
/// let chat = json::from_slice::<ChatRequest>(br#"{"model": "gpt-4o"}"#)?;
/// assert_eq!(chat.model, "gpt-4o");
///
/// let rejection = json::from_slice::<ChatRequest>(br#"{"stream": 1}"#).unwrap_err();
/// assert_eq!(
///     rejection.to_string(),
///     "Missing required parameter: 'model'.\n\
///      Invalid type for 'stream': expected a boolean, but got an integer instead.",
/// );
/// # Ok::<(), json::Rejection>(())
/// ```
///
/// # Errors
///
/// Everything that is wrong with the body.
pub fn from_slice<'de, T>(body: &'de [u8]) -> Result<Valid<T>, Rejection>
where
    T: Deserialize<'de> + Validate,
{
    from_str(to_text(body)?)
}

/// Reads a request, and validates it with a context.
///
/// ```
/// use run_request::{RunRequest, Violation, json};
///
/// fn within_quota(tokens: &u32, quota: &u32) -> Result<(), Violation> {
///     if tokens > quota { Err("exceeds the quota".into()) } else { Ok(()) }
/// }
///
/// #[derive(RunRequest, Debug)]
/// #[request(context = u32)]
/// struct Completion {
///     #[request(custom(within_quota))]
///     max_tokens: u32,
/// }
///
/// let body = br#"{"max_tokens": 500}"#;
/// assert!(json::from_slice_with::<Completion>(body, &1000).is_ok());
/// let rejection = json::from_slice_with::<Completion>(body, &100).unwrap_err();
/// assert_eq!(rejection.to_string(), "Invalid 'max_tokens': exceeds the quota");
/// ```
///
/// # Errors
///
/// Everything that is wrong with the body. If it cannot be deserialized, the rules that depend on
/// the context are not checked.
pub fn from_slice_with<'de, T>(body: &'de [u8], context: &T::Context) -> Result<Valid<T>, Rejection>
where
    T: Deserialize<'de> + ValidateWith,
{
    from_str_with(to_text(body)?, context)
}

/// Reads and validates a request, as [`from_slice`] does.
///
/// ```
/// use run_request::{RunRequest, json};
///
/// #[derive(RunRequest, Debug)]
/// struct ChatRequest {
///     model: String,
/// }
///
/// let rejection = json::from_str::<ChatRequest>("{model: gpt-4o}").unwrap_err();
/// assert_eq!(
///     rejection.to_string(),
///     "We could not parse the JSON body of your request: key must be a string \
///      at line 1 column 2.",
/// );
/// ```
///
/// # Errors
///
/// Everything that is wrong with the body.
pub fn from_str<'de, T>(body: &'de str) -> Result<Valid<T>, Rejection>
where
    T: Deserialize<'de> + Validate,
{
    let value = serde_json::from_str(body).map_err(|error| reread::<T>(body, &error))?;
    Ok(Valid::new(value)?)
}

/// Reads a request, and validates it with a context, as [`from_slice_with`] does.
///
/// # Errors
///
/// Those of [`from_slice_with`].
pub fn from_str_with<'de, T>(body: &'de str, context: &T::Context) -> Result<Valid<T>, Rejection>
where
    T: Deserialize<'de> + ValidateWith,
{
    let value = serde_json::from_str(body).map_err(|error| reread::<T>(body, &error))?;
    Ok(Valid::new_with(value, context)?)
}

/// Reads and validates a request from a reader, which it first reads to its end.
///
/// Limit the length of the body yourself, for example with [`Read::take`]. `T` cannot borrow from
/// the body.
///
/// ```
/// use std::io::Read;
///
/// use run_request::{RunRequest, json};
///
/// #[derive(RunRequest, Debug)]
/// struct ChatRequest {
///     model: String,
/// }
///
/// let stream = std::io::Cursor::new(r#"{"model": "gpt-4o"}"#);
/// let chat = json::from_reader::<ChatRequest>(stream.take(1 << 20))?;
/// assert_eq!(chat.model, "gpt-4o");
/// # Ok::<(), json::Rejection>(())
/// ```
///
/// # Errors
///
/// Everything that is wrong with the body, or [`Rejection::Io`] if the reader fails.
pub fn from_reader<T>(reader: impl Read) -> Result<Valid<T>, Rejection>
where
    T: DeserializeOwned + Validate,
{
    from_slice(&read_to_end(reader)?)
}

/// Reads a request from a reader, as [`from_reader`] does, and validates it with a context.
///
/// # Errors
///
/// Those of [`from_slice_with`], or [`Rejection::Io`] if the reader fails.
pub fn from_reader_with<T>(reader: impl Read, context: &T::Context) -> Result<Valid<T>, Rejection>
where
    T: DeserializeOwned + ValidateWith,
{
    from_slice_with(&read_to_end(reader)?, context)
}

/// Reads and validates a request from a JSON value.
///
/// [`from_slice`] is faster, and its violations can be [located](super::locate).
///
/// ```
/// use run_request::{RunRequest, json};
///
/// #[derive(RunRequest, Debug)]
/// struct ChatRequest {
///     model: String,
/// }
///
/// let value = serde_json::json!({"model": 4});
/// let rejection = json::from_value::<ChatRequest>(value).unwrap_err();
/// assert_eq!(
///     rejection.to_string(),
///     "Invalid type for 'model': expected a string, but got an integer instead.",
/// );
/// ```
///
/// # Errors
///
/// Everything that is wrong with the value, as [`Rejection::Violations`].
#[expect(clippy::needless_pass_by_value, reason = "as in serde_json")]
pub fn from_value<T>(value: Value) -> Result<Valid<T>, Rejection>
where
    T: DeserializeOwned + Validate,
{
    Ok(Valid::new(read_value(&value)?)?)
}

/// Reads a request from a JSON value, and validates it with a context.
///
/// # Errors
///
/// Those of [`from_slice_with`], as [`Rejection::Violations`].
#[expect(clippy::needless_pass_by_value, reason = "as in serde_json")]
pub fn from_value_with<T>(value: Value, context: &T::Context) -> Result<Valid<T>, Rejection>
where
    T: DeserializeOwned + ValidateWith,
{
    Ok(Valid::new_with(read_value(&value)?, context)?)
}

fn to_text(body: &[u8]) -> Result<&str, Rejection> {
    core::str::from_utf8(body).map_err(|error| reject_bytes(body, error))
}

/// Makes the error of a body that is not UTF-8, unless it is no JSON either.
#[cold]
fn reject_bytes(body: &[u8], error: Utf8Error) -> Rejection {
    match serde_json::from_slice::<IgnoredAny>(body) {
        Ok(_) => Rejection::not_unicode(&body[..error.valid_up_to()]),
        Err(error) => Rejection::syntax(&error),
    }
}

/// Reads a body that could not be read again, for everything that is wrong with it.
///
/// The first error does not decide whether the body is JSON: what follows it may not be, and
/// serde_json calls some faults errors of syntax, such as a map key that is not a number.
#[cold]
#[inline(never)]
fn reread<'de, T: Deserialize<'de>>(body: &'de str, first: &serde_json::Error) -> Rejection {
    let found = collect_faults_of_json::<T>(body);
    if !found.is_json {
        if let Err(error) = serde_json::from_str::<IgnoredAny>(body) {
            // At the same place, the first error says more.
            let place = |error: &serde_json::Error| (error.line(), error.column());
            let is_same = !first.is_data() && place(first) == place(&error);
            return Rejection::syntax(if is_same { first } else { &error });
        }
    }
    to_violations(found).into()
}

fn read_value<T: DeserializeOwned>(value: &Value) -> Result<T, Rejection> {
    T::deserialize(value).map_err(|_| {
        let found = collect_faults_of_json::<T>(&value.to_string());
        to_violations(found).into()
    })
}

/// The violations of a value that could not be read.
///
/// If nothing is wrong with it, `T` reads the same text in different ways. The message of the first
/// error is not told, because it may contain a string of the body.
fn to_violations(found: TextFaults) -> Violations {
    found.violations.unwrap_or_else(|| Violation::from("the value cannot be read").into())
}

fn read_to_end(mut reader: impl Read) -> Result<Vec<u8>, Rejection> {
    let mut body = Vec::new();
    reader.read_to_end(&mut body).map_err(Rejection::Io)?;
    Ok(body)
}
