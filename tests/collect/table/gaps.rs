//! Rules of elements and entries, beside others that cannot be read.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use run_request::{RunRequest, Violation};

use super::{assert_table, assert_table_by_names};

#[derive(RunRequest, Debug)]
struct Lists {
    #[request(length(..=2), unique, inner(length(..=3)))]
    words: Option<Vec<String>>,
    #[request(inner(range(..=9)))]
    queue: Option<VecDeque<u8>>,
    #[request(inner(range(..=9)))]
    set: Option<BTreeSet<u8>>,
    #[request(inner(range(..=9)))]
    hashed: Option<HashSet<u8>>,
    #[request(inner(inner(range(..=9))))]
    grid: Option<Vec<Vec<u8>>>,
    #[request(inner(range(..=9)))]
    boxed: Option<Box<[u8]>>,
    #[serde(rename = "x-options", alias = "options")]
    #[request(inner(range(..=9)))]
    options: Option<Vec<Option<u8>>>,
    #[request(secret, inner(range(..=9)))]
    pins: Option<Vec<u16>>,
}

#[test]
fn elements_break_rules_beside_unreadable_elements() {
    assert_table::<Lists>(&[
        (
            r#"{"words": ["long", 5, "a", "a", "longer"]}"#,
            &[
                "words[0] string_above_max_length length",
                "words[1] invalid_type type",
                "words[4] string_above_max_length length",
            ],
        ),
        (
            r#"{"words": [5, null, "long", true, "x", "longer"], "queue": [10, "x", 300, 11]}"#,
            &[
                "words[0] invalid_type type",
                "words[1] invalid_type type",
                "words[2] string_above_max_length length",
                "words[3] invalid_type type",
                "words[5] string_above_max_length length",
                "queue[0] integer_above_max_value range",
                "queue[1] invalid_type type",
                "queue[2] integer_above_max_value range",
                "queue[3] integer_above_max_value range",
            ],
        ),
        (
            r#"{"set": [1, 2, "x", 10], "hashed": ["x", 10], "boxed": ["x", 10]}"#,
            &[
                "set[2] invalid_type type",
                "set[3] integer_above_max_value range",
                "hashed[0] invalid_type type",
                "hashed[1] integer_above_max_value range",
                "boxed[0] invalid_type type",
                "boxed[1] integer_above_max_value range",
            ],
        ),
        (
            r#"{"grid": [[10, 1], "x", [1, "x", 10, 2, 11], [10], ["x"], [5, 10]]}"#,
            &[
                "grid[0][0] integer_above_max_value range",
                "grid[1] invalid_type type",
                "grid[2][1] invalid_type type",
                "grid[2][2] integer_above_max_value range",
                "grid[2][4] integer_above_max_value range",
                "grid[3][0] integer_above_max_value range",
                "grid[4][0] invalid_type type",
                "grid[5][1] integer_above_max_value range",
            ],
        ),
        (
            r#"{"options": [null, "x", 10, null], "pins": [10, "x", 4711]}"#,
            &[
                "options[1] invalid_type type",
                "x-options[2] integer_above_max_value range",
                "pins[0] integer_above_max_value range",
                "pins[1] invalid_type type",
                "pins[2] integer_above_max_value range",
            ],
        ),
    ]);
}

#[derive(RunRequest, Debug)]
struct Maps {
    #[request(length(..=1), keys(length(..=3)), values(length(..=3)))]
    texts: Option<BTreeMap<String, String>>,
    #[request(keys(range(..=9)), values(range(..=9)))]
    hashed: Option<HashMap<u8, u8>>,
    #[request(values(values(range(..=9))))]
    nested: Option<BTreeMap<String, HashMap<String, u8>>>,
    #[request(values(inner(range(..=9))))]
    lists: Option<BTreeMap<String, Vec<u8>>>,
    #[request(values(inner(range(..=9))))]
    by_number: Option<BTreeMap<u8, Vec<u8>>>,
    #[request(inner(values(range(..=9))))]
    listed: Option<Vec<BTreeMap<String, u8>>>,
}

