//! Counts the instructions of each operation with callgrind; see `--help`.

use std::fmt::Write;
use std::fs;
use std::process::ExitCode;

use run_request_bench::callgrind::count_instructions;
use run_request_bench::run::{
    Operation, Prepared, Size, Stack, bon::Bon, by_hand::ByHand, derive_builder::DeriveBuilder,
    ours::Ours, typed::Typed,
};
use run_request_bench::versions::{find_date_and_rust, find_versions};

const HELP: &str = "Counts the instructions of each operation in each stack with callgrind.

It prints a Markdown table to stdout, and its progress to stderr. Ratios are relative to `by_hand`.
`build` validates in `ours` and `by_hand`, but not in the others. `-extended` is the request with
four more fields, flattened in all stacks except `by_hand`, whose struct is flat.

usage: cargo run --release -p run-request-bench --bin instructions -- [--csv FILE] [WORD]...

With WORDs, it only measures the operations and sizes whose name contains all of them. With
`--csv`, it also records the counts in a file, from which `compile --draw` draws a chart.
";

const STACKS: [&str; 5] = [Ours::NAME, ByHand::NAME, Bon::NAME, Typed::NAME, DeriveBuilder::NAME];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["-h" | "--help"] => {
            print!("{HELP}");
            Ok(())
        }
        ["repeat", stack, operation, size, count] => repeat(stack, operation, size, count),
        ["--csv", file, ref words @ ..] => table(words).and_then(|counts| record(file, &counts)),
        ref words => table(words).map(drop),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs an operation under callgrind.
fn repeat(stack: &str, operation: &str, size: &str, count: &str) -> Result<(), String> {
    let operation = Operation::ALL.into_iter().find(|it| it.name() == operation);
    let size = Size::ALL.into_iter().find(|it| it.name() == size);
    let (Some(operation), Some(size), Ok(count)) = (operation, size, count.parse()) else {
        return Err(HELP.to_owned());
    };
    match stack {
        Ours::NAME => repeat_in::<Ours>(operation, size, count),
        ByHand::NAME => repeat_in::<ByHand>(operation, size, count),
        Bon::NAME => repeat_in::<Bon>(operation, size, count),
        Typed::NAME => repeat_in::<Typed>(operation, size, count),
        DeriveBuilder::NAME => repeat_in::<DeriveBuilder>(operation, size, count),
        _ => Err(HELP.to_owned()),
    }
}

fn repeat_in<S: Stack>(operation: Operation, size: Size, count: u32) -> Result<(), String> {
    let prepared = Prepared::<S>::new(size)?;
    for _ in 0..count {
        prepared.run(operation);
    }
    Ok(())
}

/// The instructions of an operation in the first of the stacks, or in all.
type Counts = (Operation, Size, Vec<f64>);

/// Prints the table, and returns the counts.
fn table(words: &[&str]) -> Result<Vec<Counts>, String> {
    let mut rows = Vec::new();
    for operation in Operation::ALL {
        for size in Size::ALL.into_iter().filter(|size| operation.takes(*size)) {
            let name = format!("{}, {}", operation.name(), size.name());
            if words.iter().all(|word| name.contains(word)) {
                rows.push((name, operation, size));
            }
        }
    }
    if rows.is_empty() {
        return Err(format!("no operation has {} in its name", words.join(" and ")));
    }
    println!("| operation | {} |", STACKS.join(" | "));
    println!("|---|{}", "---|".repeat(STACKS.len()));
    let mut all_counts = Vec::new();
    for (name, operation, size) in rows {
        eprintln!("{name}");
        let counts = STACKS
            .into_iter()
            .filter(|stack| operation.is_for(stack))
            .map(|stack| count_instructions(&["repeat", stack, operation.name(), size.name()]))
            .collect::<Result<Vec<f64>, String>>()?;
        let mut cells: Vec<String> = counts.iter().map(|count| cell(*count, counts[1])).collect();
        cells.resize(STACKS.len(), "–".to_owned());
        println!("| {name} | {} |", cells.join(" | "));
        all_counts.push((operation, size, counts));
    }
    sizes()?;
    Ok(all_counts)
}

/// The crates of each stack, in their order.
const CRATES: [&[&str]; 5] = [
    &["run-request"],
    &["serde"],
    &["bon", "garde", "serde", "serde_with"],
    &["typed-builder", "validator", "serde"],
    &["derive_builder", "validator", "serde"],
];

fn record(file: &str, counts: &[Counts]) -> Result<(), String> {
    let (date, rust) = find_date_and_rust()?;
    let lock = include_str!("../../../../Cargo.lock");
    let mut csv = String::from("date,rust,operation,size,stack,instructions,to_by_hand,versions\n");
    for (operation, size, counts) in counts {
        for ((stack, crates), count) in STACKS.iter().zip(CRATES).zip(counts) {
            let (operation, size, ratio) = (operation.name(), size.name(), count / counts[1]);
            let versions = find_versions(lock, crates)?;
            let _ = writeln!(
                csv,
                "{date},{rust},{operation},{size},{stack},{count:.0},{ratio:.3},{versions}"
            );
        }
    }
    fs::write(file, csv).map_err(|error| format!("{file}: {error}"))
}

fn cell(count: f64, by_hand: f64) -> String {
    format!("{count:.0} ({:.3})", count / by_hand)
}

/// The sizes of the programs that build, validate and serialize one request, if they were built.
fn sizes() -> Result<(), String> {
    let folder = std::env::current_exe().map_err(|error| error.to_string())?;
    let size = |name| std::fs::metadata(folder.with_file_name(name)).map(|file| file.len());
    println!();
    match (size("tiny_ours"), size("tiny_by_hand")) {
        (Ok(ours), Ok(by_hand)) => {
            let ratio = bytes(ours) / bytes(by_hand);
            println!("Program: ours {ours} bytes, by_hand {by_hand} bytes, ratio {ratio:.3}");
        }
        _ => println!("For their sizes: cargo build --release -p run-request-bench"),
    }
    Ok(())
}

fn bytes(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
