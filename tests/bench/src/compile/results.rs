//! The measurements.

use std::collections::BTreeMap;

use crate::measure::Failure;
use crate::metric::{Measure, Metric};
use crate::shape::{Kind, Size};
use crate::stacks::Stack;

/// A crate of a stack.
pub(crate) type Case = (Kind, Size, Stack);

#[derive(Debug, Default)]
pub(crate) struct Results {
    pub(crate) cases: BTreeMap<Case, Record>,
}

/// The measurements of a case. A measure that failed is not repeated.
#[derive(Debug, Default)]
pub(crate) struct Record {
    /// One figure for each round, in the metric's unit.
    pub(crate) figures: BTreeMap<Metric, Vec<f64>>,
    pub(crate) failures: BTreeMap<Measure, Failure>,
    /// The `recursion_limit` that the crate needs to compile.
    pub(crate) recursion: Option<u32>,
    /// The versions of the stack's crates.
    pub(crate) versions: String,
}

/// The median, minimum and maximum.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Spread {
    pub(crate) fn of(figures: &[f64]) -> Option<Spread> {
        let mut figures = figures.to_vec();
        figures.sort_by(f64::total_cmp);
        let (&least, &most) = (figures.first()?, figures.last()?);
        let middle = figures.len() / 2;
        let median = match figures.len() % 2 {
            0 => f64::midpoint(figures[middle - 1], figures[middle]),
            _ => figures[middle],
        };
        Some(Spread { median, least, most })
    }
}

impl Results {
    pub(crate) fn spread(&self, case: Case, metric: Metric) -> Option<Spread> {
        Spread::of(self.cases.get(&case)?.figures.get(&metric)?)
    }

    /// The median relative to that of another stack for the same types.
    pub(crate) fn ratio(&self, case: Case, metric: Metric, to: Stack) -> Option<f64> {
        let (kind, size, _) = case;
        let to = self.spread((kind, size, to), metric)?;
        Some(self.spread(case, metric)?.median / to.median)
    }

    /// Each figure that was measured or failed, in the order of the measures.
    pub(crate) fn list_figures(&self) -> impl Iterator<Item = (Case, Measure, Metric)> {
        self.cases.iter().flat_map(|(&case, record)| {
            let metrics = Measure::ALL
                .into_iter()
                .flat_map(|measure| measure.metrics().iter().map(move |&metric| (measure, metric)));
            metrics
                .filter(|(measure, metric)| {
                    record.figures.contains_key(metric) || record.failures.contains_key(measure)
                })
                .map(move |(measure, metric)| (case, measure, metric))
        })
    }
}
