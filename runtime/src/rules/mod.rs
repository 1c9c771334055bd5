//! The traits of the rules, which support your own types.
//!
//! [The guide](crate::guide::rules) has a page on each rule. Most rules have a trait for the types
//! that they can check. To use a rule on a type of your own, implement its trait:
//!
//! ```
//! use run_request::{RunRequest, rules::{Length, Size}};
//!
//! struct Csv(String);
//!
//! impl run_request::Leaf for Csv {}
//!
//! impl Length for Csv {
//!     fn size(&self) -> Option<Size<'_>> {
//!         Some(Size::Items(self.0.split(',').count()))
//!     }
//! }
//! # impl serde::Serialize for Csv {
//! #     fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.serialize_str(&self.0) }
//! # }
//! # impl<'de> serde::Deserialize<'de> for Csv {
//! #     fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> { String::deserialize(d).map(Csv) }
//! # }
//!
//! #[derive(RunRequest)]
//! struct Export {
//!     #[request(length(..=3))]
//!     columns: Csv,
//! }
//!
//! let violations = Export::builder().columns(Csv("a,b,c,d".into())).build().err().unwrap();
//! assert_eq!(violations.first().code(), "array_above_max_length");
//! ```

mod ascii;
mod bytes;
mod conflicts_with;
mod constant;
mod contains;
mod custom;
mod ends_with;
mod finite;
mod format;
mod groups;
mod inner;
mod keys;
mod length;
mod multiple_of;
mod none_of;
mod not_contains;
mod one_of;
#[cfg(feature = "regex")]
mod pattern;
mod range;
mod requires;
mod starts_with;
mod unique;
mod values;

// Shared by several rules.
mod compared;
mod decimals;
mod entries;
mod keys_and_values;
mod listed;
mod numbers;
mod range_faults;
mod text;
mod text_length;

pub use ascii::ascii;
pub use bytes::bytes;
pub use conflicts_with::conflicts_with;
pub use constant::constant;
pub use contains::contains;
pub use custom::{check, custom};
pub use ends_with::ends_with;
pub use entries::Entries;
pub use finite::{Float, finite};
#[cfg(feature = "regress")]
pub use format::is_regex;
#[cfg(feature = "uuid")]
pub use format::is_uuid;
pub use format::{format, is_duration, is_ip, is_ipv4, is_ipv6, is_json_pointer};
#[cfg(feature = "time")]
pub use format::{is_date, is_date_time, is_time};
#[cfg(feature = "email")]
pub use format::{is_email, is_host_and_port, is_hostname};
#[cfg(feature = "url")]
pub use format::{is_iri, is_uri_reference, is_url};
pub use inner::{Items, inner};
pub use keys::keys;
pub use keys_and_values::keys_and_values;
pub use length::{Length, Size, length};
pub use multiple_of::{Multiple, multiple_of};
pub use not_contains::not_contains;
pub use numbers::Numeric;
#[cfg(feature = "regex")]
pub use pattern::{pattern, pattern_regex};
pub use requires::{requires, requires_value};
pub use starts_with::starts_with;
pub use text::Text;
#[cfg(feature = "graphemes")]
pub use text_length::length_graphemes;
pub use text_length::length_utf16;
pub use values::values;

// Only used by generated code.
#[doc(hidden)]
pub use crate::violation::{Number, Value};
#[doc(hidden)]
pub use compared::{Compared, SerializedComparison, SourceComparison};
#[doc(hidden)]
pub use custom::{FallbackToViolation, FallbackToViolations};
#[doc(hidden)]
pub use decimals::DecimalLiteral;
#[doc(hidden)]
pub use groups::{NamedFields, at_least_one_of, at_most_one_of, exactly_one_of};
#[doc(hidden)]
pub use listed::{Differs, Equals, Listed, SerializedFallback, SourceFallback, ValueList};
#[doc(hidden)]
pub use numbers::Infinity;
#[cfg(feature = "regex")]
#[doc(hidden)]
pub use pattern::Pattern;
#[doc(hidden)]
pub use range::{Bounds, BoundsFallback, Exceeds, Inclusive, Ordered, Ranged, Wording};
#[doc(hidden)]
pub use unique::{
    HashedFallback, KnownShort, PairwiseComparable, PairwiseFallback, Sequence, Unique,
};

// What violations keep about each rule.
pub(crate) use ascii::AsciiFault;
pub(crate) use conflicts_with::ConflictsWithFault;
pub(crate) use contains::ContainsFault;
pub(crate) use decimals::Exact;
pub(crate) use ends_with::EndsWithFault;
pub(crate) use finite::FiniteFault;
pub(crate) use format::FormatFault;
pub(crate) use groups::GroupFault;
pub(crate) use length::LengthFault;
pub(crate) use multiple_of::MultipleFault;
pub(crate) use none_of::NoneOfFault;
pub(crate) use not_contains::NotContainsFault;
pub(crate) use one_of::OneOfFault;
#[cfg(feature = "regex")]
pub(crate) use pattern::PatternFault;
pub(crate) use range::Side;
pub(crate) use range_faults::{InfiniteFault, RangeFault, UnwordedFault, write_actual};
pub(crate) use requires::{RequiresFault, RequiresValueFault};
pub(crate) use starts_with::StartsWithFault;
pub(crate) use text_length::TextLengthFault;
pub(crate) use unique::UniqueFault;

/// Implements the trait of a rule for pointers, which check the value that they point at.
macro_rules! look_through {
    ($([$($bounds:tt)*] $trait:ty { $($item:tt)* })*) => {$(
        look_through! { @one [$($bounds)*] $trait, &T { $($item)* } }
        look_through! { @one [$($bounds)*] $trait, &mut T { $($item)* } }
        look_through! { @one [$($bounds)*] $trait, alloc::boxed::Box<T> { $($item)* } }
        look_through! { @one [$($bounds)*] $trait, alloc::rc::Rc<T> { $($item)* } }
        look_through! { @one [$($bounds)*] $trait, alloc::sync::Arc<T> { $($item)* } }
    )*};
    (@one [$($bounds:tt)*] $trait:ty, $type:ty { $($item:tt)* }) => {
        impl<$($bounds)*> $trait for $type { $($item)* }
    };
}
use look_through;

/// Declares traits for the error messages of single rules, for all types of a more general trait.
macro_rules! for_rule {
    ($($(#[$attributes:meta])* $rule:ident: $trait:ident;)*) => {$(
        $(#[$attributes])*
        #[doc(hidden)]
        pub trait $rule: $trait {}

        #[diagnostic::do_not_recommend]
        impl<T: $trait + ?Sized> $rule for T {}
    )*};
}
use for_rule;
