//! The measurements.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::measure::{Cost, Failure};
use crate::options::Measure;
use crate::shape::{Kind, Size};
use crate::stacks::Stack;

/// A crate of a stack.
pub(crate) type Case = (Kind, Size, Stack);

#[derive(Default)]
pub(crate) struct Results {
    pub(crate) cold: BTreeMap<Stack, Vec<Result<Cost, Failure>>>,
    /// Checking an empty crate.
    pub(crate) empty: BTreeMap<Stack, Vec<Cost>>,
    pub(crate) cases: BTreeMap<Case, Record>,
}

/// The measurements of a case. After a failure, it is not measured again.
#[derive(Default)]
pub(crate) struct Record {
    pub(crate) check: Vec<Cost>,
    pub(crate) build: Vec<Cost>,
    pub(crate) binary: Option<u64>,
    pub(crate) ir_lines: Option<usize>,
    /// The `recursion_limit` that the crate needs to compile.
    pub(crate) recursion: Option<u32>,
    pub(crate) failure: Option<(Measure, Failure)>,
}

/// The median, minimum and maximum, in seconds.
#[derive(Clone, Copy)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Spread {
    pub(crate) fn of(costs: &[Cost]) -> Option<Spread> {
        let mut times: Vec<Duration> = costs.iter().map(|cost| cost.cpu).collect();
        times.sort_unstable();
        let (least, most) = (times.first()?.as_secs_f64(), times.last()?.as_secs_f64());
        let middle = times.len() / 2;
        let upper = times[middle].as_secs_f64();
        let median = match times.len() % 2 {
            0 => f64::midpoint(times[middle - 1].as_secs_f64(), upper),
            _ => upper,
        };
        Some(Spread { median, least, most })
    }
}

/// The peak memory of all rounds, in bytes.
pub(crate) fn peak(costs: &[Cost]) -> Option<u64> {
    costs.iter().map(|cost| cost.peak).max()
}

impl Results {
    /// The median time to check a case.
    pub(crate) fn check(&self, case: Case) -> Option<f64> {
        Some(Spread::of(&self.cases.get(&case)?.check)?.median)
    }

    /// The same, relative to `serde`.
    pub(crate) fn check_ratio(&self, (kind, size, stack): Case) -> Option<f64> {
        Some(self.check((kind, size, stack))? / self.check((kind, size, Stack::Serde))?)
    }
}
