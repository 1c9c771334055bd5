//! Formats the results as Markdown.

use std::fmt::Write;

use crate::measure::{Cost, Failure};
use crate::options::{Measure, Options};
use crate::results::{Case, Record, Results, Spread, peak};
use crate::shape::{Kind, Size};
use crate::stacks::Stack;

/// Formats all tables, except for those that were not measured.
pub(crate) fn markdown(options: &Options, results: &Results) -> String {
    let mut text = String::new();
    if options.measures(Measure::Cold) {
        text += &cold(results);
    }
    if options.measures.iter().any(|measure| *measure != Measure::Cold) {
        for &kind in &options.kinds {
            text += &of_kind(kind, options, results);
        }
        text += &notes(results);
    }
    text
}

pub(crate) fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Timeout(seconds) => format!("> {seconds} s"),
        Failure::Error(error) => error.replace('|', "\\|"),
    }
}

fn cold(results: &Results) -> String {
    let mut text = String::from(
        "### Cold build of the dependencies\n\n\
         | stack | CPU, s | ÷ serde | ÷ bon |\n|---|---|---|---|\n",
    );
    let median = |stack| {
        let costs: Vec<Cost> = results.cold.get(&stack)?.iter().flatten().copied().collect();
        Some(Spread::of(&costs)?.median)
    };
    for (&stack, outcomes) in &results.cold {
        let costs: Vec<Cost> = outcomes.iter().flatten().copied().collect();
        let cell = match outcomes.iter().find_map(|outcome| outcome.as_ref().err()) {
            Some(why) => failure(why),
            None => spread(Spread::of(&costs)),
        };
        let (serde, bon) = (ratio(median(stack), median(Stack::Serde)), median(Stack::Bon));
        let bon = ratio(median(stack), bon);
        let _ = writeln!(text, "| {stack}: {} | {cell} | {serde} | {bon} |", stack.about());
    }
    text + "\n"
}

fn of_kind(kind: Kind, options: &Options, results: &Results) -> String {
    let mut text = format!(
        "### `{kind}`: {}\n\n\
         | size | stack | check, s | ÷ serde | a field or variant, ms | build, s | ÷ serde | peak, MB \
         | binary, KB | IR, lines |\n|---|---|---|---|---|---|---|---|---|---|\n",
        kind.about(),
    );
    for &size in &options.sizes {
        for &stack in &options.stacks {
            let case = (kind, size, stack);
            if let Some(record) = results.cases.get(&case) {
                text += &row(case, record, results);
            }
        }
    }
    text + "\n"
}

fn row((kind, size, stack): Case, record: &Record, results: &Results) -> String {
    let serde = results.cases.get(&(kind, size, Stack::Serde));
    let of_serde = |costs: fn(&Record) -> &[Cost]| Some(Spread::of(costs(serde?))?.median);
    let (check, build) = (Spread::of(&record.check), Spread::of(&record.build));
    let check_ratio = ratio(check.map(|it| it.median), of_serde(|record| &record.check));
    let build_ratio = ratio(build.map(|it| it.median), of_serde(|record| &record.build));
    let mark = if record.recursion.is_some() { " †" } else { "" };
    let or_why = |measure: Measure, cell: String| match &record.failure {
        Some((at, why)) if *at == measure && cell == NOTHING => failure(why),
        _ => cell,
    };
    let cells = [
        if kind == Kind::Chat { NOTHING.to_owned() } else { size.to_string() },
        format!("{stack}{mark}"),
        or_why(Measure::Check, spread(check)),
        check_ratio,
        a_field(kind, check, size, results.empty.get(&stack)),
        or_why(Measure::Build, spread(build)),
        build_ratio,
        or_nothing(peak(&record.build).map(|bytes| bytes / 1_000_000)),
        or_why(Measure::Binary, or_nothing(record.binary.map(|bytes| bytes / 1000))),
        or_why(Measure::Ir, or_nothing(record.ir_lines)),
    ];
    format!("| {} |\n", cells.join(" | "))
}

/// What one field or variant adds to the time to check an empty crate.
fn a_field(kind: Kind, check: Option<Spread>, size: Size, empty: Option<&Vec<Cost>>) -> String {
    if kind == Kind::Chat {
        return NOTHING.to_owned();
    }
    let fields = u32::try_from(size.structs * size.fields).map_or(f64::INFINITY, f64::from);
    let cost = check.zip(empty.and_then(|costs| Spread::of(costs)));
    let cost = cost.map(|(check, empty)| (check.median - empty.median) / fields * 1000.0);
    cost.map_or_else(|| NOTHING.to_owned(), |cost| format!("{cost:.2}"))
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

const NOTHING: &str = "–";

fn spread(spread: Option<Spread>) -> String {
    match spread {
        Some(Spread { median, least, most }) => format!("{median:.2} ({least:.2}..{most:.2})"),
        None => NOTHING.to_owned(),
    }
}

fn ratio(of: Option<f64>, to: Option<f64>) -> String {
    of.zip(to).map_or_else(|| NOTHING.to_owned(), |(of, to)| format!("{:.2}", of / to))
}

fn or_nothing(number: Option<impl ToString>) -> String {
    number.map_or_else(|| NOTHING.to_owned(), |number| number.to_string())
}
