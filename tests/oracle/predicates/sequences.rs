//! The rules on sequences and sets, and on their elements.

use std::collections::{BTreeSet, LinkedList, VecDeque};

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, prop_oneof};
use run_request::{Leaf, Validate};

use super::{Faults, any_of, compare_verdicts, mostly, mostly_text};

/// A type that can be hashed, but not sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Kind(u8);

impl Leaf for Kind {}

/// A type that can be neither.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Point(f32);

impl Leaf for Point {}

#[derive(Validate, Debug)]
struct Sequences {
    #[request(
        length(1..=3, code = "tags_length"),
        inner(length(..=4, code = "tag_length"), ascii(code = "tag_ascii")),
        unique(code = "tags_unique"),
        inner(contains("a", code = "tag_a"))
    )]
    tags: Vec<String>,
    #[request(unique(code = "ids_unique"), length(..50, code = "ids_length"))]
    ids: Option<Box<[u32]>>,
    #[request(unique(code = "kinds_unique"))]
    kinds: Vec<Kind>,
    #[request(length(..=4, code = "points_length"), unique(code = "points_unique"))]
    points: Vec<Point>,
    #[request(inner(range(..=9, code = "digit_range"), multiple_of(3, code = "digit_multiple")))]
    digits: VecDeque<Option<u8>>,
    #[request(
        length(..=3, code = "grid_length"),
        inner(
            length(1..=2, code = "row_length"),
            inner(range(0.., code = "cell_range")),
            unique(code = "row_unique")
        ),
        unique(code = "grid_unique")
    )]
    grid: Vec<Vec<i8>>,
    #[request(length(..3, code = "set_length"), inner(above(4, code = "item_above")))]
    set: BTreeSet<u8>,
    #[request(inner(above(0, code = "corner_above"), range(..1.0, code = "corner_range")))]
    corners: [f64; 2],
    #[allow(clippy::linkedlist, reason = "it is a sequence too")]
    #[request(unique(code = "links_unique"), length(1.., code = "links_length"))]
    links: LinkedList<Box<str>>,
}

const RULES: &[&str] = &[
    "tags_length",
    "tag_length",
    "tag_ascii",
    "tags_unique",
    "tag_a",
    "ids_unique",
    "ids_length",
    "kinds_unique",
    "points_length",
    "points_unique",
    "digit_range",
    "digit_multiple",
    "grid_length",
    "row_length",
    "cell_range",
    "row_unique",
    "grid_unique",
    "set_length",
    "item_above",
    "corner_above",
    "corner_range",
    "links_unique",
    "links_length",
];

/// Different numbers, of which one can be a copy of another.
fn generate_numbers(
    counts: impl Strategy<Value = usize> + Clone,
) -> impl Strategy<Value = Vec<u8>> + Clone {
    let twin = prop_oneof![9 => Just(None), 1 => option::of((0usize..100, 0usize..100))];
    (counts, 0u16..60, twin).prop_map(|(count, start, twin)| {
        let numbers = (0..60).map(|n: u16| (n * 7 + start) % 60).take(count);
        let mut numbers: Vec<u8> = numbers.filter_map(|n| n.try_into().ok()).collect();
        if let (Some((from, to)), 1..) = (twin, count) {
            numbers[to % count] = numbers[from % count];
        }
        numbers
    })
}

fn generate_tags() -> impl Strategy<Value = Vec<String>> {
    let good: &[Vec<&str>] = &[vec!["a"], vec!["a", "abcd"], vec!["a", "A a", "aa"]];
    let bad: &[Vec<&str>] = &[
        vec![],
        vec!["a", "aa", "ba", "ca"],
        vec!["abcde"],
        vec!["aa", "aé"],
        vec!["a", "ba", "a"],
        vec!["aaa", "b"],
        vec!["", "éééé", "bbbbb"],
    ];
    let listed = mostly(any_of(good), any_of(bad))
        .prop_map(|tags| tags.into_iter().map(String::from).collect());
    let any = vec(mostly_text(&["a", "ba", "abcd"], &["", "b", "aé", "abcde"]), 0..5);
    prop_oneof![9 => listed, 1 => any]
}

fn generate_grid() -> impl Strategy<Value = Vec<Vec<i8>>> {
    let good: &[Vec<Vec<i8>>] = &[vec![], vec![vec![0]], vec![vec![1, 2], vec![2, 1], vec![127]]];
    let bad: &[Vec<Vec<i8>>] = &[
        vec![vec![1], vec![2], vec![3], vec![4]],
        vec![vec![]],
        vec![vec![1], vec![1, 2, 3]],
        vec![vec![-1]],
        vec![vec![0, 1], vec![0, -128]],
        vec![vec![1, 1]],
        vec![vec![1, 2], vec![3], vec![1, 2]],
        vec![vec![-1, -1], vec![], vec![-1, -1], vec![]],
    ];
    let any = vec(vec(any_of(&[0, 1, -1, 5]), 0..4), 0..5);
    prop_oneof![19 => mostly(any_of(good), any_of(bad)), 1 => any]
}

