//! No more than a hundred faults are told, and the others are counted.

use std::collections::BTreeMap;

use run_request::RunRequest;

use super::read_json;

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Lists {
    id: Option<bool>,
    list: Option<Vec<u8>>,
    map: Option<BTreeMap<String, u8>>,
    last: Option<bool>,
}

/// How many faults are told, how many are not, and the paths of the first and the last one told.
#[track_caller]
fn assert_counts(body: &str, told: usize, omitted: usize, first: &str, last: &str) {
    let violations = read_json::<Lists>(body).expect("the body is broken");
    assert_eq!((violations.len(), violations.omitted()), (told, omitted));
    let paths: Vec<_> = violations.iter().map(|violation| violation.path().to_string()).collect();
    assert_eq!((&*paths[0], &*paths[told - 1]), (first, last));
}

fn repeat(part: impl Fn(usize) -> String, count: usize) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(",")
}

#[test]
fn a_hundred_faults_are_told() {
    let items = |count| repeat(|_| "-1".to_owned(), count);
    let list = |count| format!(r#"{{"list": [{}]}}"#, items(count));
    assert_counts(&list(100), 100, 0, "list[0]", "list[99]");
    assert_counts(&list(101), 100, 1, "list[0]", "list[99]");
    assert_counts(&list(5000), 100, 4900, "list[0]", "list[99]");

    let entries = repeat(|index| format!(r#""k{index}": "x""#), 150);
    let map = format!(r#"{{"map": {{{entries}}}}}"#);
    assert_counts(&map, 100, 50, "map.k0", "map.k99");

    let unknown = format!("{{{entries}}}");
    assert_counts(&unknown, 100, 50, "k0", "k99");
}

#[test]
fn faults_of_fields_before_the_many_are_told_first() {
    let many = repeat(|_| "256".to_owned(), 200);
    let body = format!(r#"{{"last": 1, "list": [{many}], "id": 1}}"#);
    assert_counts(&body, 100, 102, "id", "list[98]");

    let unknown = repeat(|index| format!(r#""k{index}": 1"#), 99);
    let body = format!(r#"{{{unknown}, "last": 1, "id": 1}}"#);
    assert_counts(&body, 100, 1, "id", "k97");
}
