//! Nested values, in collections, maps, tuples and variants, without annotations.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;

use proptest::collection::{btree_map, hash_map, vec};
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use run_request::{Validate, Violation, Violations};

use super::{Faults, any_of, any_text_of, compare_verdicts, escape_step};

#[derive(Validate, Debug, Clone)]
struct Leaf {
    #[request(range(..=9, code = "leaf_range"))]
    n: u8,
    #[request(length(..=3, code = "leaf_length"))]
    text: String,
}

/// A range from the first number to the second.
#[derive(Validate, Debug)]
#[request(check = check_order)]
struct Span(
    #[request(above(0, code = "span_above"))] u8,
    #[request(range(..100, code = "span_range"))] u8,
);

fn check_order(span: &Span) -> Result<(), Violations> {
    if span.0 > span.1 {
        return Err(Violation::new("span_backwards", "ends before it begins").into());
    }
    Ok(())
}

#[derive(Validate, Debug, Clone)]
#[serde(rename_all = "snake_case")]
enum Block {
    Text(#[request(length(1..=3, code = "text_length"), ascii(code = "text_ascii"))] String),
    ImageFile {
        #[request(starts_with("i-", code = "image_beginning"))]
        #[serde(rename = "file id")]
        id: String,
        leaf: Option<Leaf>,
        #[request(requires(leaf, code = "image_requires"))]
        alt: Option<u8>,
    },
    Pair(#[request(multiple_of(2, code = "pair_multiple"))] u8, Leaf),
    Whole(Leaf),
    Nothing,
}

#[derive(Validate, Debug)]
#[request(check = check_size)]
struct Nested {
    own: Leaf,
    boxed: Option<Box<Leaf>>,
    list: Vec<Leaf>,
    pair: (Leaf, u8, Option<Leaf>),
    map: BTreeMap<String, (u8, Leaf)>,
    hashed: HashMap<String, Vec<Leaf>>,
    blocks: Vec<Block>,
    #[request(skip)]
    skipped: Leaf,
    #[request(length(..=2, code = "tail_length"), custom(reject_nine, code = "tail_custom"))]
    tail: VecDeque<Arc<Leaf>>,
    array: [Leaf; 2],
    span: Span,
    #[serde(flatten)]
    flat: Leaf,
    #[serde(rename = "a/b~c")]
    odd: Leaf,
}

fn reject_nine(tail: &VecDeque<Arc<Leaf>>) -> Result<(), String> {
    match tail.iter().position(|leaf| leaf.n == 9) {
        Some(place) => Err(format!("a nine at {place}")),
        None => Ok(()),
    }
}

fn check_size(it: &Nested) -> Result<(), Violation> {
    if it.list.len() + it.blocks.len() > 5 {
        return Err(Violation::new("too_much", "more than five parts").at("list").at_index(0));
    }
    Ok(())
}

const RULES: &[&str] = &[
    "leaf_range",
    "leaf_length",
    "span_above",
    "span_range",
    "span_backwards",
    "text_length",
    "text_ascii",
    "image_beginning",
    "image_requires",
    "pair_multiple",
    "tail_length",
    "tail_custom",
    "too_much",
];

fn generate_leaf() -> impl Strategy<Value = Leaf> + Clone {
    let n = prop_oneof![60 => any_of(&[0, 9, 5, 3]), 1 => any_of(&[10, 255])];
    let text =
        prop_oneof![60 => any_text_of(&["", "abc", "ééé"]), 1 => any_text_of(&["abcd", "éééé"])];
    let leaf = (n, text).prop_map(|(n, text)| Leaf { n, text });
    std::rc::Rc::new(leaf)
}

fn generate_block() -> impl Strategy<Value = Block> {
    let text = prop_oneof![4 => any_text_of(&["a", "abc"]), 1 => any_text_of(&["", "é", "ééé", "abcd", "éééé"])];
    let id = prop_oneof![9 => any_text_of(&["i-", "i-1"]), 1 => any_text_of(&["", "I-1", "i"])];
    let alt = prop_oneof![3 => Just(None), 1 => option::of(any::<u8>())];
    let even = prop_oneof![9 => any_of(&[0, 2, 254]), 1 => any_of(&[1, 255])];
    prop_oneof![
        text.prop_map(Block::Text),
        (id, option::of(generate_leaf()), alt).prop_map(|(id, leaf, alt)| Block::ImageFile {
            id,
            leaf,
            alt
        }),
        (even, generate_leaf()).prop_map(|(n, leaf)| Block::Pair(n, leaf)),
        generate_leaf().prop_map(Block::Whole),
        Just(Block::Nothing),
    ]
}

fn generate_values() -> impl Strategy<Value = Nested> {
    let map = btree_map(any_text_of(&["a", "b/c", "~", ""]), (any::<u8>(), generate_leaf()), 0..3);
    let hashed = hash_map(any_text_of(&["x", "y", "/"]), vec(generate_leaf(), 0..3), 0..3);
    let tail = prop_oneof![9 => vec(generate_leaf(), 0..=1), 1 => vec(generate_leaf(), 2..4)];
    let tail = tail.prop_map(|mut tail| {
        // One nine in the tail is frequent enough.
        tail.iter_mut().skip(1).for_each(|leaf| leaf.n = leaf.n.min(8));
        tail.into_iter().map(Arc::new).collect()
    });
    let span = prop_oneof![
        9 => any_of(&[(1, 1), (1, 99), (99, 99)]),
        1 => any_of(&[(0, 0), (0, 99), (1, 100), (255, 255), (9, 8), (0, 100)]),
    ];
    let sizes = (vec(generate_leaf(), 0..4), vec(generate_block(), 0..4));
    let plain = (
        generate_leaf(),
        option::of(generate_leaf()),
        generate_leaf(),
        any::<u8>(),
        option::of(generate_leaf()),
        generate_leaf(),
    );
    (plain, sizes, map, hashed, tail, span, vec(generate_leaf(), 4)).prop_map(
        |(plain, (list, blocks), map, hashed, tail, span, four)| {
            let (own, boxed, first, second, third, skipped) = plain;
            let [one, two, flat, odd] = four.try_into().unwrap();
            Nested {
                own,
                boxed: boxed.map(Box::new),
                list,
                pair: (first, second, third),
                map,
                hashed,
                blocks,
                skipped: Leaf { n: skipped.n.saturating_add(100), ..skipped },
                tail,
                array: [one, two],
                span: Span(span.0, span.1),
                flat,
                odd,
            }
        },
    )
}

fn find_faults_in_leaf(leaf: &Leaf, pointer: impl AsRef<str>, faults: &mut Faults) {
    let pointer = pointer.as_ref();
    faults.add_if(leaf.n >= 10, format!("{pointer}/n"), "leaf_range");
    faults.add_if(leaf.text.chars().count() > 3, format!("{pointer}/text"), "leaf_length");
}

fn find_faults_in_block(block: &Block, pointer: &str, faults: &mut Faults) {
    match block {
        Block::Text(text) => {
            let pointer = format!("{pointer}/text");
            let chars = text.chars().count();
            faults.add_if(chars == 0 || chars > 3, &pointer, "text_length");
            faults.add_if(text.bytes().any(|byte| byte > 127), pointer, "text_ascii");
        }
        Block::ImageFile { id, leaf, alt } => {
            let pointer = format!("{pointer}/image_file");
            let begins = id.as_bytes().first_chunk() == Some(b"i-");
            faults.add_if(!begins, format!("{pointer}/file id"), "image_beginning");
            if let Some(leaf) = leaf {
                find_faults_in_leaf(leaf, format!("{pointer}/leaf"), faults);
            }
            let alone = alt.is_some() && leaf.is_none();
            faults.add_if(alone, format!("{pointer}/alt"), "image_requires");
        }
        Block::Pair(n, leaf) => {
            faults.add_if(n & 1 == 1, format!("{pointer}/pair/0"), "pair_multiple");
            find_faults_in_leaf(leaf, format!("{pointer}/pair/1"), faults);
        }
        Block::Whole(leaf) => find_faults_in_leaf(leaf, format!("{pointer}/whole"), faults),
        Block::Nothing => {}
    }
}

fn find_faults(it: &Nested, faults: &mut Faults) {
    find_faults_in_leaf(&it.own, "/own", faults);
    if let Some(leaf) = &it.boxed {
        find_faults_in_leaf(leaf, "/boxed", faults);
    }
    for (i, leaf) in it.list.iter().enumerate() {
        find_faults_in_leaf(leaf, format!("/list/{i}"), faults);
    }
    find_faults_in_leaf(&it.pair.0, "/pair/0", faults);
    if let Some(leaf) = &it.pair.2 {
        find_faults_in_leaf(leaf, "/pair/2", faults);
    }
    for (key, (_, leaf)) in &it.map {
        find_faults_in_leaf(leaf, format!("/map{}/1", escape_step(key)), faults);
    }
    let hashed: BTreeMap<_, _> = it.hashed.iter().collect();
    for (key, leaves) in hashed {
        for (i, leaf) in leaves.iter().enumerate() {
            find_faults_in_leaf(leaf, format!("/hashed{}/{i}", escape_step(key)), faults);
        }
    }
    for (i, block) in it.blocks.iter().enumerate() {
        find_faults_in_block(block, &format!("/blocks/{i}"), faults);
    }
    // It always breaks a rule, which must not be checked.
    assert!(it.skipped.n > 9);
    faults.add_if(it.tail.len() > 2, "/tail", "tail_length");
    faults.add_if(it.tail.iter().any(|leaf| leaf.n == 9), "/tail", "tail_custom");
    for (i, leaf) in it.tail.iter().enumerate() {
        find_faults_in_leaf(leaf, format!("/tail/{i}"), faults);
    }
    find_faults_in_leaf(&it.array[0], "/array/0", faults);
    find_faults_in_leaf(&it.array[1], "/array/1", faults);
    let Span(from, to) = it.span;
    faults.add_if(from == 0, "/span/0", "span_above");
    faults.add_if(to >= 100, "/span/1", "span_range");
    faults.add_if(from > to, "/span", "span_backwards");
    find_faults_in_leaf(&it.flat, "", faults);
    find_faults_in_leaf(&it.odd, "/a~1b~0c", faults);
    faults.add_if(it.list.len() + it.blocks.len() > 5, "/list/0", "too_much");
}

#[test]
fn rules_on_nested_values_agree_with_predicates() {
    compare_verdicts(RULES, &generate_values(), Validate::validate, find_faults);
}
