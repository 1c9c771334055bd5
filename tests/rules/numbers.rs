//! The rules on numbers of types that are not primitive, and on numbers that are not finite.

use std::num::{
    NonZero, NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8,
    NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU128, NonZeroUsize,
};

use bigdecimal::BigDecimal;
use run_request::{RunRequest, Valid, Validate};
use rust_decimal::Decimal;
use serde_json::json;

/// Tests a rule on a value, in an `Option`, behind a pointer and as an element, with values that
/// keep it and values that break it with a code and a reason; all values are given as text.
macro_rules! everywhere {
    ($($name:ident: $type:ty, [$($rule:tt)*], keeps: [$($good:literal),* $(,)?],
        breaks: [$($bad:literal => $code:literal, $reason:literal);* $(;)?];)*) => {$(
        #[test]
        fn $name() {
            #[derive(Validate)]
            struct Everywhere {
                #[request($($rule)*)]
                plain: $type,
                #[request($($rule)*)]
                option: Option<$type>,
                #[request($($rule)*)]
                boxed: Box<$type>,
                #[request(inner($($rule)*))]
                element: Option<Vec<Option<$type>>>,
            }
            let of = |text: &str| {
                let value: $type = text.parse().unwrap();
                Everywhere {
                    plain: value.clone(),
                    option: Some(value.clone()),
                    boxed: Box::new(value.clone()),
                    element: Some(vec![None, Some(value)]),
                }
            };
            $(assert!(of($good).validate().is_ok(), "{}", $good);)*
            $({
                let violations = of($bad).validate().expect_err($bad);
                let paths: Vec<_> = violations.iter().map(|it| it.path().pointer()).collect();
                assert_eq!(paths, ["/plain", "/option", "/boxed", "/element/1"]);
                for violation in &violations {
                    assert_eq!((violation.code(), &*violation.reason()), ($code, $reason));
                }
            })*
        }
    )*};
}

// No range includes an infinity or NaN.
everywhere! {
    range_without_an_end_rejects_infinity: f64, [range(0.0..)],
        keeps: ["0", "1e308"],
        breaks: [
            "inf" => "decimal_above_max_value",
                "decimal above maximum value. Expected a finite value >= 0, but got inf instead.";
            "-inf" => "decimal_below_min_value",
                "decimal below minimum value. Expected a value >= 0, but got -inf instead.";
            "NaN" => "decimal_below_min_value",
                "decimal below minimum value. Expected a value >= 0, but got NaN instead.";
        ];
    range_without_a_start_rejects_infinity: f32, [range(..=2)],
        keeps: ["2", "-3.4e38"],
        breaks: [
            "-inf" => "decimal_below_min_value",
                "decimal below minimum value. Expected a finite value <= 2, but got -inf instead.";
            "inf" => "decimal_above_max_value",
                "decimal above maximum value. Expected a value <= 2, but got inf instead.";
            "NaN" => "decimal_above_max_value",
                "decimal above maximum value. Expected a value <= 2, but got NaN instead.";
        ];
    range_with_an_exclusive_end_rejects_infinity: f32, [range(..2.5)],
        keeps: ["2"],
        breaks: [
            "-inf" => "decimal_below_min_value",
                "decimal below minimum value. Expected a finite value < 2.5, but got -inf instead.";
        ];
    above_rejects_infinity: f64, [above(0)],
        keeps: ["0.1"],
        breaks: [
            "inf" => "decimal_above_max_value",
                "decimal above maximum value. Expected a finite value > 0, but got inf instead.";
        ];
    infinite_bounds_reject_infinity: f64, [range(f64::NEG_INFINITY..=f64::INFINITY)],
        keeps: ["0", "-1.7976931348623157e308", "1.7976931348623157e308"],
        breaks: [
            "inf" => "decimal_above_max_value",
                "decimal above maximum value. Expected a finite value, but got inf instead.";
            "-inf" => "decimal_below_min_value",
                "decimal below minimum value. Expected a finite value, but got -inf instead.";
        ];
    multiple_of_rejects_infinity: f32, [multiple_of(1)],
        keeps: ["3"],
        breaks: [
            "inf" => "invalid_value",
                "decimal not a multiple. Expected a multiple of 1, but got inf instead.";
        ];
}

/// A number that is too large for an `f32` is read as infinity.
#[test]
fn a_number_that_is_read_as_infinity_is_not_valid() {
    #[derive(RunRequest, Debug)]
    struct Sampling {
        #[request(range(0.0..))]
        rep: f32,
        #[request(above(0), secret)]
        seed: Option<f32>,
    }

    let read = |body| serde_json::from_value::<Valid<Sampling>>(body).map(|it| it.rep);
    assert!(read(json!({ "rep": 1e38 })).is_ok());
    assert_eq!(
        read(json!({ "rep": 1e39, "seed": 1e39 })).unwrap_err().to_string(),
        "Invalid 'rep': decimal above maximum value. Expected a finite value >= 0, but got inf \
         instead.\nInvalid 'seed': decimal above maximum value. Expected a finite value > 0.",
    );
}

