//! The rules on integers, and on other types that can be compared.

use std::time::Duration;

use proptest::option;
use proptest::prelude::{Strategy, prop_oneof};
use run_request::{Leaf, Validate};
use serde::Serialize;

use super::{Faults, any_of, compare_verdicts, mostly};

/// A type that can be compared, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Rank(i8);

impl Leaf for Rank {}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
enum Size {
    Small,
    Medium,
    Large,
}

impl Leaf for Size {}

/// A type that implements neither `Serialize` nor `Eq`.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Shade {
    Light,
    Grey(f64),
    Dark,
}

impl Leaf for Shade {}

const MOST: u16 = 7;
const HUGE: i128 = i128::MIN / 2;

#[derive(Validate, Debug)]
struct Numbers {
    #[request(range(0..=100, code = "percent_range"), multiple_of(5, code = "percent_multiple"))]
    percent: i64,
    #[request(
        range(1..5, code = "level_range"),
        one_of(1, 2, 4, 200, code = "level_one_of"),
        one_of(1, 3, 4, 200, code = "level_other")
    )]
    level: Option<u8>,
    #[request(
        above(10, code = "big_above"),
        multiple_of(3, code = "big_multiple"),
        multiple_of(2, code = "big_even")
    )]
    big: Box<u128>,
    #[request(multiple_of(HUGE, code = "huge_multiple"))]
    huge: Option<i128>,
    #[request(range(i8::MIN + 1.., code = "tiny_range"), multiple_of(2, code = "tiny_multiple"))]
    tiny: Option<i8>,
    #[request(range(..=MOST, code = "most_range"), above(MOST - 5, code = "most_above"))]
    most: u16,
    #[request(range(..='f', code = "letter_range"), above('a', code = "letter_above"))]
    letter: char,
    #[request(
        range(..Duration::from_secs(60), code = "timeout_range"),
        above(Duration::ZERO, code = "timeout_above")
    )]
    timeout: Duration,
    #[request(range(..Rank(4), code = "rank_range"), above(Rank(0), code = "rank_above"))]
    rank: Option<Box<Rank>>,
    #[request(one_of(Size::Small, Size::Large, code = "size_one_of"))]
    size: Size,
    #[request(one_of(Shade::Light, Shade::Grey(0.5), code = "shade_one_of"))]
    shade: Option<Shade>,
    #[request(one_of(true, code = "yes_one_of"))]
    yes: bool,
    #[request(one_of('y', 'ÿ', code = "sign_one_of"))]
    sign: char,
}

const RULES: &[&str] = &[
    "percent_range",
    "percent_multiple",
    "level_range",
    "level_one_of",
    "level_other",
    "big_above",
    "big_multiple",
    "big_even",
    "huge_multiple",
    "tiny_range",
    "tiny_multiple",
    "most_range",
    "most_above",
    "letter_range",
    "letter_above",
    "timeout_range",
    "timeout_above",
    "rank_range",
    "rank_above",
    "size_one_of",
    "shade_one_of",
    "yes_one_of",
    "sign_one_of",
];

