//! Validating large and deep values: time, memory, and the order and the size of the report.

use std::collections::{BTreeMap, HashMap};
use std::iter::repeat_n;
use std::time::{Duration, Instant};

use run_request::{Validate, Violations};

use crate::support::violations::list_pointers;

/// Fails if `run` takes longer than linear time does even on a busy machine.
fn assert_fast<T>(run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
    result
}

/// The greatest number of bytes that validation holds at once, its report included.
fn measure_peak<T: Validate>(value: &T, count: usize) -> usize {
    let mut verdict = Ok(());
    let info = allocation_counter::measure(|| verdict = value.validate());
    let violations = verdict.unwrap_err();
    assert_eq!((violations.len(), violations.omitted()), (100, count - 100));
    usize::try_from(info.bytes_max).unwrap()
}

#[derive(Validate, Clone)]
struct Leaf {
    #[request(range(..=9))]
    n: u8,
}

const BAD: Leaf = Leaf { n: 10 };

#[test]
fn a_report_of_a_million_violations_takes_no_more_memory_than_one_of_a_thousand() {
    #[derive(Validate)]
    struct Inner {
        #[request(inner(range(..=9), multiple_of(3)))]
        numbers: Vec<u8>,
    }
    #[derive(Validate)]
    struct Nested {
        leaves: Vec<Leaf>,
    }
    let inner = |count| measure_peak(&Inner { numbers: vec![10; count] }, 2 * count);
    let nested = |count| measure_peak(&Nested { leaves: vec![BAD; count] }, count);
    assert_eq!(inner(1_000_000), inner(1_000));
    assert_eq!(nested(1_000_000), nested(1_000));
    assert!(nested(1_000_000) < 64 * 1024);
}

#[test]
fn a_long_key_is_held_once() {
    #[derive(Validate)]
    struct Map {
        #[request(values(inner(range(..=9))))]
        map: BTreeMap<String, Vec<u8>>,
    }
    let map = BTreeMap::from([("k".repeat(1_000_000), vec![10; 200])]);
    assert!(measure_peak(&Map { map }, 200) < 4_000_000);
}

#[test]
fn a_long_key_is_cut_in_a_path() {
    #[derive(Validate)]
    struct Map {
        #[request(values(range(..=9)))]
        map: BTreeMap<String, u8>,
    }
    let path = |key: &str| {
        let violations = Map { map: [(key.to_owned(), 10)].into() }.validate().unwrap_err();
        let path = violations.first().path();
        (path.to_string(), path.pointer())
    };
    let whole = "é".repeat(256);
    assert_eq!(path(&whole), (format!("map.{whole}"), format!("/map/{whole}")));
    let cut = (format!("map[\"{whole}…\"]"), format!("/map/{whole}…"));
    assert_eq!(path(&"é".repeat(257)), cut);
    assert_eq!(path(&"é".repeat(1_000_000)), cut);
}

#[test]
fn the_memory_for_a_report_of_a_map_is_bounded() {
    #[derive(Validate)]
    struct Ordered {
        #[request(keys(length(..=1)), values(range(..=9)))]
        map: BTreeMap<String, u8>,
    }
    #[derive(Validate)]
    struct Unordered {
        #[request(keys(length(..=1)), values(range(..=9)))]
        map: HashMap<String, u8>,
    }
    #[derive(Validate)]
    struct Nested {
        map: HashMap<String, Leaf>,
    }
    const COUNT: usize = 100_000;
    let key = |n: usize| format!("{n:032}");
    let keys = COUNT * (size_of::<String>() + 32);
    let numbers = (0..COUNT).map(|n| (key(n), 10));
    let leaves = (0..COUNT).map(|n| (key(n), BAD)).collect();
    let ordered = measure_peak(&Ordered { map: numbers.clone().collect() }, 2 * COUNT);
    let unordered = measure_peak(&Unordered { map: numbers.collect() }, 2 * COUNT);
    let nested = measure_peak(&Nested { map: leaves }, COUNT);
    assert!(ordered < 64 * 1024, "{ordered}");
    // The keys of the unordered map are sorted for the report.
    assert!(unordered < 4 * keys, "{unordered}");
    assert!(nested < 4 * keys, "{nested}");
}

#[derive(Validate)]
struct Counts {
    #[request(values(range(..=9)))]
    counts: HashMap<String, u8>,
}

#[test]
fn keys_of_all_kinds_have_a_total_order() {
    // Numbers are ordered by value, before all names: `2`, `10` and `1a` form no cycle.
    let keys = ["-1", "02", "2", "10", "", "1a", "2 ", "a"];
    let counts = keys.iter().rev().map(|key| ((*key).to_owned(), 10)).collect();
    let expected = keys.map(|key| format!("/counts/{key}"));
    assert_eq!(list_pointers(Counts { counts }.validate()), expected);

    // So many that sorting would panic if the order had a cycle.
    let key = |n: u32| match n % 3 {
        0 => (n * 7 % 1_000).to_string(),
        1 => format!("{}a", n * 7 % 1_000),
        _ => format!("0{}", n * 7 % 1_000),
    };
    let counts = (0..3_000).map(|n| (key(n), 10)).collect();
    assert_eq!(list_pointers(Counts { counts }.validate()).len(), 100);
}

/// A tree of unordered maps.
#[derive(Validate, Default)]
struct Tree {
    #[request(range(..=9))]
    n: u8,
    children: HashMap<String, Tree>,
}

