#![doc = include_str!("../../docs/rules.md")]
//! # Supporting your own types
//!
//! Most rules have a trait for the types that they can check. To use a rule on a type of your own,
//! implement its trait:
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

mod custom;
mod decimals;
mod entries;
mod formats;
mod items;
mod length;
mod multiple;
mod numbers;
mod one_of;
mod range;
mod text;
mod unique;

pub use custom::{check, conflicts_with, custom, requires};
pub use entries::{Entries, keys, values};
#[cfg(feature = "time")]
pub use formats::is_date_time;
#[cfg(feature = "url")]
pub use formats::is_url;
#[cfg(feature = "uuid")]
pub use formats::is_uuid;
#[cfg(feature = "email")]
pub use formats::{is_email, is_hostname};
pub use formats::{is_ip, is_ipv4, is_ipv6};
pub use items::{Items, inner};
pub use length::{Length, Size, bytes, length};
pub use multiple::{Multiple, multiple_of};
pub use numbers::Numeric;
pub use text::{Text, ascii, contains, ends_with, format, starts_with};
#[cfg(feature = "regex")]
pub use text::{pattern, pattern_regex};

// What only generated code names.
#[doc(hidden)]
pub use custom::{FallbackToViolation, FallbackToViolations};
#[doc(hidden)]
pub use decimals::DecimalLiteral;
#[doc(hidden)]
pub use numbers::Infinity;
#[doc(hidden)]
pub use one_of::{Equals, Listed, OneOf, SerializedFallback, SourceFallback};
#[doc(hidden)]
pub use range::{Bounds, BoundsFallback, Exceeds, Inclusive, Ordered, Ranged, Wording};
#[cfg(feature = "regex")]
#[doc(hidden)]
pub use text::Pattern;
#[doc(hidden)]
pub use unique::{
    HashedFallback, KnownShort, PairwiseComparable, PairwiseFallback, Sequence, Unique,
};

/// Implements a rule's trait for what points at a value, by looking through.
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

/// Traits that word the error of one rule, for all values that a more general trait is about.
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
