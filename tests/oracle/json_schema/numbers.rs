//! The rules on numbers, and the limits of their types.

use run_request::RunRequest;
use serde_json::json;

use super::{Documents, compare_schema};

#[derive(RunRequest)]
#[request(schema)]
#[serde(deny_unknown_fields)]
struct Numbers {
    #[request(range(1..=5, code = "level_range"))]
    level: u8,
    #[request(range(0.0..2.0, code = "heat_range"), multiple_of(0.1, code = "heat_multiple"))]
    heat: Option<f64>,
    #[request(above(0, code = "steps_above"), multiple_of(5, code = "steps_multiple"))]
    #[request(multiple_of(3, code = "steps_other"))]
    steps: Option<u64>,
    #[request(range(-10..10, code = "offset_range"), range(-5.., code = "offset_least"))]
    offset: Option<i64>,
    #[request(not_null, one_of(1, 2, 4, code = "power"))]
    power: Option<i32>,
    #[request(nullable, above(-0.5, code = "share_above"), range(..=1, code = "share_most"))]
    share: Option<f32>,
    #[request(above(3, code = "twice_above"), above(5, code = "twice_more"))]
    twice: Option<u16>,
    #[request(range(..=250, code = "most"), range(0..=300, code = "less"))]
    most: Option<Option<i16>>,
    #[request(none_of(0, 13, code = "floor"), none_of(4, code = "floor_other"))]
    floor: Option<i64>,
    #[request(finite, none_of(0.5, -1.0, code = "gain"))]
    gain: Option<f64>,
}

#[test]
fn rules_on_numbers_agree_with_the_schema() {
    let rules = [
        "level_range",
        "heat_range",
        "heat_multiple",
        "steps_above",
        "steps_multiple",
        "steps_other",
        "offset_range",
        "offset_least",
        "power",
        "share_above",
        "share_most",
        "twice_more",
        "most",
        "less",
        "floor",
        "floor_other",
        "gain",
        "type",
        "required",
        "additionalProperties",
    ];
    compare_schema::<Numbers>("Numbers", &rules, |d| {
        let level = d.required(json!([1, 3, 5]), json!([0, 6, 255, 256, -1, 1.5, null, "1"]));
        let heat = d
            .maybe(json!([0, 0.3, 1, 1.9, 0.0, 1.0, null]), json!([-0.1, 2, 2.0, 0.25, 1.99, "1"]));
        let steps = d.maybe(
            json!([15, 3000, 0xFFFF_FFFF_u64, null]),
            json!([0, 3, 5, 16, 25, 33, -15, 0.5]),
        );
        let offset = d.maybe(json!([-5, 0, 9, null]), json!([-6, 10, -10, -11, 11, i64::MIN, 0.5]));
        let power = d.maybe(json!([1, 2, 4]), json!([0, 3, 5, null, "1", 4_294_967_297_u64]));
        let share =
            d.required(json!([null, -0.25, 0, 1, 0.1]), json!([-0.5, 1.001, -3, 1e30, "0"]));
        let twice = d.maybe(json!([6, 65535, null]), json!([5, 4, 3, 65536, -1]));
        let most = d.maybe(json!([0, 250, null]), json!([-1, 251, 300, 301, 32768, []]));
        let floor = d.maybe(json!([-1, 1, 12, null]), json!([0, 4, 13, "1"]));
        let gain = d.maybe(json!([0, 1.0, -1.5, null]), json!([0.5, -1.0, -1, "1"]));
        let mut document = Documents::object([
            ("level", level),
            ("heat", heat),
            ("steps", steps),
            ("offset", offset),
            ("power", power),
            ("share", share),
            ("twice", twice),
            ("most", most),
            ("floor", floor),
            ("gain", gain),
        ]);
        d.insert_unknown(&mut document, &["levels"]);
        document
    });
}

/// A field of each type of numbers.
#[derive(RunRequest)]
#[request(schema)]
struct Types {
    u8: u8,
    i8: Option<i8>,
    u16: Option<u16>,
    i16: Option<i16>,
    u32: Option<u32>,
    i32: Vec<i32>,
    u64: Option<u64>,
    i64: Option<i64>,
    pair: Option<(u8, i32)>,
    bool: Option<bool>,
}

#[test]
fn types_of_numbers_agree_with_the_schema() {
    let rules = ["minimum", "maximum", "type", "required"];
    compare_schema::<Types>("Types", &rules, |d| {
        let one = |d: &mut Documents, least: i64, most: u64| {
            let mut bad = vec![json!(0.5), json!("1"), json!([])];
            bad.extend((least > i64::MIN).then(|| json!(least - 1)));
            bad.extend((most < i64::MAX as u64).then(|| json!(most + 1)));
            d.maybe(json!([least, most, 0, 1]), json!(bad))
        };
        let u8 = d.required(json!([0, 255]), json!([256, -1, null, 0.5]));
        let i8 = one(d, -128, 127);
        let (u16, i16) = (one(d, 0, 65_535), one(d, -32_768, 32_767));
        let u32 = one(d, 0, 4_294_967_295);
        let i32 = one(d, -2_147_483_648, 2_147_483_647).map_or(json!([]), |it| json!([0, it]));
        let (u64, i64) = (one(d, 0, u64::MAX), one(d, i64::MIN, i64::MAX as u64));
        let pair = d.maybe(
            json!([null, [0, 0], [255, -7]]),
            json!([[0], [], [0, 0, 0], [256, 0], [0, 2_147_483_648_i64]]),
        );
        let bool = d.maybe(json!([null, true]), json!([0, "true"]));
        Documents::object([
            ("u8", u8),
            ("i8", i8),
            ("u16", u16),
            ("i16", i16),
            ("u32", u32),
            ("i32", Some(i32)),
            ("u64", u64),
            ("i64", i64),
            ("pair", pair),
            ("bool", bool),
        ])
    });
}
