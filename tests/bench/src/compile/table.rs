//! Formats the results as Markdown.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::measure::Failure;
use crate::metric::{Measure, Metric};
use crate::results::{Case, Results, Spread};
use crate::shape::Kind;
use crate::stacks::Stack;

const NOTHING: &str = "–";

/// Formats a table for each kind, and what the stacks consist of.
pub(crate) fn markdown(results: &Results) -> String {
    let kinds: BTreeSet<Kind> = results.cases.keys().map(|(kind, ..)| *kind).collect();
    let mut text: String = kinds.into_iter().map(|kind| of_kind(kind, results)).collect();
    text += &notes(results);
    let versions: BTreeSet<(Stack, &str)> =
        results.cases.iter().map(|((.., stack), record)| (*stack, &*record.versions)).collect();
    for (stack, versions) in versions {
        let _ = writeln!(text, "- `{stack}`: {versions}");
    }
    text
}

pub(crate) fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Timeout(seconds) => format!("> {seconds} s"),
        Failure::Error(error) => error.replace('|', "\\|"),
        Failure::Skipped(why) => format!("skipped: {why}"),
    }
}

fn of_kind(kind: Kind, results: &Results) -> String {
    let mut text = format!(
        "### `{kind}`: {}\n\n\
         | size | measured | stack | median | ÷ serde | ÷ bon | ÷ by hand |\n\
         |---|---|---|---|---|---|---|\n",
        kind.about(),
    );
    let mut rows: Vec<(Case, Measure, Metric)> =
        results.list_figures().filter(|((of, ..), ..)| *of == kind).collect();
    // The stacks are compared row by row.
    rows.sort_by_key(|&((_, size, stack), _, metric)| (size, metric, stack));
    for (case, measure, metric) in rows {
        text += &row(results, case, measure, metric);
    }
    text + "\n"
}

fn row(results: &Results, case: Case, measure: Measure, metric: Metric) -> String {
    let (_, size, stack) = case;
    let record = &results.cases[&case];
    let mark = if record.recursion.is_some() { " †" } else { "" };
    let median = match record.failures.get(&measure) {
        Some(why) => failure(why),
        None => results.spread(case, metric).map_or_else(String::new, |it| spread(it, metric)),
    };
    let ratio = |to| {
        let ratio = results.ratio(case, metric, to);
        ratio.map_or_else(|| NOTHING.to_owned(), |ratio| format!("{ratio:.2}"))
    };
    let ratios = [Stack::Serde, Stack::Bon, Stack::ByHand].map(ratio).join(" | ");
    format!("| {size} | {} | {stack}{mark} | {median} | {ratios} |\n", metric.name())
}

fn spread(Spread { median, least, most }: Spread, metric: Metric) -> String {
    let (digits, unit) = (metric.digits(), metric.unit());
    format!("{median:.digits$} {unit} ({least:.digits$}..{most:.digits$})")
}

fn notes(results: &Results) -> String {
    let mut text = String::new();
    for ((kind, size, stack), record) in &results.cases {
        if let Some(limit) = record.recursion {
            let _ = writeln!(
                text,
                "† {stack}, {size} {kind}: it overflows the compiler's own recursion limit, and \
                 has `#![recursion_limit = \"{limit}\"]`, as the error's help says.\n",
            );
        }
    }
    text
}