fn generate_values() -> impl Strategy<Value = Sequences> {
    let ids =
        generate_numbers(prop_oneof![9 => 0usize..50, 1 => any_of(&[31, 32, 33, 49, 50, 51])]);
    let kinds = generate_numbers(0usize..50);
    let points = generate_numbers(mostly(0usize..=4, 5usize..8));
    let digit = prop_oneof![9 => any_of(&[0, 3, 9]), 1 => any_of(&[12, 255, 1, 8, 10])];
    let digits = vec(option::of(digit), 0..4);
    let item = prop_oneof![24 => any_of(&[5, 6, 255]), 1 => any_of(&[0, 4])];
    let set =
        mostly(vec(item, 0..2), prop_oneof![vec(any_of(&[3, 4, 5]), 0..4), Just(vec![5, 6, 7])]);
    let corner = mostly(
        any_of(&[f64::MIN_POSITIVE, 0.5, 0.999]),
        any_of(&[0.0, -0.0, -1.0, 1.0, 1.5, f64::NAN, f64::INFINITY]),
    );
    let corner = prop_oneof![1 => Just(0.5), 1 => corner];
    let links = mostly(generate_numbers(1usize..3), generate_numbers(0usize..5));
    let first = (generate_tags(), option::of(ids), kinds, points, digits, generate_grid());
    (first, set, vec(corner, 2), links).prop_map(|(first, set, corners, links)| Sequences {
        tags: first.0,
        ids: first.1.map(|ids| ids.into_iter().map(|id| u32::from(id) * 1_000_000).collect()),
        kinds: first.2.into_iter().map(Kind).collect(),
        points: first.3.into_iter().map(|n| Point(f32::from(n))).collect(),
        digits: first.4.into(),
        grid: first.5,
        set: set.into_iter().collect(),
        corners: [corners[0], corners[1]],
        links: links.into_iter().map(|n| n.to_string().into()).collect(),
    })
}

fn has_twins<T: PartialEq>(list: &[T]) -> bool {
    (0..list.len()).any(|i| (0..i).any(|j| list[i] == list[j]))
}

fn find_faults(it: &Sequences, faults: &mut Faults) {
    faults.add_if(it.tags.is_empty() || it.tags.len() > 3, "/tags", "tags_length");
    for (i, tag) in it.tags.iter().enumerate() {
        faults.add_if(tag.chars().count() > 4, format!("/tags/{i}"), "tag_length");
        faults.add_if(tag.bytes().any(|byte| byte > 127), format!("/tags/{i}"), "tag_ascii");
    }
    faults.add_if(has_twins(&it.tags), "/tags", "tags_unique");
    for (i, tag) in it.tags.iter().enumerate() {
        faults.add_if(!tag.bytes().any(|byte| byte == b'a'), format!("/tags/{i}"), "tag_a");
    }
    if let Some(ids) = &it.ids {
        faults.add_if(has_twins(ids), "/ids", "ids_unique");
        faults.add_if(ids.len() >= 50, "/ids", "ids_length");
    }
    faults.add_if(has_twins(&it.kinds), "/kinds", "kinds_unique");
    faults.add_if(it.points.len() > 4, "/points", "points_length");
    faults.add_if(has_twins(&it.points), "/points", "points_unique");
    for (i, digit) in it.digits.iter().enumerate() {
        let Some(digit) = digit else { continue };
        faults.add_if(*digit > 9, format!("/digits/{i}"), "digit_range");
        faults.add_if(digit % 3 != 0, format!("/digits/{i}"), "digit_multiple");
    }
    find_faults_in_grid(&it.grid, faults);
    faults.add_if(it.set.len() > 2, "/set", "set_length");
    for (i, item) in it.set.iter().enumerate() {
        faults.add_if(*item < 5, format!("/set/{i}"), "item_above");
    }
    for (i, corner) in it.corners.iter().enumerate() {
        let odd = !corner.is_finite();
        faults.add_if(odd || *corner <= 0.0, format!("/corners/{i}"), "corner_above");
        faults.add_if(odd || *corner >= 1.0, format!("/corners/{i}"), "corner_range");
    }
    let links: Vec<_> = it.links.iter().collect();
    faults.add_if(has_twins(&links), "/links", "links_unique");
    faults.add_if(links.is_empty(), "/links", "links_length");
}

fn find_faults_in_grid(grid: &[Vec<i8>], faults: &mut Faults) {
    faults.add_if(grid.len() > 3, "/grid", "grid_length");
    for (i, row) in grid.iter().enumerate() {
        let length_fits = row.len() == 1 || row.len() == 2;
        faults.add_if(!length_fits, format!("/grid/{i}"), "row_length");
        for (j, cell) in row.iter().enumerate() {
            faults.add_if(*cell < 0, format!("/grid/{i}/{j}"), "cell_range");
        }
        faults.add_if(has_twins(row), format!("/grid/{i}"), "row_unique");
    }
    faults.add_if(has_twins(grid), "/grid", "grid_unique");
}

#[test]
fn rules_on_sequences_agree_with_predicates() {
    compare_verdicts(RULES, &generate_values(), Validate::validate, find_faults);
}
