//! The trait of all requests.

use crate::validate::Validate;

/// A request with a builder. Derive it with [`RunRequest`](macro@crate::RunRequest) on a struct. An
/// enum has no builder, so the derive does not implement this trait for it.
///
/// The derive also generates an inherent `builder`, so you only need this trait in code that is
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
    /// The builder in which nothing is set.
    type Builder;

    /// Creates a builder.
    fn builder() -> Self::Builder;
}
