//! What a hostile client may send: too much, too deep, badly ordered, or with a secret in it.

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

use run_request::{Validate, Violations};

/// What would take hours if it were not linear takes seconds at most, even on a busy machine.
fn quickly<T>(run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
    result
}

fn pointers(verdict: Result<(), Violations>) -> Vec<String> {
    verdict.unwrap_err().iter().map(|it| it.path().pointer()).collect()
}

#[derive(Validate, Clone)]
struct Leaf {
    #[request(range(..=9))]
    n: u8,
}

const BAD: Leaf = Leaf { n: 10 };

#[derive(Validate)]
struct Counts {
    #[request(values(range(..=9)))]
    counts: HashMap<String, u8>,
}

#[test]
fn keys_of_all_kinds_have_one_order() {
    // Numbers as such, and before any name: `2`, `10` and `1a` are no circle.
    let keys = ["-1", "02", "2", "10", "", "1a", "2 ", "a"];
    let counts = keys.iter().rev().map(|key| ((*key).to_owned(), 10)).collect();
    let expected = keys.map(|key| format!("/counts/{key}"));
    assert_eq!(pointers(Counts { counts }.validate()), expected);

    // So many that the standard library would notice a circle.
    let key = |n: u32| match n % 3 {
        0 => (n * 7 % 1_000).to_string(),
        1 => format!("{}a", n * 7 % 1_000),
        _ => format!("0{}", n * 7 % 1_000),
    };
    let counts = (0..3_000).map(|n| (key(n), 10)).collect();
    assert_eq!(pointers(Counts { counts }.validate()).len(), 100);
}

/// A tree such as JSON spells it, in maps with no order of their own.
#[derive(Validate, Default)]
struct Tree {
    #[request(range(..=9))]
    n: u8,
    children: HashMap<String, Tree>,
}

#[test]
fn maps_in_maps_take_no_longer_with_every_level() {
    let mut tree = Tree { n: 10, ..Tree::default() };
    for _ in 0..100 {
        let good = (String::from("b"), Tree::default());
        tree = Tree { n: 0, children: [(String::from("a"), tree), good].into() };
    }
    let paths = quickly(|| pointers(tree.validate()));
    assert_eq!(paths, [format!("{}/n", "/children/a".repeat(100))]);
}

#[test]
fn maps_in_maps_are_reported_by_key_at_every_level() {
    #[derive(Validate)]
    #[allow(clippy::type_complexity)]
    struct Maps {
        maps: HashMap<u8, Vec<BTreeMap<u8, HashMap<u8, Leaf>>>>,
    }
    let leaves = || (0..12).map(|n| (n, BAD)).collect();
    let lists = || vec![BTreeMap::from([(1, leaves()), (2, HashMap::new())])];
    let maps = Maps { maps: [(10, lists()), (9, vec![]), (2, lists())].into() };
    let path = |outer: u8, inner: u8| format!("/maps/{outer}/0/1/{inner}/n");
    let expected = (0..12).map(|n| path(2, n)).chain((0..12).map(|n| path(10, n)));
    assert_eq!(pointers(maps.validate()), expected.collect::<Vec<_>>());
}
