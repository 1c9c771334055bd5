//! Makes values of every type that a shape can hold, from the bytes that proptest generates.
//! Shorter and smaller bytes make smaller values, so that proptest can shrink them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;

/// The bytes from which values are made, followed by zeros.
pub(crate) struct Source<'b>(pub(crate) &'b [u8]);

impl Source<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.byte())
    }

    /// A number less than `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::from(self.byte()) % end
    }
}

pub(crate) trait Sample: Sized {
    fn sample(source: &mut Source<'_>) -> Self;
}

/// Numbers are often the smallest or the largest of their type.
macro_rules! integers {
    ($($type:ty)*) => {$(
        impl Sample for $type {
            fn sample(source: &mut Source<'_>) -> Self {
                match source.below(8) {
                    0 => 0,
                    1 => <$type>::MAX,
                    2 => <$type>::MIN,
                    3 | 4 => <$type>::try_from(source.byte() % 100).unwrap_or_default(),
                    _ => <$type>::from_le_bytes(source.bytes()),
                }
            }
        }
    )*};
}

integers! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }

impl Sample for f32 {
    fn sample(source: &mut Source<'_>) -> Self {
        match source.below(3) {
            0 => [0.0, -0.0, 1.5, f32::NAN, f32::INFINITY][source.below(5)],
            _ => f32::from_le_bytes(source.bytes()),
        }
    }
}

impl Sample for f64 {
    fn sample(source: &mut Source<'_>) -> Self {
        match source.below(3) {
            0 => [0.0, -0.0, 1.5, f64::NAN, f64::INFINITY][source.below(5)],
            _ => f64::from_le_bytes(source.bytes()),
        }
    }
}

impl Sample for bool {
    fn sample(source: &mut Source<'_>) -> Self {
        source.below(2) == 1
    }
}

impl Sample for char {
    fn sample(source: &mut Source<'_>) -> Self {
        ['a', '"', '\\', '\n', '\0', 'é', '🦀', 'z'][source.below(8)]
    }
}

const TEXTS: &[&str] = &["", "a", "name", "null", "\"", "\\\n", "é🦀", "0", "a longer text"];

impl Sample for &str {
    fn sample(source: &mut Source<'_>) -> Self {
        TEXTS[source.below(TEXTS.len())]
    }
}

impl Sample for &[u8] {
    fn sample(source: &mut Source<'_>) -> Self {
        <&str>::sample(source).as_bytes()
    }
}

impl Sample for String {
    fn sample(source: &mut Source<'_>) -> Self {
        match source.below(2) {
            0 => <&str>::sample(source).to_owned(),
            _ => Vec::<char>::sample(source).into_iter().collect(),
        }
    }
}

impl<T: ToOwned + ?Sized> Sample for Cow<'_, T>
where
    T::Owned: Sample,
{
    fn sample(source: &mut Source<'_>) -> Self {
        Cow::Owned(T::Owned::sample(source))
    }
}

impl Sample for () {
    fn sample(_: &mut Source<'_>) -> Self {}
}

impl<T: ?Sized> Sample for PhantomData<T> {
    fn sample(_: &mut Source<'_>) -> Self {
        PhantomData
    }
}

impl<T: Sample> Sample for Option<T> {
    fn sample(source: &mut Source<'_>) -> Self {
        bool::sample(source).then(|| T::sample(source))
    }
}

impl<T: Sample> Sample for Box<T> {
    fn sample(source: &mut Source<'_>) -> Self {
        Box::new(T::sample(source))
    }
}

impl Sample for Box<str> {
    fn sample(source: &mut Source<'_>) -> Self {
        String::sample(source).into()
    }
}

impl<T: Sample> Sample for Vec<T> {
    fn sample(source: &mut Source<'_>) -> Self {
        (0..source.below(4)).map(|_| T::sample(source)).collect()
    }
}

impl<T: Sample + Ord> Sample for BTreeSet<T> {
    fn sample(source: &mut Source<'_>) -> Self {
        Vec::sample(source).into_iter().collect()
    }
}

impl<K: Sample + Ord, V: Sample> Sample for BTreeMap<K, V> {
    fn sample(source: &mut Source<'_>) -> Self {
        Vec::<(K, V)>::sample(source).into_iter().collect()
    }
}

impl<T: Sample, const N: usize> Sample for [T; N] {
    fn sample(source: &mut Source<'_>) -> Self {
        std::array::from_fn(|_| T::sample(source))
    }
}

impl<A: Sample> Sample for (A,) {
    fn sample(source: &mut Source<'_>) -> Self {
        (A::sample(source),)
    }
}

impl<A: Sample, B: Sample> Sample for (A, B) {
    fn sample(source: &mut Source<'_>) -> Self {
        (A::sample(source), B::sample(source))
    }
}

impl<A: Sample, B: Sample, C: Sample> Sample for (A, B, C) {
    fn sample(source: &mut Source<'_>) -> Self {
        (A::sample(source), B::sample(source), C::sample(source))
    }
}