#[test]
fn entries_break_rules_beside_unreadable_entries() {
    assert_table::<Maps>(&[
        (
            r#"{"texts": {"z": "long", "b": 5, "a": "longer", "long": "x"}}"#,
            &[
                "texts.b invalid_type type",
                "texts property_name_above_max_length length",
                "texts.a string_above_max_length length",
                "texts.z string_above_max_length length",
            ],
        ),
        (
            r#"{"nested": {"b": {"y": "x", "x": 10}, "a": 5, "c": {"z": 10}},
                "lists": {"b": [10, "x", 11], "a": [10]}}"#,
            &[
                "nested.b.y invalid_type type",
                "nested.a invalid_type type",
                "nested.b.x integer_above_max_value range",
                "nested.c.z integer_above_max_value range",
                "lists.b[1] invalid_type type",
                "lists.a[0] integer_above_max_value range",
                "lists.b[0] integer_above_max_value range",
                "lists.b[2] integer_above_max_value range",
            ],
        ),
        (
            r#"{"listed": [{"a": 10}, 5, {"b": "x", "a": 11}]}"#,
            &[
                "listed[0].a integer_above_max_value range",
                "listed[1] invalid_type type",
                "listed[2].b invalid_type type",
                "listed[2].a integer_above_max_value range",
            ],
        ),
    ]);
    assert_table_by_names::<Maps>(&[
        (
            r#"{"hashed": {"300": 1, "2": "x", "10": 1, "3": 12, "x": 10, "1": 11}}"#,
            &[
                "hashed integer_above_max_value range",
                "hashed[\"2\"] invalid_type type",
                "hashed invalid_type type",
                "hashed integer_above_max_value range",
                "hashed[\"1\"] integer_above_max_value range",
                "hashed[\"3\"] integer_above_max_value range",
            ],
        ),
        // The other elements of `1` are not known to be at that path, because `+1` is read too.
        (
            r#"{"by_number": {"1": [10, "x"], "2": [10]}}"#,
            &[
                "by_number[\"1\"][1] invalid_type type",
                "by_number[\"2\"][0] integer_above_max_value range",
            ],
        ),
    ]);
}

fn reject(_: &impl Sized) -> Result<(), Violation> {
    Err(Violation::from("is not welcome").at_index(0))
}

#[allow(clippy::ptr_arg, reason = "what `custom` calls")]
fn be_short(item: &Item) -> Result<(), &'static str> {
    if item.numbers.len() > 2 { Err("too long") } else { Ok(()) }
}

#[derive(RunRequest, Debug)]
struct Item {
    #[request(inner(range(..=9)))]
    numbers: Vec<u8>,
}

#[derive(RunRequest, Debug)]
struct Dependent {
    #[request(custom(reject), inner(range(..=9)))]
    rejected: Option<Vec<u8>>,
    #[request(inner(custom(reject)))]
    lists: Option<Vec<Vec<u8>>>,
    #[request(inner(custom(be_short)))]
    items: Option<Vec<Item>>,
    #[request(when(self.short.is_some()), range(..=9))]
    limit: Option<u8>,
    #[request(inner(range(..=9)))]
    short: Option<Vec<u8>>,
    #[request(when(self.own.len() < 2), inner(range(..=9)))]
    #[serde(default)]
    own: Vec<u8>,
    #[request(requires(limit), inner(range(..=9)))]
    requiring: Option<Vec<u8>>,
}

#[test]
fn rules_that_depend_on_what_is_missing_are_not_checked() {
    assert_table::<Dependent>(&[
        (
            r#"{"rejected": [1, "x", 10]}"#,
            &["rejected[1] invalid_type type", "rejected[2] integer_above_max_value range"],
        ),
        (
            r#"{"lists": [[1], "x", [2, "x"], [3]]}"#,
            &[
                "lists[0][0] invalid_value custom",
                "lists[1] invalid_type type",
                "lists[2][1] invalid_type type",
                "lists[3][0] invalid_value custom",
            ],
        ),
        // What an element breaks itself is a fault too, and its other rules are not checked then.
        (
            r#"{"items": [{"numbers": [1, 2, 3]}, {"numbers": [1, "x", 10, 3]},
                {"numbers": [10, 1, 1]}, {"numbers": []}, {"numbers": [4, 5, 6]}]}"#,
            &[
                "items[0] invalid_value custom",
                "items[1].numbers[1] invalid_type type",
                "items[1].numbers[2] integer_above_max_value range",
                "items[2].numbers[0] integer_above_max_value range",
                "items[4] invalid_value custom",
            ],
        ),
        (r#"{"limit": 10, "short": [10, "x"]}"#, &["short[1] invalid_type type"]),
        (
            r#"{"limit": 10, "short": [10]}"#,
            &["limit integer_above_max_value range", "short[0] integer_above_max_value range"],
        ),
        (r#"{"own": [10, "x"]}"#, &["own[1] invalid_type type"]),
        (
            r#"{"requiring": [10, "x"]}"#,
            &["requiring[0] integer_above_max_value range", "requiring[1] invalid_type type"],
        ),
    ]);
}

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Flat {
    id: u8,
    #[serde(flatten)]
    item: Item,
    #[serde(flatten)]
    other: Option<Other>,
}

