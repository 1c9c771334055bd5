//! The rules on maps, and on their keys and values.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use proptest::collection::{btree_map, hash_map, vec};
use proptest::option;
use proptest::prelude::{Strategy, prop_oneof};
use run_request::Validate;

use super::{
    Faults, any_of, any_text, any_text_of, compare_verdicts, escape_step, mostly, mostly_text,
};

#[derive(Validate, Debug)]
struct Maps {
    #[request(
        length(1..=3, code = "labels_length"),
        keys(length(..=3, code = "label_key_length"), pattern("^[a-z/~]*$", code = "label_key")),
        values(length(1.., code = "label_length"), ascii(code = "label_ascii")),
        keys(contains("a", code = "label_key_a"))
    )]
    labels: BTreeMap<String, String>,
    #[request(
        keys(ascii(code = "count_key_ascii")),
        values(range(..=9, code = "count_range"), multiple_of(2, code = "count_multiple"))
    )]
    counts: HashMap<String, Option<u8>>,
    #[request(
        length(..4, code = "lists_length"),
        keys(range(..=20, code = "lists_key"), one_of(1, 2, 3, 4, 10, 20, 21, code = "lists_one_of")),
        values(
            length(..=2, code = "list_length"),
            inner(length(..=2, code = "list_item"), starts_with("a", code = "list_beginning")),
            unique(code = "list_unique")
        )
    )]
    lists: Option<Rc<HashMap<u16, Vec<String>>>>,
    #[request(values(values(above(0, code = "inner_above")), length(1.., code = "inner_length")))]
    tables: BTreeMap<i8, HashMap<i8, f64>>,
}

const RULES: &[&str] = &[
    "labels_length",
    "label_key_length",
    "label_key",
    "label_key_a",
    "label_length",
    "label_ascii",
    "count_key_ascii",
    "count_range",
    "count_multiple",
    "lists_length",
    "lists_key",
    "lists_one_of",
    "list_length",
    "list_item",
    "list_beginning",
    "list_unique",
    "inner_above",
    "inner_length",
];

fn generate_values() -> impl Strategy<Value = Maps> {
    let label_key = prop_oneof![
        90 => any_text_of(&["a", "ab", "a/~", "~a", "xya"]),
        9 => any_text_of(&["", "b", "abcd", "A", "a1", "1a", "éa", "Aab"]),
        1 => any_text(),
    ];
    let label =
        prop_oneof![95 => any_text_of(&["b", "bc", "~"]), 5 => any_text_of(&["", "é", "🦀"])];
    let labels = |counts| btree_map(label_key.clone(), label.clone(), counts);
    let labels = prop_oneof![8 => labels(1..4), 1 => labels(0..6), 1 => labels(4..6)];
    // Names and numbers, and numbers in an unusual notation.
    let count_key = prop_oneof![
        96 => any_text_of(&["a", "b/~", "10", "9", "-1", "1a", "+9", "09", "", "9 "]),
        4 => any_text_of(&["é", "größe", "ÿ/"]),
    ];
    let count = option::of(mostly(any_of(&[0, 2, 8]), any_of(&[1, 9, 10, 12, 255])));
    let counts = hash_map(count_key, count, 0..5);
    let lists_key = prop_oneof![
        80 => any_of(&[1, 2, 3, 4, 10, 20]),
        8 => any_of(&[21]),
        8 => any_of(&[0, 5]),
        1 => any_of(&[22, u16::MAX]),
    ];
    let item =
        mostly_text(&["a", "ab", "ac", "a1", "aé", "a-", "ad", "ae"], &["", "b", "abc", "a🦀b"]);
    let list = mostly(vec(item.clone(), 0..=2), vec(item, 2..4));
    let lists = |counts| hash_map(lists_key.clone(), list.clone(), counts);
    let lists = prop_oneof![4 => lists(0..3), 1 => lists(3..7)].prop_map(Rc::new);
    let number = prop_oneof![95 => any_of(&[0.5, 1.0]), 5 => any_of(&[0.0, -1.0, f64::NAN])];
    let inner = |counts| hash_map(-12i8..12, number.clone(), counts);
    let inner = mostly(inner(1..4), inner(0..2));
    let tables = btree_map(-12i8..12, inner, 0usize..3);
    (labels, counts, option::weighted(0.9, lists), tables)
        .prop_map(|(labels, counts, lists, tables)| Maps { labels, counts, lists, tables })
}

