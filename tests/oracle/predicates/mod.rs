//! Predicates written by hand, for structs that together use every rule. They find the rules that a
//! value breaks, and `validate()` has to find the same ones, at the same places and in the same
//! order.

// The predicates compare by hand, so that they cannot share a mistake with the rules.
#![allow(clippy::manual_range_contains, clippy::chars_next_cmp)]

mod context;
mod floats;
mod groups;
mod maps;
mod nested;
mod numbers;
mod options;
mod sequences;
mod strings;
mod text_lengths;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert_eq, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use run_request::Violations;

/// How many values of each struct are compared.
const VALUES: u32 = 10_000;

/// In how many of them, at least, each rule has to be the only one that is broken.
const ALONE: u32 = 50;

/// The rules that a value breaks, each by its pointer and its code.
#[derive(Debug, Default, PartialEq)]
struct Faults(Vec<(String, String)>);

impl Faults {
    fn add_if(&mut self, broken: bool, pointer: impl Into<String>, rule: &str) {
        if broken {
            self.0.push((pointer.into(), rule.to_owned()));
        }
    }
}

impl From<Result<(), Violations>> for Faults {
    fn from(verdict: Result<(), Violations>) -> Self {
        let Err(violations) = verdict else { return Faults::default() };
        let fault = |it: &run_request::Violation| (it.path().pointer(), it.code().to_owned());
        Faults(violations.iter().map(fault).collect())
    }
}

/// What was compared.
#[derive(Default)]
struct Tally {
    valid: u32,
    broken: BTreeSet<String>,
    alone: BTreeMap<String, u32>,
}

impl Tally {
    fn count(&mut self, faults: Faults) {
        let rules: BTreeSet<String> = faults.0.into_iter().map(|(_, rule)| rule).collect();
        self.valid += u32::from(rules.is_empty());
        if let (Some(rule), 1) = (rules.first(), rules.len()) {
            *self.alone.entry(rule.clone()).or_default() += 1;
        }
        self.broken.extend(rules);
    }

    /// Agreement proves little if few values are valid, or if a rule is only broken together with
    /// others.
    fn assert_meaningful(&self, rules: &[&str]) {
        let count = |rule: &&str| (self.alone.get(*rule).copied().unwrap_or(0), (*rule).to_owned());
        let least = rules.iter().map(count).min();
        println!("{} of {VALUES} valid, and the least often alone is {least:?}", self.valid);
        let known: BTreeSet<String> = rules.iter().map(|rule| (*rule).to_owned()).collect();
        assert_eq!(known.len(), rules.len(), "a code is there twice");
        assert_eq!(self.broken, known);
        assert!(self.valid >= VALUES / 5, "{} valid", self.valid);
        assert!(least.is_some_and(|(count, _)| count >= ALONE), "{:?}", self.alone);
    }
}

/// Compares `validate` with the predicates. The random values are the same in each run.
fn compare_verdicts<T: Debug>(
    rules: &[&str],
    values: &impl Strategy<Value = T>,
    validate: impl Fn(&T) -> Result<(), Violations>,
    find_faults: impl Fn(&T, &mut Faults),
) {
    let tally = RefCell::new(Tally::default());
    let config = Config { cases: VALUES, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::XorShift);
    let verdict = TestRunner::new_with_rng(config, rng).run(values, |value| {
        let mut faults = Faults::default();
        find_faults(&value, &mut faults);
        prop_assert_eq!(&Faults::from(validate(&value)), &faults);
        tally.borrow_mut().count(faults);
        Ok(())
    });
    if let Err(disagreement) = verdict {
        panic!("validate() and the predicates disagree: {disagreement}");
    }
    tally.borrow().assert_meaningful(rules);
}

/// Rarely a bad value, so that most structs break few rules.
fn mostly<T: Debug>(
    good: impl Strategy<Value = T> + Clone,
    bad: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = T> + Clone {
    prop_oneof![90 => good, 10 => bad]
}

/// One of the list, each with the same probability.
fn any_of<T: Clone + Debug + 'static>(list: &[T]) -> impl Strategy<Value = T> + Clone + use<T> {
    select(list.to_vec())
}

fn any_text_of(list: &'static [&'static str]) -> impl Strategy<Value = String> + Clone {
    select(list).prop_map(String::from)
}

/// Random strings.
fn any_text() -> impl Strategy<Value = String> + Clone {
    const CHARS: &[char] = &['a', 'b', 'c', '1', '-', '!', '/', '~', ' ', '\n', 'é', '🦀', '\0'];
    vec(select(CHARS), 0..8).prop_map(String::from_iter)
}

/// Mostly one of the good strings, otherwise one of the bad ones, and now and then a random one.
fn mostly_text(
    good: &'static [&'static str],
    bad: &'static [&'static str],
) -> impl Strategy<Value = String> + Clone {
    mostly(any_text_of(good), prop_oneof![9 => any_text_of(bad), 1 => any_text()])
}

/// A name as a step of a JSON pointer.
fn escape_step(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}