/// The rules of integers apply to `NonZero` integers.
mod non_zero {
    use super::*;

    macro_rules! each {
        ($($name:ident: $type:ty;)*) => {
            everywhere! {$(
                $name: $type, [range(2..=50)],
                    keeps: ["2", "50"],
                    breaks: [
                        "55" => "integer_above_max_value",
                            "integer above maximum value. Expected a value <= 50, but got 55 instead.";
                        "1" => "integer_below_min_value",
                            "integer below minimum value. Expected a value >= 2, but got 1 instead.";
                    ];
            )*}

            #[test]
            fn the_other_rules() {$({
                #[derive(Validate)]
                struct Limits {
                    #[request(above(4), multiple_of(5), one_of(5, 10))]
                    limit: Option<$type>,
                    #[request(range(<$type>::MIN..=<$type>::MAX), multiple_of(<$type>::new(2).unwrap()))]
                    own: $type,
                }
                let of = |limit: &str| {
                    let (limit, own) = (limit.parse().ok(), <$type>::new(2).unwrap());
                    Limits { limit, own }.validate().map_err(|it| it.to_string())
                };
                assert_eq!(of("5"), Ok(()));
                assert_eq!(
                    of("3").unwrap_err(),
                    "Invalid 'limit': integer below minimum value. Expected a value > 4, but got 3 instead.\n\
                     Invalid 'limit': integer not a multiple. Expected a multiple of 5, but got 3 instead.\n\
                     Invalid 'limit': value not supported. Supported values are: 5 and 10.",
                );
            })*}
        };
    }

    each! {
        u8_: NonZeroU8;
        u16_: NonZeroU16;
        u32_: NonZeroU32;
        u64_: NonZeroU64;
        u128_: NonZeroU128;
        usize_: NonZeroUsize;
        i8_: NonZeroI8;
        i16_: NonZeroI16;
        i32_: NonZeroI32;
        i64_: NonZeroI64;
        i128_: NonZeroI128;
        isize_: NonZeroIsize;
        generic: NonZero<u16>;
    }
}

