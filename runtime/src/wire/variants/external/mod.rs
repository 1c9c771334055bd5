//! Enums that are externally tagged: the name of the variant is the key of its content.

mod read;
mod write;

pub use self::read::read_external;
pub use self::write::write_external;