fn generate_values() -> impl Strategy<Value = Numbers> {
    let percent = mostly(
        any_of(&[0, 5, 50, 95, 100]),
        any_of(&[-5, 105, 1, 99, 101, i64::MIN, i64::MAX, -1, 52, 1_000]),
    );
    let level = prop_oneof![3 => any_of(&[1, 4]), 1 => any_of(&[0, 2, 3, 5, 200, u8::MAX])];
    let big = mostly(
        any_of(&[12, 18, u128::MAX - 3]),
        any_of(&[0, 6, 9, 10, 14, 15, u128::MAX, u128::MAX - 1, u128::MAX - 5, u128::MAX - 9]),
    );
    let huge = mostly(
        any_of(&[0, HUGE, -HUGE, i128::MIN]),
        any_of(&[1, -1, HUGE + 1, HUGE - 1, i128::MAX, i128::MIN + 1]),
    );
    let tiny = mostly(any_of(&[-126, 0, 126]), any_of(&[i8::MIN, i8::MIN, -127, 1, i8::MAX]));
    let most = mostly(any_of(&[3, 7]), any_of(&[0, 2, 8, u16::MAX]));
    let letter = mostly(any_of(&['b', 'f']), any_of(&['a', 'g', 'A', '🦀', '\0']));
    let timeout = mostly(
        any_of(&[Duration::from_nanos(1), Duration::from_millis(59_999)]),
        any_of(&[Duration::ZERO, Duration::from_secs(60), Duration::MAX]),
    );
    let rank = mostly(any_of(&[1, 3]), any_of(&[0, 4, i8::MIN, i8::MAX]));
    let size = mostly(any_of(&[Size::Small, Size::Large]), any_of(&[Size::Medium]));
    let shade = mostly(
        any_of(&[Shade::Light, Shade::Grey(0.5)]),
        any_of(&[Shade::Dark, Shade::Grey(0.25), Shade::Grey(f64::NAN)]),
    );
    let yes = mostly(any_of(&[true]), any_of(&[false]));
    let sign = mostly(any_of(&['y', 'ÿ']), any_of(&['Y', 'n']));
    let whole = (percent, option::of(level), big, option::of(huge), option::of(tiny), most);
    let compared = (letter, timeout, option::of(rank));
    let listed = (size, option::of(shade), yes, sign);
    (whole, compared, listed).prop_map(|(whole, (letter, timeout, rank), listed)| Numbers {
        percent: whole.0,
        level: whole.1,
        big: Box::new(whole.2),
        huge: whole.3,
        tiny: whole.4,
        most: whole.5,
        letter,
        timeout,
        rank: rank.map(|rank| Box::new(Rank(rank))),
        size: listed.0,
        shade: listed.1,
        yes: listed.2,
        sign: listed.3,
    })
}

fn find_faults(it: &Numbers, faults: &mut Faults) {
    faults.add_if(it.percent < 0 || it.percent > 100, "/percent", "percent_range");
    faults.add_if(it.percent % 5 != 0, "/percent", "percent_multiple");
    if let Some(level) = it.level {
        faults.add_if(level == 0 || level >= 5, "/level", "level_range");
        let [one, two, three, four] = [1, 2, 3, 4].map(|number| level == number);
        faults.add_if(!(one || two || four || level == 200), "/level", "level_one_of");
        faults.add_if(!(one || three || four || level == 200), "/level", "level_other");
    }
    faults.add_if(*it.big <= 10, "/big", "big_above");
    faults.add_if(*it.big / 3 * 3 != *it.big, "/big", "big_multiple");
    faults.add_if(*it.big & 1 == 1, "/big", "big_even");
    if let Some(huge) = it.huge {
        // A quarter of the range, which has four multiples.
        let multiples = [i128::MIN, HUGE, 0, -HUGE];
        faults.add_if(!multiples.contains(&huge), "/huge", "huge_multiple");
    }
    if let Some(tiny) = it.tiny {
        faults.add_if(tiny == -128, "/tiny", "tiny_range");
        faults.add_if(tiny & 1 == 1, "/tiny", "tiny_multiple");
    }
    faults.add_if(it.most > 7, "/most", "most_range");
    faults.add_if(it.most < 3, "/most", "most_above");
    let letter = u32::from(it.letter);
    faults.add_if(letter > 102, "/letter", "letter_range");
    faults.add_if(letter < 98, "/letter", "letter_above");
    faults.add_if(it.timeout.as_secs() >= 60, "/timeout", "timeout_range");
    faults.add_if(it.timeout.is_zero(), "/timeout", "timeout_above");
    if let Some(rank) = &it.rank {
        faults.add_if(rank.0 > 3, "/rank", "rank_range");
        faults.add_if(rank.0 < 1, "/rank", "rank_above");
    }
    faults.add_if(matches!(it.size, Size::Medium), "/size", "size_one_of");
    if let Some(shade) = it.shade {
        let known = match shade {
            Shade::Light => true,
            Shade::Grey(part) => part.to_bits() == 0.5f64.to_bits(),
            Shade::Dark => false,
        };
        faults.add_if(!known, "/shade", "shade_one_of");
    }
    faults.add_if(!it.yes, "/yes", "yes_one_of");
    faults.add_if(it.sign != 'y' && it.sign != 'ÿ', "/sign", "sign_one_of");
}

#[test]
fn rules_on_numbers_agree_with_predicates() {
    compare_verdicts(RULES, &generate_values(), Validate::validate, find_faults);
}