/// The entries of an unordered map by key: numbers in numeric order, before names.
fn sort_by_key<V>(map: &HashMap<String, V>) -> Vec<(&String, &V)> {
    let mut entries: Vec<_> = map.iter().collect();
    entries.sort_by_key(|(key, _)| {
        let number = key.parse::<i64>().ok();
        (number.is_none(), number, *key)
    });
    entries
}

fn find_faults_in_labels(labels: &BTreeMap<String, String>, faults: &mut Faults) {
    faults.add_if(labels.is_empty() || labels.len() > 3, "/labels", "labels_length");
    for key in labels.keys() {
        faults.add_if(key.chars().count() > 3, "/labels", "label_key_length");
        let known = |c: char| c.is_ascii_lowercase() || c == '/' || c == '~';
        faults.add_if(!key.chars().all(known), "/labels", "label_key");
    }
    for (key, value) in labels {
        let pointer = format!("/labels{}", escape_step(key));
        faults.add_if(value.is_empty(), &pointer, "label_length");
        faults.add_if(value.bytes().any(|byte| byte > 127), pointer, "label_ascii");
    }
    for key in labels.keys() {
        faults.add_if(!key.chars().any(|c| c == 'a'), "/labels", "label_key_a");
    }
}

fn find_faults_in_lists(lists: &HashMap<u16, Vec<String>>, faults: &mut Faults) {
    let lists: BTreeMap<_, _> = lists.iter().collect();
    faults.add_if(lists.len() > 3, "/lists", "lists_length");
    for key in lists.keys() {
        faults.add_if(**key > 20, "/lists", "lists_key");
        let known = matches!(**key, 1..=4 | 10 | 20 | 21);
        faults.add_if(!known, "/lists", "lists_one_of");
    }
    for (key, list) in lists {
        let pointer = format!("/lists/{key}");
        faults.add_if(list.len() > 2, &pointer, "list_length");
        for (i, item) in list.iter().enumerate() {
            let pointer = format!("{pointer}/{i}");
            faults.add_if(item.chars().count() > 2, &pointer, "list_item");
            faults.add_if(item.bytes().next() != Some(b'a'), pointer, "list_beginning");
        }
        let twins = (0..list.len()).any(|i| list[..i].contains(&list[i]));
        faults.add_if(twins, pointer, "list_unique");
    }
}

fn find_faults(it: &Maps, faults: &mut Faults) {
    find_faults_in_labels(&it.labels, faults);
    for (key, _) in sort_by_key(&it.counts) {
        faults.add_if(key.bytes().any(|byte| byte > 127), "/counts", "count_key_ascii");
    }
    for (key, count) in sort_by_key(&it.counts) {
        let Some(count) = count else { continue };
        let pointer = format!("/counts{}", escape_step(key));
        faults.add_if(*count > 9, &pointer, "count_range");
        faults.add_if(count & 1 == 1, pointer, "count_multiple");
    }
    if let Some(lists) = &it.lists {
        find_faults_in_lists(lists, faults);
    }
    for (outer, map) in &it.tables {
        let sorted: BTreeMap<_, _> = map.iter().collect();
        for (inner, number) in sorted {
            let broken = number.is_nan() || *number <= 0.0;
            faults.add_if(broken, format!("/tables/{outer}/{inner}"), "inner_above");
        }
        faults.add_if(map.is_empty(), format!("/tables/{outer}"), "inner_length");
    }
}

#[test]
fn rules_on_maps_agree_with_predicates() {
    compare_verdicts(RULES, &generate_values(), Validate::validate, find_faults);
}
