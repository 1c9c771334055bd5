//! Enums that are adjacently tagged: the name of the variant and its content are two entries.

mod content;
mod read;
mod write;

pub use self::read::read_adjacent;
pub use self::write::write_adjacent;
