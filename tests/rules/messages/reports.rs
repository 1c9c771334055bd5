//! What a report of several violations holds, and in which order.

use std::collections::BTreeMap;

use run_request::{RunRequest, Violation};

use super::Numbers;
use crate::support::violations::list_paths;

#[test]
fn nested_values_are_validated_without_annotation() {
    #[derive(RunRequest, Default, Clone)]
    struct Leaf {
        #[request(range(..=9))]
        number: u8,
        #[serde(default)]
        leaves: Vec<Leaf>,
    }
    #[derive(RunRequest, Default)]
    struct Tree {
        one: Option<Leaf>,
        boxed: Option<Box<Leaf>>,
        #[serde(default)]
        map: BTreeMap<String, Vec<Option<Leaf>>>,
        #[serde(rename = "shared-leaf")]
        array: Option<[Leaf; 1]>,
        #[request(skip)]
        skipped: Option<Leaf>,
    }
    let bad =
        Leaf { number: 10, leaves: vec![Leaf::default(), Leaf { number: 11, leaves: vec![] }] };
    let tree = Tree {
        one: Some(bad.clone()),
        boxed: Some(Box::new(bad.clone())),
        map: [("k".to_owned(), vec![None, Some(bad.clone())])].into(),
        array: Some([bad.clone()]),
        skipped: Some(bad),
    };
    assert_eq!(
        list_paths(tree.validate()),
        [
            "one.number",
            "one.leaves[1].number",
            "boxed.number",
            "boxed.leaves[1].number",
            "map.k[1].number",
            "map.k[1].leaves[1].number",
            "shared-leaf[0].number",
            "shared-leaf[0].leaves[1].number",
        ]
    );
}

#[test]
fn at_most_100_violations_are_reported_and_the_rest_counted() {
    #[derive(RunRequest)]
    struct Many {
        #[request(inner(length(1..)))]
        names: Vec<String>,
    }
    let many = |count| Many { names: vec![String::new(); count] }.validate().unwrap_err();
    assert_eq!((many(100).len(), many(100).omitted()), (100, 0));
    let violations = many(1_000);
    assert_eq!((violations.len(), violations.omitted()), (100, 900));
    assert_eq!(violations.iter().last().unwrap().path().to_string(), "names[99]");
    assert!(violations.to_string().ends_with("instead.\nand 900 more"));
}

#[test]
fn a_report_can_be_iterated_by_value_and_by_reference() {
    let numbers = Numbers { decimal: 3.0, integer: 6, below: 10, ..Numbers::default() };
    let violations = numbers.validate().unwrap_err();
    let expected = ["decimal", "integer", "below"];
    let path = |violation: &Violation| violation.path().to_string();
    assert_eq!(violations.iter().map(path).collect::<Vec<_>>(), expected);
    assert_eq!((&violations).into_iter().map(path).collect::<Vec<_>>(), expected);
    assert_eq!(violations.into_iter().map(|it| path(&it)).collect::<Vec<_>>(), expected);
}
