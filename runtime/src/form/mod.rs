//! Reading query strings and forms: everything that is wrong with them, at once.
//!
//! ```
//! use run_request::{RunRequest, form};
//!
//! #[derive(RunRequest, Debug)]
//! struct Page {
//!     #[request(range(1..=100), default = 20)]
//!     limit: u8,
//!     after: Option<String>,
//! }
//!
//! #[derive(RunRequest, Debug)]
//! #[serde(deny_unknown_fields)]
//! struct ListRuns {
//!     #[serde(flatten)]
//!     page: Page,
//!     status: Option<Vec<Status>>,
//!     #[request(default)]
//!     newest_first: bool,
//! }
//!
//! #[derive(RunRequest, Debug, PartialEq)]
//! #[serde(rename_all = "snake_case")]
//! enum Status {
//!     InProgress,
//!     Completed,
//! }
//!
//! let list = form::from_str::<ListRuns>("limit=50&status=completed&status=in_progress")?;
//! assert_eq!(list.page.limit, 50);
//! assert_eq!(list.status.as_deref(), Some(&[Status::Completed, Status::InProgress][..]));
//!
//! let rejection = form::from_str::<ListRuns>("limit=all&status=done&newest_first=1").unwrap_err();
//! assert_eq!(
//!     rejection.to_string(),
//!     "Invalid type for 'limit': expected an integer, but got a string instead.\n\
//!      Invalid 'status[0]': value not supported. Supported values are: 'in_progress' and \
//!      'completed'.\n\
//!      Invalid type for 'newest_first': expected a boolean, but got a string instead.",
//! );
//! # Ok::<(), run_request::Rejection>(())
//! ```
//!
//! As above, numbers may be in a flattened request. serde's own `flatten` cannot read them from a
//! query string.
//!
//! # What is read
//!
//! | text | read as |
//! |---|---|
//! | `limit=50` | a string, a number, or the name of an enum's variant: as the type asks for |
//! | `stream=true`, `stream=on`, `stream=false` | a boolean; checkboxes send `on` |
//! | `tag=a&tag=b` | a sequence, set or tuple; one that is given once has one element |
//! | `a+b`, `a%20b` | `a b` |
//! | `limit` | the same as `limit=` |
//! | `limit=` | an empty string; `None` if the type is an `Option` of a number or boolean |
//! | nothing | `None`, or the default; otherwise, the field is missing, also if it is a sequence |
//!
//! A key is the whole name of a field: `user[name]` and `user.name` do not name a field of `user`,
//! and `tags[]` is not `tags`, unless you [rename](crate::guide::wire) a field so. So a request in
//! a field can only be read if it is flattened. The same is true of an enum that is more than a
//! name, whose tag may be anywhere; the whole form may also be one. There is no `null`. An untagged
//! enum is given strings, so it has no use for a variant that is a number.
//!
//! A key that is given twice is a duplicate, unless its field is a sequence, or has
//! `first_key_wins`. Text that is not UTF-8 is a violation, and so are infinity and NaN.
//!
//! The memory that a form takes is proportional to its length, and so is the time, but for sorting
//! the keys. Limit the length yourself, as the extractors for axum do.

mod read;

pub use read::{from_slice, from_slice_with, from_str, from_str_with};
