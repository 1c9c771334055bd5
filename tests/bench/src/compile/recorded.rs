//! Recorded figures, from which the charts are drawn: a CSV file with a row for each figure, so
//! that a chart can be drawn again without measuring again.

use std::fmt::Write;

use run_request_bench::versions::find_date_and_rust;

use crate::metric::Metric;
use crate::options::Options;
use crate::results::Results;
use crate::shape::{Kind, Size};
use crate::stacks::Stack;
use crate::table;

const HEADER: &str =
    "date,rust,rounds,kind,size,stack,measured,median,unit,to_serde,versions,failure";

/// The median of a case's figures, or the reason why there is none.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// When it was measured, as `YYYY-MM-DD`.
    pub(crate) date: String,
    /// The version of the compiler.
    pub(crate) rust: String,
    pub(crate) rounds: usize,
    pub(crate) kind: Kind,
    pub(crate) size: Size,
    pub(crate) stack: Stack,
    pub(crate) metric: Metric,
    pub(crate) median: Option<f64>,
    /// The median relative to that of `serde`.
    pub(crate) to_serde: Option<f64>,
    /// The versions of the stack's crates.
    pub(crate) versions: String,
    /// As the tables show it: `> 120 s`, or the first line of the error.
    pub(crate) failure: Option<String>,
}

/// Formats the results of this run.
pub(crate) fn write(options: &Options, results: &Results) -> Result<String, String> {
    let (date, rust) = find_date_and_rust()?;
    let mut text = format!("{HEADER}\n");
    for (case, measure, metric) in results.list_figures() {
        let (kind, size, stack) = case;
        let record = &results.cases[&case];
        let number = |number: Option<f64>, digits: usize| {
            number.map_or_else(String::new, |number| format!("{number:.digits$}"))
        };
        let _ = writeln!(
            text,
            "{date},{rust},{},{kind},{size},{stack},{},{},{},{},{},{}",
            options.rounds,
            metric.name(),
            number(results.spread(case, metric).map(|spread| spread.median), metric.digits()),
            metric.unit(),
            number(results.ratio(case, metric, Stack::Serde), 2),
            record.versions,
            record.failures.get(&measure).map(table::failure).unwrap_or_default(),
        );
    }
    Ok(text)
}

/// Reads what [`write()`] wrote.
pub(crate) fn read(text: &str) -> Result<Vec<Row>, String> {
    let mut lines = text.lines();
    if lines.next() != Some(HEADER) {
        return Err(format!("the first line is not `{HEADER}`"));
    }
    lines.map(|line| row(line).map_err(|why| format!("`{line}`: {why}"))).collect()
}

fn row(line: &str) -> Result<Row, String> {
    // An error of the compiler may contain commas, so it comes last.
    let cells: Vec<&str> = line.splitn(12, ',').collect();
    let [date, rust, rounds, kind, size, stack, metric, median, _, to_serde, versions, failure] =
        cells[..]
    else {
        return Err(format!("{} columns instead of 12", cells.len()));
    };
    Ok(Row {
        date: date.to_owned(),
        rust: rust.to_owned(),
        rounds: rounds.parse().map_err(|_| format!("`{rounds}` is not a number of rounds"))?,
        kind: read_kind(kind)?,
        size: if size == Size::EMPTY.to_string() { Size::EMPTY } else { size.parse()? },
        stack: Stack::named(stack)?,
        metric: Metric::named(metric)?,
        median: number(median)?,
        to_serde: number(to_serde)?,
        versions: versions.to_owned(),
        failure: (!failure.is_empty()).then(|| failure.to_owned()),
    })
}

/// No option can ask for the kind without types.
fn read_kind(name: &str) -> Result<Kind, String> {
    let none = Kind::Dependencies;
    if name == none.name() { Ok(none) } else { Kind::named(name) }
}

fn number(cell: &str) -> Result<Option<f64>, String> {
    if cell.is_empty() {
        return Ok(None);
    }
    cell.parse().map(Some).map_err(|_| format!("`{cell}` is not a number"))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{read, write};
    use crate::measure::Failure;
    use crate::metric::{Measure, Metric};
    use crate::options::Options;
    use crate::results::{Record, Results};
    use crate::shape::{Kind, Size};
    use crate::stacks::Stack;

    fn results() -> Results {
        let size = Size { structs: 1, fields: 64 };
        let took = |seconds| Record {
            figures: [(Metric::Check, vec![seconds])].into(),
            versions: "serde 1.0.229 + serde_with 3.25.0".to_owned(),
            ..Record::default()
        };
        let failed = |why| Record { failures: [(Measure::Check, why)].into(), ..Record::default() };
        let mut results = Results::default();
        let mut add = |stack, record| results.cases.insert((Kind::Half, size, stack), record);
        add(Stack::Ours, took(0.3));
        add(Stack::Serde, took(0.4));
        add(Stack::Bon, failed(Failure::Error("error: a, b".to_owned())));
        add(Stack::Typed, failed(Failure::Timeout(120)));
        let cold = [(Metric::Cold, vec![2.0])].into();
        let record = Record { figures: cold, ..Record::default() };
        results.cases.insert((Kind::Dependencies, Size::EMPTY, Stack::Ours), record);
        results
    }

    #[test]
    fn rows_are_read_as_written() {
        let options = Options { groups: Vec::new(), rounds: 3, limit: Duration::ZERO, csv: None };
        let rows = read(&write(&options, &results()).unwrap()).unwrap();
        let shown: Vec<_> = rows
            .iter()
            .map(|row| (row.stack.name(), row.median, row.to_serde, row.failure.as_deref()))
            .collect();
        assert_eq!(
            shown,
            [
                ("ours", Some(0.3), Some(0.75), None),
                ("serde", Some(0.4), Some(1.0), None),
                ("bon", None, None, Some("error: a, b")),
                ("typed", None, None, Some("> 120 s")),
                ("ours", Some(2.0), None, None),
            ],
        );
        assert!(rows.iter().all(|row| row.rounds == 3));
        let kinds: Vec<_> = rows.iter().map(|row| (row.kind, row.size, row.metric)).collect();
        assert_eq!(kinds[0], (Kind::Half, Size { structs: 1, fields: 64 }, Metric::Check));
        assert_eq!(kinds[4], (Kind::Dependencies, Size::EMPTY, Metric::Cold));
    }

    #[test]
    fn a_broken_row_is_an_error() {
        assert!(read("").is_err());
        let row = "2026-11-23,1.95,3,half,1x64,ours,check,fast,s,,,";
        let error = read(&format!("{}\n{row}\n", super::HEADER)).unwrap_err();
        assert_eq!(error, format!("`{row}`: `fast` is not a number"));
    }
}
