//! The trait of all requests.

use crate::validate::Validate;

/// A request that has a builder: derived with [`RunRequest`](macro@crate::RunRequest).
///
/// The derive also gives an inherent `builder`, so this trait need only be named by code that is
/// generic over requests:
///
/// ```
/// use run_request::RunRequest;
///
/// #[derive(RunRequest)]
/// struct Ping {
///     note: Option<String>,
/// }
///
/// fn start<R: RunRequest>() -> R::Builder {
///     R::builder()
/// }
///
/// let ping = start::<Ping>().note("hello").build()?;
/// assert_eq!(ping.note.as_deref(), Some("hello"));
/// # Ok::<(), run_request::Violations>(())
/// ```
pub trait RunRequest: Validate {
    /// The builder, nothing set.
    type Builder;

    /// Starts to build the request.
    fn builder() -> Self::Builder;
}