#[derive(RunRequest, Debug)]
struct Other {
    #[request(values(range(..=9)))]
    counts: BTreeMap<String, u8>,
}

#[derive(RunRequest, Debug)]
#[serde(tag = "type")]
enum Internal {
    A {
        #[request(inner(range(..=9)))]
        list: Vec<u8>,
        #[request(values(inner(range(..=9))))]
        map: Option<BTreeMap<String, Vec<u8>>>,
    },
    Item(Item),
}

#[derive(RunRequest, Debug)]
#[serde(tag = "type", content = "content")]
enum Adjacent {
    A {
        #[request(inner(range(..=9)))]
        list: Vec<u8>,
    },
}

#[derive(RunRequest, Debug)]
enum External {
    A {
        #[request(inner(range(..=9)))]
        list: Vec<u8>,
    },
    List(#[request(inner(range(..=9)))] Vec<u8>),
}

#[derive(RunRequest, Debug)]
#[serde(untagged)]
enum Untagged {
    A {
        #[request(inner(range(..=9)))]
        list: Vec<u8>,
    },
    B {
        #[request(inner(range(..=9)))]
        other: Vec<u8>,
    },
}

#[derive(RunRequest, Debug)]
struct Forms {
    #[serde(flatten)]
    flat: Flat,
    internal: Option<Internal>,
    adjacent: Option<Adjacent>,
    external: Option<External>,
    untagged: Option<Untagged>,
}

#[test]
fn elements_of_flattened_requests_and_of_variants_break_rules() {
    assert_table_by_names::<Forms>(&[
        (
            r#"{"numbers": [10, "x"], "counts": {"a": 10, "b": "x"}}"#,
            &[
                "id missing_required_parameter required",
                "numbers[0] integer_above_max_value range",
                "numbers[1] invalid_type type",
                "counts.b invalid_type type",
                "counts.a integer_above_max_value range",
            ],
        ),
        (
            r#"{"id": 1, "numbers": [],
                "internal": {"type": "A", "list": [10, "x"], "map": {"a": ["x", 10]}},
                "adjacent": {"type": "A", "content": {"list": ["x", 10]}},
                "external": {"A": {"list": ["x", 10]}},
                "untagged": {"list": ["x", 10]}}"#,
            &[
                "internal.list[0] integer_above_max_value range",
                "internal.list[1] invalid_type type",
                "internal.map.a[0] invalid_type type",
                "internal.map.a[1] integer_above_max_value range",
                "adjacent.content.list[0] invalid_type type",
                "adjacent.content.list[1] integer_above_max_value range",
                "external.A.list[0] invalid_type type",
                "external.A.list[1] integer_above_max_value range",
                "untagged.list[0] invalid_type type",
                "untagged.list[1] integer_above_max_value range",
            ],
        ),
        // Where the tag comes late, what comes before it is buffered.
        (
            r#"{"id": 1, "numbers": [],
                "internal": {"list": [10, "x"], "map": {"a": ["x", 10]}, "type": "A"},
                "adjacent": {"content": {"list": ["x", 10]}, "type": "A"},
                "untagged": {"other": ["x", 10]}}"#,
            &[
                "internal.list[0] integer_above_max_value range",
                "internal.list[1] invalid_type type",
                "internal.map.a[0] invalid_type type",
                "internal.map.a[1] integer_above_max_value range",
                "adjacent.content.list[0] invalid_type type",
                "adjacent.content.list[1] integer_above_max_value range",
                "untagged.other[0] invalid_type type",
                "untagged.other[1] integer_above_max_value range",
            ],
        ),
        (
            r#"{"id": 1, "numbers": [], "internal": {"numbers": ["x", 10], "type": "Item"},
                "external": {"List": [10, "x"]}}"#,
            &[
                "internal.numbers[0] invalid_type type",
                "internal.numbers[1] integer_above_max_value range",
                "external.List[1] invalid_type type",
            ],
        ),
    ]);
}

/// Looks at all of its elements.
#[derive(serde::Deserialize, serde::Serialize, Debug)]
#[serde(try_from = "Vec<u8>")]
struct Pair([u8; 2]);

impl run_request::Leaf for Pair {}

impl TryFrom<Vec<u8>> for Pair {
    type Error = String;

