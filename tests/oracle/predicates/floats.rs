//! The rules on floats. Each value is made from decimal digits, on which the predicates work: they
//! decide in integers whether it is a multiple.

use std::fmt::Debug;
use std::str::FromStr;

use proptest::option;
use proptest::prelude::{Strategy, prop_oneof};
use run_request::Validate;

use super::{Faults, any_of, compare_verdicts, mostly};

#[derive(Validate, Debug)]
struct Floats {
    #[request(
        range(0.0..2.0, code = "temperature_range"),
        multiple_of(0.01, code = "temperature_multiple")
    )]
    temperature: f64,
    #[request(
        above(0, code = "price_above"),
        range(..=1000.5, code = "price_range"),
        multiple_of(0.05, code = "price_multiple"),
        multiple_of(0.02, code = "price_other")
    )]
    price: Option<f64>,
    #[request(range(-1..=1, code = "ratio_range"), multiple_of(0.1, code = "ratio_multiple"))]
    ratio: f32,
    #[request(above(-3, code = "whole_above"), multiple_of(2, code = "whole_multiple"))]
    whole: f64,
    #[request(above(-0.5, code = "small_above"), multiple_of(1e-7, code = "small_multiple"))]
    small: Option<Box<f64>>,
    #[request(range(0.5.., code = "large_range"), multiple_of(3e20, code = "large_multiple"))]
    large: f64,
    #[request(one_of(0.5, 1e300, -2.0, code = "gain_one_of"))]
    gain: Option<f64>,
    #[request(one_of(0, 3, code = "bias_one_of"))]
    bias: f32,
    #[request(finite(code = "loss_finite"), none_of(0.5, 1e300, code = "loss_none_of"))]
    loss: Option<f64>,
    #[request(none_of(0, -3, code = "step_none_of"), finite(code = "step_finite"))]
    step: f32,
}

const RULES: &[&str] = &[
    "temperature_range",
    "temperature_multiple",
    "price_above",
    "price_range",
    "price_multiple",
    "price_other",
    "ratio_range",
    "ratio_multiple",
    "whole_above",
    "whole_multiple",
    "small_above",
    "small_multiple",
    "large_range",
    "large_multiple",
    "gain_one_of",
    "bias_one_of",
    "loss_finite",
    "loss_none_of",
    "step_none_of",
    "step_finite",
];

/// A number in decimal, `digits * 10^exponent`; NaN and the infinities have no digits.
#[derive(Debug, Clone, Copy)]
struct DecimalFloat<F> {
    digits: Option<i64>,
    float: F,
}

impl<F: FromStr<Err: Debug>> DecimalFloat<F> {
    fn new(digits: i64, exponent: i32) -> Self {
        let float = format!("{digits}e{exponent}").parse().unwrap();
        DecimalFloat { digits: Some(digits), float }
    }

    /// NaN and the infinities are not multiples of anything.
    fn is_multiple_of(&self, digits: i64) -> bool {
        self.digits.is_some_and(|own| own % digits == 0)
    }
}

fn generate_decimal<F: FromStr<Err: Debug> + Debug>(
    exponent: i32,
    good: impl Strategy<Value = i64> + Clone,
    bad: impl Strategy<Value = i64> + Clone,
) -> impl Strategy<Value = DecimalFloat<F>> {
    let odd = any_of(&["NaN", "inf", "-inf"])
        .prop_map(|name| DecimalFloat { digits: None, float: name.parse().ok().unwrap() });
    let digits = move |digits| DecimalFloat::new(digits, exponent);
    mostly(good.prop_map(digits), prop_oneof![11 => bad.prop_map(digits), 1 => odd])
}

/// The floats of a struct with their decimal digits.
#[derive(Debug)]
struct Origin {
    temperature: DecimalFloat<f64>,
    price: Option<DecimalFloat<f64>>,
    ratio: DecimalFloat<f32>,
    whole: DecimalFloat<f64>,
    small: Option<DecimalFloat<f64>>,
    large: DecimalFloat<f64>,
}

