//! Recorded times of `cargo check`, from which the charts are drawn: a CSV file with a row for each
//! case, so that a chart can be drawn again without measuring again.

use std::fmt::Write;
use std::process::Command;

use crate::options::{Measure, Options};
use crate::results::Results;
use crate::shape::{Kind, Size};
use crate::stacks::Stack;
use crate::table;

const HEADER: &str = "date,rust,rounds,kind,size,stack,seconds,to_serde,failure";

/// A case, with the median of its times, or with the reason why there is none.
#[derive(Debug)]
pub(crate) struct Row {
    /// When it was measured, as `YYYY-MM-DD`.
    pub(crate) date: String,
    /// The version of the compiler.
    pub(crate) rust: String,
    pub(crate) rounds: usize,
    pub(crate) kind: Kind,
    pub(crate) size: Size,
    pub(crate) stack: Stack,
    pub(crate) seconds: Option<f64>,
    /// The time relative to that of `serde`.
    pub(crate) to_serde: Option<f64>,
    /// As the tables show it: `> 120 s`, or the first line of the error.
    pub(crate) failure: Option<String>,
}

/// Formats the results of this run.
pub(crate) fn write(options: &Options, results: &Results) -> Result<String, String> {
    let rust = output_of("rustc", "--version")?;
    let rust = rust.split(' ').nth(1).unwrap_or_default();
    let date = output_of("date", "+%F")?;
    let mut text = format!("{HEADER}\n");
    for (&case, record) in &results.cases {
        let (kind, size, stack) = case;
        let number = |number: Option<f64>| number.map_or_else(String::new, |it| format!("{it:.2}"));
        let failure = record.failure.as_ref().filter(|(measure, _)| *measure == Measure::Check);
        let failure = failure.map(|(_, why)| table::failure(why));
        let _ = writeln!(
            text,
            "{date},{rust},{},{kind},{size},{stack},{},{},{}",
            options.rounds,
            number(results.check(case)),
            number(results.check_ratio(case)),
            failure.unwrap_or_default(),
        );
    }
    Ok(text)
}

fn output_of(program: &str, argument: &str) -> Result<String, String> {
    let output = Command::new(program).arg(argument).output();
    let output = output.map_err(|error| format!("{program}: {error}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
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
    let cells: Vec<&str> = line.splitn(9, ',').collect();
    let [date, rust, rounds, kind, size, stack, seconds, to_serde, failure] = cells[..] else {
        return Err(format!("{} columns instead of 9", cells.len()));
    };
    Ok(Row {
        date: date.to_owned(),
        rust: rust.to_owned(),
        rounds: rounds.parse().map_err(|_| format!("`{rounds}` is not a number of rounds"))?,
        kind: Kind::named(kind)?,
        size: size.parse()?,
        stack: Stack::named(stack)?,
        seconds: number(seconds)?,
        to_serde: number(to_serde)?,
        failure: (!failure.is_empty()).then(|| failure.to_owned()),
    })
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
    use crate::measure::{Cost, Failure};
    use crate::options::{Measure, Options};
    use crate::results::{Record, Results};
    use crate::shape::{Kind, Size};
    use crate::stacks::Stack;

    fn results() -> Results {
        let size = Size { structs: 1, fields: 64 };
        let took = |millis| Record {
            check: vec![Cost { cpu: Duration::from_millis(millis), peak: 0 }],
            ..Record::default()
        };
        let failed = |why| Record { failure: Some((Measure::Check, why)), ..Record::default() };
        let mut results = Results::default();
        let mut add = |stack, record| results.cases.insert((Kind::Half, size, stack), record);
        add(Stack::Ours, took(300));
        add(Stack::Serde, took(400));
        add(Stack::Bon, failed(Failure::Error("error: a, b".to_owned())));
        add(Stack::Typed, failed(Failure::Timeout(120)));
        results
    }

    #[test]
    fn rows_are_read_as_written() {
        let options = Options {
            stacks: Vec::new(),
            sizes: Vec::new(),
            kinds: Vec::new(),
            measures: Vec::new(),
            rounds: 3,
            limit: Duration::ZERO,
            csv: None,
        };
        let rows = read(&write(&options, &results()).unwrap()).unwrap();
        let shown: Vec<_> = rows
            .iter()
            .map(|row| (row.stack.name(), row.seconds, row.to_serde, row.failure.as_deref()))
            .collect();
        assert_eq!(
            shown,
            [
                ("ours", Some(0.3), Some(0.75), None),
                ("serde", Some(0.4), Some(1.0), None),
                ("bon", None, None, Some("error: a, b")),
                ("typed", None, None, Some("> 120 s")),
            ],
        );
        assert!(rows.iter().all(|row| row.rounds == 3 && row.size.fields == 64));
    }

    #[test]
    fn a_broken_row_is_an_error() {
        assert!(read("").is_err());
        let row = "2026-11-23,1.95,3,half,1x64,ours,fast,,";
        let error = read(&format!("{}\n{row}\n", super::HEADER)).unwrap_err();
        assert_eq!(error, format!("`{row}`: `fast` is not a number"));
    }
}
