//! Generic access to a flattened request.

use crate::builder::Here;
use crate::partial::HasPartial;

/// A request that is `P`, or that flattens a `P` at any depth.
///
/// `I` describes the way to it. The compiler always infers it:
///
/// ```
/// use run_request::{Extends, RunRequest};
///
/// #[derive(RunRequest)]
/// struct Page {
///     limit: Option<u32>,
/// }
///
/// #[derive(RunRequest)]
/// struct Search {
///     query: String,
///     #[serde(flatten)]
///     page: Page,
/// }
///
/// fn limit<I>(request: &impl Extends<Page, I>) -> u32 {
///     request.part().limit.unwrap_or(10)
/// }
///
/// let page = Page::builder().limit(3).build()?;
/// assert_eq!(limit(&page), 3);
/// let search = Search::builder().query("q").page(page).build()?;
/// assert_eq!(limit(&search), 3);
/// # Ok::<(), run_request::Violations>(())
/// ```
#[diagnostic::on_unimplemented(message = "`{Self}` does not extend `{P}`")]
pub trait Extends<P, I> {
    /// Returns the request `P` inside this one.
    fn part(&self) -> &P;

    /// Returns the request `P` inside this one, mutably.
    fn part_mut(&mut self) -> &mut P;
}

#[diagnostic::do_not_recommend]
impl<T: HasPartial> Extends<T, Here> for T {
    fn part(&self) -> &T {
        self
    }

    fn part_mut(&mut self) -> &mut T {
        self
    }
}