#[test]
fn nested_maps_are_validated_in_linear_time() {
    let mut tree = Tree { n: 10, ..Tree::default() };
    for _ in 0..100 {
        let good = (String::from("b"), Tree::default());
        tree = Tree { n: 0, children: [(String::from("a"), tree), good].into() };
    }
    let paths = assert_fast(|| list_pointers(tree.validate()));
    assert_eq!(paths, [format!("{}/n", "/children/a".repeat(100))]);
}

#[test]
fn nested_maps_are_reported_in_order_at_every_level() {
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
    assert_eq!(list_pointers(maps.validate()), expected.collect::<Vec<_>>());
}

#[test]
fn unique_takes_linear_time() {
    #[derive(PartialEq, Eq, Hash)]
    struct Hashed(u32);
    impl run_request::Leaf for Hashed {}
    #[derive(PartialEq)]
    struct Compared(f64);
    impl run_request::Leaf for Compared {}
    #[derive(Validate)]
    struct Lists {
        #[request(unique)]
        sorted: Vec<u32>,
        #[request(unique)]
        hashed: Vec<Hashed>,
        #[request(unique, length(..=1024))]
        compared: Vec<Compared>,
    }
    const MANY: u32 = 1_000_000;
    let lists = |count, value: fn(u32) -> u32| {
        let values = (0..count).map(value);
        Lists {
            sorted: values.clone().collect(),
            hashed: values.clone().map(Hashed).collect(),
            compared: values.map(|n| Compared(n.into())).collect(),
        }
    };
    let verdict = |lists: &Lists| {
        assert_fast(|| lists.validate()).map_err(|violations| {
            violations.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        })
    };
    assert_eq!(verdict(&lists(1024, |n| n)), Ok(()));
    let long = "Invalid 'compared': array too long. Expected an array with maximum length 1024, \
                but got an array with length 1000000 instead.";
    assert_eq!(verdict(&lists(MANY, |n| n)), Err(long.to_owned()));
    let equal = |name, first, second| {
        format!(
            "Invalid '{name}': array elements not unique. Expected unique elements, \
             but elements {first} and {second} are equal."
        )
    };
    let expected = [equal("sorted", 0, 1), equal("hashed", 0, 1), long.to_owned()];
    assert_eq!(verdict(&lists(MANY, |_| 1)), Err(expected.join("\n")));
    // Only the last element has an equal.
    let expected = [equal("sorted", 7, 999_999), equal("hashed", 7, 999_999), long.to_owned()];
    let last = |n| if n == MANY - 1 { 7 } else { n };
    assert_eq!(verdict(&lists(MANY, last)), Err(expected.join("\n")));
    let expected = ["sorted", "hashed", "compared"].map(|name| equal(name, 7, 1_023));
    let last = |n| if n == 1_023 { 7 } else { n };
    assert_eq!(verdict(&lists(1024, last)), Err(expected.join("\n")));
}

#[test]
fn patterns_that_backtracking_cannot_handle_take_linear_time() {
    #[derive(Validate)]
    struct Patterns {
        #[request(
            pattern("(a+)+$"),
            pattern("^(a+)+$"),
            pattern("^(a|a)*b"),
            pattern("(x+x+)+y"),
            pattern("^(([a-z])+.)+[A-Z]([a-z])+$"),
            pattern("^(a?){50}a{50}$")
        )]
        text: String,
    }
    for text in ["a".repeat(1 << 20) + "!", "x".repeat(1 << 20), repeat_n("aé", 1 << 19).collect()]
    {
        assert!(assert_fast(|| Patterns { text }.validate()).is_err());
    }
}

#[test]
fn values_can_be_a_thousand_levels_deep() {
    #[derive(Validate, Default)]
    struct Node {
        #[request(range(..=9))]
        n: u8,
        next: Option<Box<Node>>,
    }
    let list = |last| {
        let mut node = Node { n: last, next: None };
        for _ in 0..1_000 {
            node = Node { n: 9, next: Some(Box::new(node)) };
        }
        node
    };
    assert!(list(9).validate().is_ok());
    let violations = list(10).validate().unwrap_err();
    assert_eq!(violations.len(), 1);
    let path = violations.first().path();
    assert_eq!(path.pointer(), "/next".repeat(1_000) + "/n");
    assert_eq!(path.to_string(), "next.".repeat(1_000) + "n");
}

#[test]
fn at_most_100_violations_are_reported_wherever_they_are() {
    #[derive(Validate)]
    struct Both {
        #[request(inner(inner(range(..=9))))]
        grid: Vec<Vec<u8>>,
        map: HashMap<u16, Vec<Leaf>>,
        #[request(length(1..))]
        last: String,
    }
    let both = |grid| Both {
        grid,
        map: (0..30).map(|n| (n, vec![BAD, BAD])).collect(),
        last: String::new(),
    };
    let violations = both(vec![vec![10; 9]; 10]).validate().unwrap_err();
    assert_eq!((violations.len(), violations.omitted()), (100, 51));
    let last = |violations: Violations| violations.into_iter().last().unwrap().path().to_string();
    assert_eq!(last(violations), "map[\"4\"][1].n");
    let violations = both(vec![vec![10; 9]; 20]).validate().unwrap_err();
    assert_eq!((violations.len(), violations.omitted()), (100, 141));
    assert_eq!(last(violations), "grid[11][0]");
}
