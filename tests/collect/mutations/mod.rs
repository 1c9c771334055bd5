//! Bodies that are broken in random places, each of which must be told.
//!
//! Each case makes a valid body, and breaks it in up to five places that do not affect each other.
//! `MUTATIONS` sets how many cases there are.

mod body;
mod breaks;
mod check;
#[path = "../../oracle/dice.rs"]
#[expect(dead_code, reason = "other tests use all of it")]
mod dice;
mod maker;
mod requests;
mod shape;

use std::env;

use run_request::Validate;
use run_request::assistants::CreateRunRequest;
use serde::de::DeserializeOwned;

use body::{Body, Edit, Place};
use breaks::{Break, Breaker};
use check::Case;
use maker::Maker;
use requests::{Collecting, Extended, Nesting, Parsing, Unions};
use shape::Shape;

/// How many cases there are for each of the requests.
fn count_cases() -> u64 {
    let all = env::var("MUTATIONS").map_or(10_000, |count| count.parse().expect("a number"));
    all / 6
}

/// Whether a request reads the same from formats that are not human-readable.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cbor {
    Reads,
    Differs,
}

/// Checks all properties on bodies of a request.
fn hold<T: DeserializeOwned + Validate + std::fmt::Debug>(shape: &Shape, cbor: Cbor) {
    for seed in 0..count_cases() {
        let mut maker = Maker::new(seed);
        let body = maker.make(shape);
        let breaks = pick_breaks(&mut maker, shape, &body);
        let junk = change_anything(&mut maker, &body);
        let case = Case { seed, body, breaks, canaries: maker.canaries };
        case.check::<T>(cbor == Cbor::Reads);
        case.check_agreement::<T>(&junk);
    }
}

/// Picks up to five breaks that are independent.
fn pick_breaks(maker: &mut Maker, shape: &Shape, body: &Body) -> Vec<Break> {
    let mut breaker = Breaker::new(maker);
    breaker.list(shape, body, &Place::default());
    let all = breaker.found;
    let mut breaks: Vec<Break> = Vec::new();
    let most = maker.dice.below(6);
    for _ in 0..4 * most {
        let other = &all[maker.dice.below(all.len())];
        if breaks.len() < most && breaks.iter().all(|picked| picked.is_independent_of(other)) {
            breaks.push(other.clone());
        }
    }
    breaks
}

/// Changes a body in ways that nobody can tell the meaning of.
fn change_anything(maker: &mut Maker, body: &Body) -> Body {
    let mut body = body.clone();
    for _ in 0..=maker.dice.below(3) {
        change_within(maker, &mut body);
    }
    replace_null_maps(&mut body);
    body
}

/// A map of serde_json's can be read from `null`, but only where it was buffered because a tag comes
/// later, which a tree does not know.
fn replace_null_maps(body: &mut Body) {
    body.items_mut().iter_mut().for_each(replace_null_maps);
    for (key, value) in body.entries_mut() {
        if *value == Body::Null && (key == "parameters" || key == "schema") {
            *value = Body::Object(Vec::new());
        }
        replace_null_maps(value);
    }
}

fn change_within(maker: &mut Maker, body: &mut Body) {
    let goes_on = !maker.dice.one_in(4);
    let dice = &mut maker.dice;
    let (entries, items) = (body.entries().len(), body.items().len());
    let inner = match (entries, items) {
        (0, 0) => None,
        (0, _) => body.items_mut().get_mut(dice.below(items)),
        _ => body.entries_mut().get_mut(dice.below(entries)).map(|(_, value)| value),
    };
    match inner {
        Some(inner) if goes_on => change_within(maker, inner),
        _ => {
            if let Some((place, edit)) = make_edit(maker, body) {
                body.edit(&place, &edit);
            }
        }
    }
}

fn make_edit(maker: &mut Maker, body: &Body) -> Option<(Place, Edit)> {
    let here = Place::default();
    let junk = maker.make(&Shape::Any);
    let at = maker.dice.below(body.entries().len().max(body.items().len()));
    match (body, maker.dice.below(4)) {
        (Body::Object(entries), 0) => Some((here.key(&entries.get(at)?.0), Edit::Remove)),
        (Body::Object(entries), 1) => {
            let (key, value) = entries.get(at)?.clone();
            Some((here, Edit::Insert(vec![(key, value)])))
        }
        (Body::Object(entries), 2) => {
            let other = entries.get(at)?.0.clone();
            Some((here, Edit::Insert(vec![(other, junk)])))
        }
        (Body::Array(items), 0) => Some((here, Edit::Push(vec![items.get(at)?.clone()]))),
        (Body::Array(_), 1) => Some((here, Edit::Push(vec![junk]))),
        (Body::Text(_), 0) => Some((here, Edit::Replace(Body::Object(vec![(maker.key(), junk)])))),
        _ => Some((here, Edit::Replace(junk))),
    }
}

#[test]
fn faults_of_a_run_are_told() {
    hold::<CreateRunRequest>(&requests::run(), Cbor::Reads);
}

#[test]
fn faults_of_a_request_that_flattens_another_are_told() {
    hold::<Extended>(&requests::extended(), Cbor::Reads);
}

#[test]
fn faults_of_enums_are_told() {
    hold::<Unions>(&requests::unions(), Cbor::Reads);
}

#[test]
fn faults_beside_a_flattened_map_are_told() {
    hold::<Collecting>(&requests::collecting(), Cbor::Reads);
}

#[test]
fn faults_of_nested_sequences_and_maps_are_told() {
    hold::<Nesting>(&requests::nesting(), Cbor::Reads);
}

#[test]
fn errors_that_repeat_what_they_reject_are_hidden() {
    hold::<Parsing>(&requests::parsing(), Cbor::Differs);
}