macro_rules! decimals {
    ($module:ident, $type:ident) => {
        mod $module {
            use super::*;

            everywhere! {
                up_to: $type, [range(0..=2)],
                    keeps: ["0", "2", "2.000", "1.9999999999999999999999999999"],
                    breaks: [
                        "2.5" => "decimal_above_max_value",
                            "decimal above maximum value. Expected a value <= 2, but got 2.5 instead.";
                        "-0.0000000000000000000000000001" => "decimal_below_min_value",
                            "decimal below minimum value. Expected a value >= 0, but got -0.0000000000000000000000000001 instead.";
                        "2.0000000000000000000000000001" => "decimal_above_max_value",
                            "decimal above maximum value. Expected a value <= 2, but got 2.0000000000000000000000000001 instead.";
                    ];
                // In binary, 0.1 is a little more than a tenth, and 0.3 a little less than three
                // tenths.
                a_tenth: $type, [range(0.1..0.3)],
                    keeps: ["0.1", "0.2999999999999999999999999999"],
                    breaks: [
                        "0.0999999999999999999999999999" => "decimal_below_min_value",
                            "decimal below minimum value. Expected a value >= 0.1, but got 0.0999999999999999999999999999 instead.";
                        "0.3" => "decimal_above_max_value",
                            "decimal above maximum value. Expected a value < 0.3, but got 0.3 instead.";
                        "0.30" => "decimal_above_max_value",
                            "decimal above maximum value. Expected a value < 0.3, but got 0.30 instead.";
                    ];
                all_digits_of_a_literal: $type, [range(-1.2345678901234567890123456789..=0.1234567890123456789012345678)],
                    keeps: ["0.1234567890123456789012345678", "-1.234567890123456789012345678"],
                    breaks: [
                        "0.1234567890123456789012345679" => "decimal_above_max_value",
                            "decimal above maximum value. Expected a value <= 0.1234567890123456789012345678, but got 0.1234567890123456789012345679 instead.";
                    ];
                whole_numbers_of_many_digits: $type, [range(..=79228162514264337593543950334)],
                    keeps: ["79228162514264337593543950334"],
                    breaks: [
                        "79228162514264337593543950335" => "decimal_above_max_value",
                            "decimal above maximum value. Expected a value <= 79228162514264337593543950334, but got 79228162514264337593543950335 instead.";
                    ];
                beyond_the_type: $type, [range(-1e300..=1e300), above(-1e40)],
                    keeps: ["79228162514264337593543950335", "-79228162514264337593543950335", "0"],
                    breaks: [];
                above_zero: $type, [above(0)],
                    keeps: ["0.0000000000000000000000000001"],
                    breaks: [
                        "0.00" => "decimal_below_min_value",
                            "decimal below minimum value. Expected a value > 0, but got 0.00 instead.";
                    ];
                hundredths: $type, [multiple_of(0.01)],
                    keeps: ["0", "0.3", "0.29", "-1.10", "0.2900", "792281625142643375935439503.35"],
                    breaks: [
                        "0.305" => "invalid_value",
                            "decimal not a multiple. Expected a multiple of 0.01, but got 0.305 instead.";
                        "79228162514264337593543950.335" => "invalid_value",
                            "decimal not a multiple. Expected a multiple of 0.01, but got 79228162514264337593543950.335 instead.";
                    ];
                multiples_of_a_whole_number: $type, [multiple_of(300)],
                    keeps: ["0", "300", "600.0", "-3e2"],
                    breaks: [
                        "100" => "invalid_value",
                            "decimal not a multiple. Expected a multiple of 300, but got 100 instead.";
                    ];
                multiples_of_many_digits: $type, [multiple_of(0.0234567890123456789012345679)],
                    keeps: ["0.0234567890123456789012345679", "0.0469135780246913578024691358", "234567890123456789012345679"],
                    breaks: [
                        "0.0469135780246913578024691359" => "invalid_value",
                            "decimal not a multiple. Expected a multiple of 0.0234567890123456789012345679, but got 0.0469135780246913578024691359 instead.";
                    ];
                lists: $type, [one_of(0.1, 0.25, 3.0)],
                    keeps: ["0.1", "0.250", "3"],
                    breaks: [
                        "0.1000000000000000055511151231" => "invalid_value",
                            "value not supported. Supported values are: 0.1, 0.25, and 3.";
                    ];
                lists_of_whole_numbers: $type, [one_of(1, 2)],
                    keeps: ["1.0", "2"],
                    breaks: ["1.5" => "invalid_value", "value not supported. Supported values are: 1 and 2."];
            }

            /// Bounds can be expressions of the type, and the type can have an alias.
            #[test]
            fn expressions_and_aliases() {
                type Price = $type;

                fn tenth() -> Price {
                    "0.1".parse().unwrap()
                }

                #[derive(Validate)]
                struct Prices {
                    #[request(range(tenth()..=tenth() + tenth()), multiple_of(tenth()), one_of(tenth(), tenth() + tenth()))]
                    own: Price,
                    #[request(range(0.1..=0.2), multiple_of(0.1), one_of(0.1, 0.2), above(0.0))]
                    alias: Price,
                    #[request(range(0..=1), above(0))]
                    whole: Price,
                    #[request(range(0.1..=0.2000000000000000000000000001))]
                    long: Price,
                }

                let of = |text: &str| {
                    let price = || text.parse::<Price>().unwrap();
                    let prices =
                        Prices { own: price(), alias: price(), whole: price(), long: price() };
                    prices.validate().map_err(|it| it.to_string())
                };
                assert_eq!(of("0.1"), Ok(()));
                assert_eq!(of("0.2"), Ok(()));
                assert_eq!(
                    of("0.2000000000000000000000000001").unwrap_err(),
                    "Invalid 'own': decimal above maximum value. Expected a value <= 0.2, but got \
                     0.2000000000000000000000000001 instead.\n\
                     Invalid 'own': decimal not a multiple. Expected a multiple of 0.1, but got \
                     0.2000000000000000000000000001 instead.\n\
                     Invalid 'own': value not supported. Supported values are: 0.1 and 0.2.\n\
                     Invalid 'alias': decimal above maximum value. Expected a value <= 0.2, but got \
                     0.2000000000000000000000000001 instead.\n\
                     Invalid 'alias': decimal not a multiple. Expected a multiple of 0.1, but got \
                     0.2000000000000000000000000001 instead.\n\
                     Invalid 'alias': value not supported. Supported values are: 0.1 and 0.2.",
                );
            }
        }
    };
}

decimals!(of_rust_decimal, Decimal);
decimals!(of_bigdecimal, BigDecimal);

// Very many digits, and exponents that stand for more digits than fit into memory.
everywhere! {
    big: BigDecimal, [range(0.5..=1e30)],
        keeps: ["0.5000000000000000000000000000000000000000000000000001"],
        breaks: [
            "1e1000000000000" => "decimal_above_max_value",
                "decimal above maximum value. Expected a value <= 1e30, but got 1e1000000000000 instead.";
            "-1e1000000000000" => "decimal_below_min_value",
                "decimal below minimum value. Expected a value >= 0.5, but got -1e1000000000000 instead.";
            "1e-1000000000000" => "decimal_below_min_value",
                "decimal below minimum value. Expected a value >= 0.5, but got 1e-1000000000000 instead.";
            "12345678901234567890123456789012345678901234567890" => "decimal_above_max_value",
                "decimal above maximum value. Expected a value <= 1e30, but got 1.234567890123456789012345678901…e49 instead.";
        ];
    big_multiples: BigDecimal, [multiple_of(0.7)],
        keeps: [
            "7e1000000000000", "0", "7777777777777777777777777777777777777777777777777777777777777777",
        ],
        breaks: [
            "1e1000000000000" => "invalid_value",
                "decimal not a multiple. Expected a multiple of 0.7, but got 1e1000000000000 instead.";
            "7e-1000000000000" => "invalid_value",
                "decimal not a multiple. Expected a multiple of 0.7, but got 7e-1000000000000 instead.";
        ];
}