    fn try_from(list: Vec<u8>) -> Result<Self, String> {
        list.try_into().map(Pair).map_err(|list| format!("{} elements", list.len()))
    }
}

fn read_sum<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let list = <Vec<u8> as serde::Deserialize>::deserialize(deserializer)?;
    Ok(vec![list.iter().sum()])
}

#[derive(RunRequest, Debug)]
struct Foreign {
    #[request(inner(range(..=9)))]
    #[serde(default, deserialize_with = "read_sum")]
    sum: Vec<u8>,
    pair: Option<Pair>,
    pairs: Option<Vec<Pair>>,
    both: Option<(Vec<u8>, u8)>,
    #[request(inner(inner(range(..=9))))]
    arrays: Option<Vec<[u8; 2]>>,
}

#[test]
fn nobody_else_gets_a_collection_without_some_of_its_elements() {
    assert_table::<Foreign>(&[
        (r#"{"sum": [10, "x"]}"#, &["sum[1] invalid_type type"]),
        (r#"{"pair": [10, "x"]}"#, &["pair[1] invalid_type type"]),
        (
            r#"{"pairs": [[10, "x"], [1, 2], [1, "x", 2]]}"#,
            &["pairs[0][1] invalid_type type", "pairs[2][1] invalid_type type"],
        ),
        (r#"{"both": [[10, "x"], "y"]}"#, &["both[0][1] invalid_type type"]),
        (
            r#"{"arrays": [[1, 10], [1, "x"], [11, 1]]}"#,
            &[
                "arrays[0][1] integer_above_max_value range",
                "arrays[1][1] invalid_type type",
                "arrays[2][0] integer_above_max_value range",
            ],
        ),
    ]);
}

#[test]
fn rules_are_checked_up_to_the_hundredth_fault() {
    let list = |elements: &[&str]| format!(r#"{{"queue": [{}]}}"#, elements.join(", "));
    let (faults, mut many) = (["null"; 99], vec!["10"]);
    many.extend(faults);
    many.extend(["10", "null", "10", "null"]);
    let violations = super::read_json::<Lists>(&list(&many)).expect("the body is broken");
    assert_eq!(violations.len(), 100);
    assert_eq!(violations.omitted(), 3);
    assert_eq!(violations.first().path().to_string(), "queue[0]");
}

#[derive(RunRequest, Debug)]
struct Counts {
    id: u8,
    #[serde(flatten)]
    #[request(length(2..=3), keys(length(..=3)), values(range(..=9)))]
    counts: BTreeMap<String, u8>,
}

#[derive(RunRequest, Debug)]
struct CountLists {
    id: u8,
    #[serde(flatten)]
    #[request(values(length(..=1), inner(range(..=9))))]
    lists: BTreeMap<String, Vec<u8>>,
}

#[test]
fn entries_of_a_flattened_map_break_rules() {
    assert_table_by_names::<Counts>(&[
        // Whether there are too few entries is not known.
        (
            r#"{"id": 1, "b": 10, "a": "x"}"#,
            &["a invalid_type type", "b integer_above_max_value range"],
        ),
        (
            r#"{"id": 1, "long": 10, "a": "x"}"#,
            &[
                "a invalid_type type",
                "- property_name_above_max_length length",
                "long integer_above_max_value range",
            ],
        ),
        (
            r#"{"id": "x", "b": 10}"#,
            &[
                "id invalid_type type",
                "- object_below_min_properties length",
                "b integer_above_max_value range",
            ],
        ),
    ]);
    assert_table_by_names::<CountLists>(&[(
        r#"{"id": 1, "b": ["x", 10, 1], "a": [10, 1], "c": "x"}"#,
        &[
            "b[0] invalid_type type",
            "c invalid_type type",
            "a array_above_max_length length",
            "a[0] integer_above_max_value range",
            "b[1] integer_above_max_value range",
        ],
    )]);
}

#[test]
fn rules_of_a_flattened_map_are_checked_up_to_the_hundredth_fault() {
    let entries: Vec<_> = (0..150).map(|index| format!(r#""k{index}": [10, "x"]"#)).collect();
    let body = format!(r#"{{{}, "a": [10]}}"#, entries.join(", "));
    let violations = super::read_json::<CountLists>(&body).expect("the body is broken");
    assert_eq!(violations.len(), 100);
    assert!(violations.omitted() > 50);
    assert_eq!(violations.first().code(), "missing_required_parameter");
    assert!(violations.iter().skip(1).all(|it| it.rule() == "type"));
}
