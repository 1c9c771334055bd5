//! `multiple_of` with numbers at the limits of their types, and with NaN and infinities.

use std::f64::consts::PI;

use run_request::Validate;

/// Tests which numbers are multiples of a unit, and which are not.
macro_rules! multiples {
    ($($name:ident: $type:ident, $unit:expr, [$($multiple:expr),*], not: [$($other:expr),*];)*) => {$(
        #[test]
        fn $name() {
            const UNIT: $type = $unit;

            #[derive(Validate)]
            struct Number {
                #[request(multiple_of(UNIT))]
                n: $type,
                #[request(inner(multiple_of(UNIT)))]
                option: Option<[$type; 1]>,
            }
            let verdict = |n: $type| Number { n, option: Some([n]) }.validate();
            let multiples: &[$type] = &[$($multiple),*];
            for n in multiples {
                assert!(verdict(*n).is_ok(), "{n:e} is a multiple");
            }
            let others: &[$type] = &[$($other),*];
            for n in others {
                assert_eq!(verdict(*n).unwrap_err().len(), 2, "{n:e} is not a multiple");
            }
        }
    )*};
}

multiples! {
    of_a_tenth: f64, 0.1,
        [0.0, -0.0, 0.1, 0.3, -0.3, 0.7, 1.1, 1e22, 1e308, -1e308, f64::MAX, 123_456_789_012_345.6],
        not: [0.35, 0.01, 0.300_000_000_000_000_04, 0.1 + 0.2, f64::MIN_POSITIVE, 5e-324, PI, f64::NAN, f64::INFINITY, -f64::INFINITY];
    of_a_tenth_in_single_precision: f32, 0.1,
        [0.0, 0.3, 0.7, 16_777.2, f32::MAX], not: [0.35, 0.01, f32::MIN_POSITIVE, 1e-45, f32::NAN];
    of_a_ten_thousandth: f64, 0.0001, [0.0075, 0.0001, 1.0, 19.99], not: [0.00751, 0.00005];
    of_eight_thousandths: f64, 0.008, [0.008, 0.016, 1.0, 1e3, 1e22], not: [0.001, 0.004, 0.01, 0.012, 0.1];
    of_an_eighth: f64, 0.125, [0.125, 0.25, 0.5, 1.0, 1e22], not: [0.05, 0.1, 0.126, 0.2, 1.1];
    of_hundreds: f64, 700.0, [700.0, 2_100.0, 7e300], not: [7.0, 70.0, 210.0, 1_400.5];
    of_hundreds_in_single_precision: f32, 700.0, [700.0, 2_100.0], not: [7.0, 70.0, 210.0, 1_400.5];
    of_many_digits: f64, 0.123_456_789, [0.0, 0.123_456_789, 0.246_913_578, 123_456_789e300],
        not: [1e308, 1e-308, 0.1, f64::MAX];
    of_seventeen_digits: f64, 1.797_693_134_862_315_7, [f64::MAX, -f64::MAX], not: [1.0, 1e308];
    of_the_smallest_normal_number: f64, f64::MIN_POSITIVE, [0.0, f64::MIN_POSITIVE, -f64::MIN_POSITIVE],
        not: [5e-324, 1e-300, 1.0, 1e308];
    of_the_smallest_subnormal_number: f64, 5e-324, [5e-324, 1e-323, 1.5e-323, 1.0, 1e308, f64::MAX], not: [f64::NAN, f64::INFINITY];
    of_a_large_number: f64, 1e308, [0.0, 1e308, -1e308], not: [1e307, 1.5e308, 1.0, 5e-324, f64::MAX];
    of_the_largest_number: f64, f64::MAX, [0.0, f64::MAX, -f64::MAX], not: [1e308, 1.0, 5e-324];
    of_an_integer: f64, 3.0, [3.0, 3e300, -3.0, 9_007_199_254_740_990.0],
        not: [1e300, 0.3, 3.000_000_000_000_000_4];
    of_a_negative_number: f64, -0.5, [0.5, -0.5, 1.5], not: [0.25];
    of_zero: f64, 0.0, [0.0, -0.0], not: [1.0, 5e-324, 1e308, f64::NAN];
    of_nan: f64, f64::NAN, [], not: [1.0, 0.5, f64::NAN, f64::INFINITY];
    of_infinity: f64, f64::INFINITY, [], not: [1.0, 1e308, f64::NAN, f64::INFINITY];
    of_minus_one: i8, -1, [i8::MIN, -1, 0, 1, i8::MAX], not: [];
    of_the_smallest_byte: i8, i8::MIN, [i8::MIN, 0], not: [-127, -1, 1, 64, i8::MAX];
    of_signed_zero: i8, 0, [0], not: [i8::MIN, -1, 1, i8::MAX];
    of_unsigned_zero: u64, 0, [0], not: [1, u64::MAX];
    of_minus_one_in_128_bits: i128, -1, [i128::MIN, -1, 0, i128::MAX], not: [];
    of_the_smallest_integer: i128, i128::MIN, [i128::MIN, 0], not: [i128::MAX, -1, 1 << 126];
    of_the_largest_integer: u128, u128::MAX, [0, u128::MAX], not: [1, u128::MAX - 1, u128::MAX / 3];
    of_five: u128, 5, [0, u128::MAX, u128::MAX - 5], not: [1, u128::MAX - 1];
}

#[test]
fn a_large_integer_is_a_unit_for_floats() {
    #[derive(Validate)]
    struct Number {
        #[request(multiple_of(9_223_372_036_854_775_807))]
        n: Option<f64>,
    }
    for n in [0.0, -0.0] {
        assert!(Number { n: Some(n) }.validate().is_ok());
    }
    for n in [1.0, 9_223_372_036_854_775_807.0, 1e308, f64::NAN] {
        assert!(Number { n: Some(n) }.validate().is_err(), "{n:e}");
    }
}