fn generate_values() -> impl Strategy<Value = (Floats, Origin)> {
    let temperature = generate_decimal::<f64>(
        -3,
        (0i64..200).prop_map(|n| n * 10),
        prop_oneof![
            2 => 0i64..2_000,
            1 => any_of(&[-10, 2_000, 2_010, 20_000, -1, 2_001]),
        ],
    );
    let price = generate_decimal::<f64>(
        -3,
        prop_oneof![
            4 => (1i64..=10_005).prop_map(|n| n * 100),
            4 => any_of(&[100, 300, 1_000_500]),
            1 => (1i64..100_000).prop_map(|n| n * 10),
        ],
        prop_oneof![
            any_of(&[0, -100, -300]),
            any_of(&[1_000_600, 9_999_900]),
            (0i64..20_000).prop_map(|n| n * 50),
            (0i64..50_000).prop_map(|n| n * 20),
            -1_000i64..1_001_000,
        ],
    );
    let ratio = generate_decimal::<f32>(
        -3,
        (-10i64..=10).prop_map(|n| n * 100),
        prop_oneof![any_of(&[1_100, -1_100, 1_001, 16_777_200, 20_000]), -1_000i64..=1_000,],
    );
    let whole = generate_decimal::<f64>(
        -1,
        prop_oneof![4 => (-1i64..100).prop_map(|n| n * 20), 1 => any_of(&[1 << 53, 0])]
            .prop_map(|n| n / 20 * 20),
        prop_oneof![any_of(&[-40, -30, -60, -200]), -29i64..1_000],
    );
    let small = generate_decimal::<f64>(
        -8,
        (-4i64..1_000_000_000).prop_map(|n| n * 10),
        prop_oneof![
            any_of(&[-50_000_000, -50_000_010, -1_000_000_000]),
            -49_999_999i64..1_000_000_000,
        ],
    );
    let large = generate_decimal::<f64>(
        19,
        (1i64..1_000_000).prop_map(|n| n * 30),
        prop_oneof![any_of(&[0, -30, -300]), 1i64..1_000_000],
    );
    let gain = mostly(any_of(&[0.5, 1e300, -2.0]), any_of(&[-0.5, 0.0, 2.0, f64::NAN, 1e301]));
    let bias = mostly(any_of(&[0.0f32, -0.0, 3.0]), any_of(&[3.000_001, f32::NAN, 1.0, -3.0]));
    let loss = mostly(
        any_of(&[0.0, f64::MAX, f64::MIN, 0.500_000_1]),
        any_of(&[f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.5, 1e300, 1e301]),
    );
    let step = mostly(
        any_of(&[3.0f32, f32::MAX, f32::MIN_POSITIVE]),
        any_of(&[0.0, -0.0, -3.0, f32::NAN, f32::NEG_INFINITY, f32::MIN]),
    );
    let made = (temperature, option::weighted(0.9, price), ratio, whole, option::of(small), large);
    let more = (option::of(gain), bias, option::of(loss), step);
    (made, more).prop_map(|(made, (gain, bias, loss, step))| {
        let (temperature, price, ratio, whole, small, large) = made;
        let floats = Floats {
            temperature: temperature.float,
            price: price.map(|it| it.float),
            ratio: ratio.float,
            whole: whole.float,
            small: small.map(|it| Box::new(it.float)),
            large: large.float,
            gain,
            bias,
            loss,
            step,
        };
        (floats, Origin { temperature, price, ratio, whole, small, large })
    })
}

#[allow(clippy::float_cmp, reason = "the listed values are exact")]
fn find_faults((it, origin): &(Floats, Origin), faults: &mut Faults) {
    let temperature = it.temperature;
    let fits = temperature >= 0.0 && temperature < 2.0;
    faults.add_if(!fits, "/temperature", "temperature_range");
    let fits = origin.temperature.is_multiple_of(10);
    faults.add_if(!fits, "/temperature", "temperature_multiple");
    if let (Some(price), Some(origin)) = (it.price, origin.price) {
        faults.add_if(!price.is_finite() || price <= 0.0, "/price", "price_above");
        faults.add_if(!price.is_finite() || price > 1000.5, "/price", "price_range");
        faults.add_if(!origin.is_multiple_of(50), "/price", "price_multiple");
        faults.add_if(!origin.is_multiple_of(20), "/price", "price_other");
    }
    let ratio = it.ratio;
    faults.add_if(ratio.is_nan() || ratio.abs() > 1.0, "/ratio", "ratio_range");
    faults.add_if(!origin.ratio.is_multiple_of(100), "/ratio", "ratio_multiple");
    faults.add_if(!it.whole.is_finite() || it.whole <= -3.0, "/whole", "whole_above");
    faults.add_if(!origin.whole.is_multiple_of(20), "/whole", "whole_multiple");
    if let (Some(small), Some(origin)) = (&it.small, origin.small) {
        faults.add_if(!small.is_finite() || **small <= -0.5, "/small", "small_above");
        faults.add_if(!origin.is_multiple_of(10), "/small", "small_multiple");
    }
    faults.add_if(!it.large.is_finite() || it.large < 0.5, "/large", "large_range");
    faults.add_if(!origin.large.is_multiple_of(30), "/large", "large_multiple");
    if let Some(gain) = it.gain {
        faults.add_if(gain != 0.5 && gain != 1e300 && gain != -2.0, "/gain", "gain_one_of");
    }
    faults.add_if(it.bias != 0.0 && it.bias != 3.0, "/bias", "bias_one_of");
    if let Some(loss) = it.loss {
        faults.add_if(loss.is_nan() || loss.is_infinite(), "/loss", "loss_finite");
        faults.add_if(loss == 0.5 || loss == 1e300, "/loss", "loss_none_of");
    }
    faults.add_if(it.step == 0.0 || it.step == -3.0, "/step", "step_none_of");
    faults.add_if(it.step.is_nan() || it.step.is_infinite(), "/step", "step_finite");
}

#[test]
fn rules_on_floats_agree_with_predicates() {
    compare_verdicts(RULES, &generate_values(), |(floats, _)| floats.validate(), find_faults);
}
