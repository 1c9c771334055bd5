//! The types that are known to need no validation.

mod crates;
pub mod hints;

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque};
use alloc::ffi::CString;
use alloc::rc::{self, Rc};
use alloc::string::String;
use alloc::sync::{self, Arc};
use alloc::vec::Vec;
use core::cell::{Cell, OnceCell, RefCell};
use core::cmp::{Ordering, Reverse};
use core::convert::Infallible;
use core::ffi::CStr;
use core::marker::PhantomData;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use core::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8,
    NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU128, NonZeroUsize, Saturating, Wrapping,
};
use core::ops::{Bound, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use core::pin::Pin;
use core::sync::atomic;
use core::time::Duration;
use core::{fmt, primitive};

/// A type whose values need no validation: it has no rules, and nothing inside it has any.
///
/// The type of every field of a request must either implement [`Validate`](crate::Validate) or be a
/// `Leaf`, unless the field has `#[request(skip)]`. Anything else is a compile error, so that no
/// rule is ever forgotten. Primitives, strings, std's own value types, the types of several crates
/// behind features, and pointers and containers of these are leaves. For a type of your own,
/// implement it:
///
/// ```
/// use run_request::{Leaf, RunRequest};
///
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct UserId(u64);
///
/// impl Leaf for UserId {}
///
/// #[derive(RunRequest)]
/// struct Transfer {
///     from: UserId,
///     to: Vec<UserId>,
/// }
/// # assert!(Transfer::builder().from(UserId(1)).to(vec![UserId(2)]).build().is_ok());
/// ```
///
/// A container of your own is a leaf if its elements are. Also implement
/// [`Validate`](crate::Validate) for it if its elements do:
///
/// ```
/// # use run_request::{Leaf, Validate, Violations};
/// struct Pair<T>(T, T);
///
/// impl<T: Leaf> Leaf for Pair<T> {}
/// # impl<T: Validate> Validate for Pair<T> {
/// #     fn validate(&self) -> Result<(), Violations> { self.0.validate()?; self.1.validate() }
/// # }
/// ```
///
/// See [nested values](crate::guide::nested) for the details.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not validate itself",
    label = "its rules would not be checked",
    note = "derive `RunRequest` or `Validate` for it, or say `#[request(skip)]`",
    note = "if it needs no validation, write `impl run_request::Leaf for {Self} {{}}`",
    note = "a generic type validates itself only if its arguments do; validation recurses into \
            tuples and map keys only if the field's type spells them out"
)]
pub trait Leaf {}

/// A leaf in a place into which validation only recurses if the field's type spells it out.
#[diagnostic::on_unimplemented(
    message = "the contents of this `{Self}` would not be validated",
    label = "only validated if the field's type spells it out",
    note = "validation recurses into map keys if the field's type spells out the map, and never \
            into `Result` and ranges",
    note = "use a struct that derives `RunRequest` or `Validate` instead, or add `#[request(skip)]`"
)]
pub trait UnvisitedLeaf {}

#[diagnostic::do_not_recommend]
impl<T: Leaf + ?Sized> UnvisitedLeaf for T {}

