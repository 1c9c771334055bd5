//! Reading everything that is wrong with a body.

use serde_core::de::{Deserialize, Deserializer};

use crate::violation::Violations;
use crate::wire::collect_faults;

/// Reads a value, and tells everything that is wrong with it.
///
/// The outer error is that of the format, if the input is not even of the format. The inner one
/// holds a violation for each field that is missing, unknown, given twice, or of the wrong type, and
/// for each rule that is broken by what could be read.
///
/// The format must be self-describing, like JSON, YAML or CBOR, because the whole input is read into
/// memory first. If most of your inputs are valid, deserialize them as usual, and call this for
/// those that fail. For JSON, `run_request::json` does so.
///
/// ```
/// use run_request::RunRequest;
///
/// #[derive(RunRequest, Debug)]
/// struct Run {
///     model: String,
///     #[request(range(0..=2))]
///     temperature: Option<f64>,
///     stream: Option<bool>,
/// }
///
/// let body = r#"{"temperature": 3, "stream": "yes"}"#;
/// let violations = run_request::collect::<Run, _>(&mut serde_json::Deserializer::from_str(body))?
///     .unwrap_err();
/// assert_eq!(
///     violations.to_string(),
///     "Missing required parameter: 'model'.\n\
///      Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 \
///      instead.\n\
///      Invalid type for 'stream': expected a boolean, but got a string instead.",
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// Those of the format; the input is not checked for anything behind the value.
pub fn collect<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Result<T, Violations>, D::Error> {
    collect_faults(deserializer)
}
