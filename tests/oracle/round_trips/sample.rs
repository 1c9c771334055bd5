//! Random values, which are the same for the same seed.

use std::collections::{BTreeMap, BTreeSet};

use crate::dice::Dice;

pub(crate) trait Sample: Sized {
    fn sample(dice: &mut Dice) -> Self;
}

macro_rules! integers {
    ($($type:ty)*) => {$(
        impl Sample for $type {
            fn sample(dice: &mut Dice) -> Self {
                match dice.below(6) {
                    0 => 0,
                    1 => <$type>::MAX,
                    2 => <$type>::MIN,
                    3 => 5,
                    #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, clippy::cast_lossless)]
                    _ => dice.roll() as $type,
                }
            }
        }
    )*};
}

integers! { i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 }

/// Numbers that are exact in binary and in decimal, so that printing floats makes no difference;
/// one of thirty is not finite.
impl Sample for f64 {
    fn sample(dice: &mut Dice) -> Self {
        match dice.below(30) {
            0 => [f64::NAN, f64::INFINITY, f64::NEG_INFINITY][dice.below(3)],
            1 => -0.0,
            _ => f64::from(i32::sample(dice)) / 8.0,
        }
    }
}

impl Sample for f32 {
    fn sample(dice: &mut Dice) -> Self {
        match dice.below(30) {
            0 => f32::NAN,
            _ => f32::from(i16::sample(dice)) / 8.0,
        }
    }
}

impl Sample for bool {
    fn sample(dice: &mut Dice) -> Self {
        dice.below(2) == 1
    }
}

impl Sample for char {
    fn sample(dice: &mut Dice) -> Self {
        ['a', '"', '\\', '\n', '\0', 'é', '🦀', 'z'][dice.below(8)]
    }
}

impl Sample for String {
    fn sample(dice: &mut Dice) -> Self {
        const TEXTS: [&str; 8] = ["", "a", "null", "\"", "é🦀", "5", "true", "a longer text"];
        match dice.below(3) {
            0 => Vec::<char>::sample(dice).into_iter().collect(),
            _ => TEXTS[dice.below(8)].to_owned(),
        }
    }
}

impl<T: Sample> Sample for Option<T> {
    fn sample(dice: &mut Dice) -> Self {
        bool::sample(dice).then(|| T::sample(dice))
    }
}

impl<T: Sample> Sample for Box<T> {
    fn sample(dice: &mut Dice) -> Self {
        Box::new(T::sample(dice))
    }
}

impl<T: Sample> Sample for Vec<T> {
    fn sample(dice: &mut Dice) -> Self {
        (0..dice.below(4)).map(|_| T::sample(dice)).collect()
    }
}

impl<T: Sample + Ord> Sample for BTreeSet<T> {
    fn sample(dice: &mut Dice) -> Self {
        Vec::sample(dice).into_iter().collect()
    }
}

/// No key equals the name of a field.
impl<V: Sample> Sample for BTreeMap<String, V> {
    fn sample(dice: &mut Dice) -> Self {
        let entry = |dice: &mut Dice| (format!("k{}", dice.below(9)), V::sample(dice));
        (0..dice.below(4)).map(|_| entry(dice)).collect()
    }
}

impl<A: Sample, B: Sample> Sample for (A, B) {
    fn sample(dice: &mut Dice) -> Self {
        (A::sample(dice), B::sample(dice))
    }
}

impl<T: Sample, const N: usize> Sample for [T; N] {
    fn sample(dice: &mut Dice) -> Self {
        std::array::from_fn(|_| T::sample(dice))
    }
}
