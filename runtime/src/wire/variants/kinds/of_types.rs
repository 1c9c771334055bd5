//! The kinds of requests, and of the types of the standard library.

use alloc::borrow::Cow;
use alloc::collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque};
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::marker::PhantomData;
use core::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8,
    NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU128, NonZeroUsize,
};

use super::{Kinds, WireKind};
use crate::partial::HasPartial;

impl<T: HasPartial> WireKind for T {
    const KINDS: Kinds = T::KINDS;
}

macro_rules! kinds_of {
    ($kinds:expr; $($type:ty),* $(,)?) => {$(
        impl WireKind for $type {
            const KINDS: Kinds = $kinds;
        }
    )*};
}

macro_rules! generic_kinds_of {
    ($kinds:expr; $([$($generics:tt)*] $type:ty),* $(,)?) => {$(
        impl<$($generics)*> WireKind for $type {
            const KINDS: Kinds = $kinds;
        }
    )*};
}

kinds_of! { Kinds::BOOL; bool }
kinds_of! { Kinds::INTEGER;
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize,
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize,
    NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU128, NonZeroUsize,
}
kinds_of! { Kinds::NUMBER; f32, f64 }
kinds_of! { Kinds::STRING; char }
kinds_of! { Kinds::TEXT; str, String, Cow<'_, str> }
#[cfg(feature = "std")]
kinds_of! { Kinds::TEXT; std::path::Path, std::path::PathBuf }
kinds_of! { Kinds::NULL; () }
// Its visitor makes an empty map of `null`.
#[cfg(feature = "json")]
kinds_of! { Kinds::MAP.or(Kinds::NULL); serde_json::Map<String, serde_json::Value> }

generic_kinds_of! { Kinds::NULL; [T: ?Sized] PhantomData<T> }
generic_kinds_of! { Kinds::SEQUENCE;
    [T] Vec<T>, [T] VecDeque<T>, [T] LinkedList<T>, [T] BinaryHeap<T>, [T] BTreeSet<T>,
    [T, const N: usize] [T; N],
}
generic_kinds_of! { Kinds::MAP; [K, V] BTreeMap<K, V> }
#[cfg(feature = "std")]
generic_kinds_of! { Kinds::SEQUENCE; [T, S] std::collections::HashSet<T, S> }
#[cfg(feature = "std")]
generic_kinds_of! { Kinds::MAP; [K, V, S] std::collections::HashMap<K, V, S> }
#[cfg(feature = "indexmap")]
generic_kinds_of! { Kinds::SEQUENCE; [T, S] indexmap::IndexSet<T, S> }
#[cfg(feature = "indexmap")]
generic_kinds_of! { Kinds::MAP; [K, V, S] indexmap::IndexMap<K, V, S> }

generic_kinds_of! { T::KINDS.or(Kinds::NULL).or(Kinds::SOME); [T: WireKind] Option<T> }
generic_kinds_of! { T::KINDS; [T: WireKind + ?Sized] Rc<T>, [T: WireKind + ?Sized] Arc<T> }
// A slice is left out: it is read as bytes if it is borrowed, and as a sequence otherwise.
generic_kinds_of! { T::KINDS; [T: WireKind + Clone] Cow<'_, T> }

macro_rules! kinds_of_tuples {
    ($first:ident $($rest:ident)*) => {
        generic_kinds_of! { Kinds::SEQUENCE; [$first, $($rest),*] ($first, $($rest),*) }
        kinds_of_tuples! { $($rest)* }
    };
    () => {};
}
kinds_of_tuples! { A B C D E F G H I J K L M N O P }
