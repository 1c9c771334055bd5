//! Enums that are untagged: the content of the variant and nothing else.

mod attempts;
mod form;
mod read;
mod source;
mod write;

pub use self::form::{TaggedAdjacent, TaggedExternal, TaggedForm, TaggedInternal, TaggedNames};
pub use self::read::{read_mixed, read_untagged};
pub(super) use self::write::UntaggedSink;
pub use self::write::write_untagged;