macro_rules! leaves {
    ($($(#[$attributes:meta])* $type:ty;)*) => {$(
        $(#[$attributes])*
        #[diagnostic::do_not_recommend]
        impl Leaf for $type {}
    )*};
}
use leaves;

leaves! {
    bool; char; f32; f64;
    i8; i16; i32; i64; i128; isize; u8; u16; u32; u64; u128; usize;
    NonZeroI8; NonZeroI16; NonZeroI32; NonZeroI64; NonZeroI128; NonZeroIsize;
    NonZeroU8; NonZeroU16; NonZeroU32; NonZeroU64; NonZeroU128; NonZeroUsize;
    primitive::str; String; CStr; CString; fmt::Arguments<'_>;
    (); Infallible; Ordering; RangeFull; Duration;
    IpAddr; Ipv4Addr; Ipv6Addr; SocketAddr; SocketAddrV4; SocketAddrV6;
    #[cfg(target_has_atomic = "8")] atomic::AtomicBool;
    #[cfg(target_has_atomic = "8")] atomic::AtomicI8;
    #[cfg(target_has_atomic = "8")] atomic::AtomicU8;
    #[cfg(target_has_atomic = "16")] atomic::AtomicI16;
    #[cfg(target_has_atomic = "16")] atomic::AtomicU16;
    #[cfg(target_has_atomic = "32")] atomic::AtomicI32;
    #[cfg(target_has_atomic = "32")] atomic::AtomicU32;
    #[cfg(target_has_atomic = "64")] atomic::AtomicI64;
    #[cfg(target_has_atomic = "64")] atomic::AtomicU64;
    #[cfg(target_has_atomic = "ptr")] atomic::AtomicIsize;
    #[cfg(target_has_atomic = "ptr")] atomic::AtomicUsize;
}

#[cfg(feature = "std")]
leaves! {
    std::ffi::OsStr; std::ffi::OsString; std::path::Path; std::path::PathBuf;
    std::time::Instant; std::time::SystemTime;
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized> Leaf for PhantomData<T> {}

/// Containers are leaves if their contents are. These impls are no `do_not_recommend`, so that the
/// error names the contents.
macro_rules! containers {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> Leaf for $type {}
    )*};
}
use containers;

containers! {
    [T: Leaf] Option<T>;
    [T: Leaf + ?Sized] &T;
    [T: Leaf + ?Sized] &mut T;
    [T: Leaf + ?Sized] Box<T>;
    [T: Leaf + ?Sized] Rc<T>;
    [T: Leaf + ?Sized] Arc<T>;
    [T: Leaf + ?Sized] rc::Weak<T>;
    [T: Leaf + ?Sized] sync::Weak<T>;
    [B: ToOwned + Leaf + ?Sized] Cow<'_, B>;
    [P: Leaf] Pin<P>;
    [T: Leaf] [T];
    [T: Leaf, const N: usize] [T; N];
    [T: Leaf] Vec<T>;
    [T: Leaf] VecDeque<T>;
    [T: Leaf] LinkedList<T>;
    [T: Leaf] BinaryHeap<T>;
    [T: Leaf] BTreeSet<T>;
    [K: UnvisitedLeaf, V: Leaf] BTreeMap<K, V>;
    [T: Leaf] Cell<T>;
    [T: Leaf + ?Sized] RefCell<T>;
    [T: Leaf] OnceCell<T>;
    [T: Leaf] Reverse<T>;
    [T: Leaf] Wrapping<T>;
    [T: Leaf] Saturating<T>;
    [T: UnvisitedLeaf, E: UnvisitedLeaf] Result<T, E>;
    [T: UnvisitedLeaf] Bound<T>;
    [T: UnvisitedLeaf] Range<T>;
    [T: UnvisitedLeaf] RangeFrom<T>;
    [T: UnvisitedLeaf] RangeInclusive<T>;
    [T: UnvisitedLeaf] RangeTo<T>;
    [T: UnvisitedLeaf] RangeToInclusive<T>;
}

#[cfg(feature = "std")]
containers! {
    [T: Leaf, S] std::collections::HashSet<T, S>;
    [K: UnvisitedLeaf, V: Leaf, S] std::collections::HashMap<K, V, S>;
    [T: Leaf + ?Sized] std::sync::Mutex<T>;
    [T: Leaf + ?Sized] std::sync::RwLock<T>;
    [T: Leaf] std::sync::OnceLock<T>;
}

/// Tuples of as many elements as serde implements its traits for.
macro_rules! tuples {
    ($first:ident $($name:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$first: Leaf, $($name: Leaf),*> Leaf for ($first, $($name,)*) {}
        tuples! { $($name)* }
    };
    () => {};
}

tuples! { A B C D E F G H I J K L M N O P }
