//! The rules on sequences.

use std::collections::{BTreeSet, VecDeque};

use run_request::RunRequest;
use serde_json::{Value, json};

use super::{Documents, compare_schema_except};

#[derive(RunRequest)]
#[request(schema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Sequences {
    #[request(length(1..=3, code = "tags_length"), unique(code = "tags_unique"))]
    #[request(inner(length(..=3, code = "tag_length"), one_of("a", "bc", "deep", code = "tag_one")))]
    tags: Vec<Option<String>>,
    #[request(unique(code = "numbers_unique"), length(..=8, code = "numbers_length"))]
    #[request(inner(range(..=9, code = "number_range"), multiple_of(0.5, code = "number_multiple")))]
    numbers: Option<Vec<f64>>,
    #[request(not_null, length(2.., code = "rows_length"))]
    #[request(inner(length(..=2, code = "row_length"), inner(starts_with("r", code = "cell"))))]
    rows: Option<VecDeque<Vec<String>>>,
    #[request(inner(pattern("^[0-9]$", code = "word")), length(..=2, code = "words_length"))]
    the_words: Option<BTreeSet<String>>,
    #[request(unique(code = "triple_unique"), inner(range(1.., code = "triple_range")))]
    triple: Option<[u8; 3]>,
    #[request(unique(code = "lists_unique"), length(..=9, code = "lists_length"))]
    lists: Option<Option<Vec<Vec<bool>>>>,
    #[request(inner(inner(format(ipv4, code = "host"))))]
    hosts: Option<Vec<Option<Vec<Box<str>>>>>,
}

/// Reading a set drops duplicates, so that its length can be valid afterwards.
fn has_duplicates_in_a_set(document: &Value) -> bool {
    let words = document["theWords"].as_array().map_or(&[][..], |it| it);
    (1..words.len()).any(|place| words[..place].contains(&words[place]))
}

#[test]
fn rules_on_sequences_agree_with_the_schema() {
    let rules = [
        "tags_length",
        "tags_unique",
        "tag_length",
        "tag_one",
        "numbers_unique",
        "numbers_length",
        "number_range",
        "number_multiple",
        "rows_length",
        "row_length",
        "cell",
        "word",
        "words_length",
        "triple_unique",
        "triple_range",
        "lists_unique",
        "lists_length",
        "host",
        "type",
        "required",
        "additionalProperties",
    ];
    compare_schema_except::<Sequences>("Sequences", &rules, has_duplicates_in_a_set, |d| {
        let tags = d.required(
            json!([["a"], ["a", "bc"], ["bc", null], [null]]),
            json!([
                [],
                ["a", "a"],
                [null, null],
                ["deep"],
                ["x"],
                ["a", "bc", null, null],
                ["a", 1],
                null
            ]),
        );
        let numbers = d.maybe(
            json!([[], [0.5, 1, 9], [0, -1.5], null]),
            json!([
                [1, 1],
                [0.5, 0.5],
                [9.5],
                [0.1],
                [1, 1.0],
                [0, 1, 2, 3, 4, 5, 6, 7, 8],
                ["1"],
                1
            ]),
        );
        let rows = d.maybe(
            json!([[[], []], [["r"], ["rs", "r"]]]),
            json!([[], [[]], [["r", "r", "r"], []], [["s"], []], [[], [""]], null, [[], null]]),
        );
        let words = d.maybe(
            json!([[], ["1"], ["2", "1"], null]),
            json!([["a"], ["", "1"], ["1", "2", "3"], [1], "1"]),
        );
        let triple = d.maybe(
            json!([[1, 2, 3], [255, 1, 7], null]),
            json!([[1, 2], [1, 2, 3, 4], [1, 1, 2], [0, 1, 2], [256, 1, 2], []]),
        );
        let lists = d.maybe(
            json!([null, [], [[]], [[true], [false]], [[], [true]]]),
            json!([
                [[], []],
                [[true], [false], [true]],
                [
                    [],
                    [true],
                    [false],
                    [true, true],
                    [true, false],
                    [false, true],
                    [false, false],
                    [true, true, true],
                    [true, true, false],
                    [true, false, false]
                ],
                [null]
            ]),
        );
        let hosts = d.maybe(
            json!([null, [], [null, ["1.2.3.4"]], [[]]]),
            json!([[["1.2.3"]], [null, ["1.2.3.4", ""]], [["1.2.3.4", null]]]),
        );
        let mut document = Documents::object([
            ("tags", tags),
            ("numbers", numbers),
            ("rows", rows),
            ("theWords", words),
            ("triple", triple),
            ("lists", lists),
            ("hosts", hosts),
        ]);
        d.insert_unknown(&mut document, &["the_words", "tag"]);
        document
    });
}
