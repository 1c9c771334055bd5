//! Enums: what the generated impls of `Serialize` and `Deserialize` call.
//!
//! The generated code has one method for each direction, which is a `match` with an arm for each
//! variant. The form of the enum is in the runtime: a [`VariantSource`](de::VariantSource) and a
//! [`VariantSink`](ser::VariantSink) each.
//!
//! ```text
//! read_external:  deserialize_enum ─────────────────────────────┐
//! read_internal:  the map's entries up to the tag are buffered ─┤
//! read_adjacent:  the content, buffered if the tag is behind it ┼─ find_variant ─ read_variant
//! read_names:     a string ─────────────────────────────────────┤
//! read_untagged:  the variants that take this kind of value ────┘
//! ```

mod adjacent;
mod content;
pub mod de;
mod entry_names;
mod external;
mod find_variant;
mod flatten;
mod internal;
mod kinds;
mod names;
mod other_name;
mod position;
pub mod ser;
mod tag_names;
mod text_value;
mod unit;
mod untagged;
mod value;

use crate::report::Report;
use crate::violation::{INVALID_VALUE, Violation, WordedFault};

pub use self::entry_names::{EntryFallback, EntryNames, EntryProbe, ReadEntryProbe};
#[cfg(feature = "schemars")]
pub(crate) use self::flatten::form_of;
pub use self::flatten::{DerivedEnum, FlatEnum, FlatForm, finish_enum};
pub use self::kinds::{KindFallback, KindProbe, Kinds, WireKind};
pub use self::other_name::OtherName;
pub use self::tag_names::{NamesFallback, NamesProbe};

/// Checks the name that the variant for all other names holds: that of a variant would be read as
/// that variant.
pub fn check_other_name(name: &str, known: &[&str], report: &mut Report) {
    if known.contains(&name) {
        let reason = "this name is that of a variant of its own";
        report.add(|| Violation::of(WordedFault { rule: "other", code: INVALID_VALUE, reason }));
    }
}

/// The traits whose methods and constants are chosen by what a type implements.
pub mod fallbacks {
    pub use super::ser::VariantSink as _;
    pub use super::{EntryFallback as _, KindFallback as _, NamesFallback as _};
}
