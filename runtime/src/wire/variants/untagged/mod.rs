//! Enums that are untagged: the content of the variant and nothing else.

mod read;
mod write;

pub use self::read::read_untagged;
pub(super) use self::write::UntaggedSink;
pub use self::write::write_untagged;
