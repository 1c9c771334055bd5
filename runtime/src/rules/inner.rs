//! `inner(RULES)`: rules for each element of a sequence or set.

use alloc::borrow::{Cow, ToOwned};
use alloc::collections::{BTreeSet, BinaryHeap, LinkedList, VecDeque};
use alloc::vec::Vec;

use super::look_through;
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;

/// Types that the rule `inner` can check.
#[diagnostic::on_unimplemented(
    message = "`inner` cannot check a `{Self}`",
    label = "not a sequence or set",
    note = "implement `run_request::rules::Items` for your own types"
)]
pub trait Items {
    /// The type of the elements.
    type Item;

    /// Calls `each` for every element, in order.
    fn items<'a>(&'a self, each: impl FnMut(&'a Self::Item));
}

#[doc(hidden)]
#[inline]
pub fn inner<T: Items + ?Sized>(
    value: &T,
    report: &mut Report,
    check: impl Fn(&T::Item, &mut Report),
) {
    let mut index = 0;
    value.items(|item| {
        let mark = report.mark();
        check(item, report);
        report.prefix_index(mark, index);
        index += 1;
    });
}

macro_rules! items {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> Items for $type {
            type Item = T;

            #[inline]
            fn items<'a>(&'a self, each: impl FnMut(&'a T)) {
                self.iter().for_each(each);
            }
        }
    )*};
}

items! {
    [T] [T];
    [T, const N: usize] [T; N];
    [T] Vec<T>;
    [T] VecDeque<T>;
    [T] LinkedList<T>;
    [T] BTreeSet<T>;
    [T] BinaryHeap<T>;
}

#[cfg(feature = "std")]
items! {
    [T, S] std::collections::HashSet<T, S>;
}

#[cfg(feature = "indexmap")]
items! {
    [T, S] indexmap::IndexSet<T, S>;
}

impl<T: Items> Items for Option<T> {
    type Item = T::Item;

    #[inline]
    fn items<'a>(&'a self, each: impl FnMut(&'a T::Item)) {
        if let Some(items) = self {
            items.items(each);
        }
    }
}

impl<B: Items + ToOwned + ?Sized> Items for Cow<'_, B> {
    type Item = B::Item;

    #[inline]
    fn items<'a>(&'a self, each: impl FnMut(&'a B::Item)) {
        (**self).items(each);
    }
}

look_through! {
    [T: Items + ?Sized] Items {
        type Item = T::Item;

        #[inline]
        fn items<'a>(&'a self, each: impl FnMut(&'a T::Item)) {
            (**self).items(each);
        }
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds rules to the schema of the elements.
    pub fn inner(&mut self, rules: impl FnOnce(&mut Rules<'_>)) {
        self.nest("items", rules);
    }
}
