//! Compares the reading of JSON bodies with other crates, and with pydantic; see `--help`.

use std::process::ExitCode;
use std::time::Duration;

use run_request_bench::bodies::{Faults, Reader, SEEDS, Size, body, read_with_pydantic, seeded};
use run_request_bench::callgrind::count_instructions;
use run_request_bench::cpu_time::time_process;

const HELP: &str = "Reads bodies of a chat request, good and bad ones.

It prints Markdown tables to stdout, and its progress to stderr. Instructions are counted with
callgrind, and are exact. Times are the shortest CPU time of several runs, which alternate between
the crates.

usage: cargo run --release -p run-request-bench --bin bodies [-- good|bad|told]...

With WORDs, it only prints these tables.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match &words[..] {
        ["-h" | "--help"] => {
            print!("{HELP}");
            Ok(())
        }
        ["repeat", reader, size, faults, count] => repeat(reader, size, faults, count),
        words => print_tables(words),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Reads a body as often as it is asked to.
fn repeat(reader: &str, size: &str, faults: &str, count: &str) -> Result<(), String> {
    let reader = Reader::ALL.into_iter().find(|other| other.name() == reader);
    let size = Size::ALL.into_iter().find(|other| other.name() == size);
    let faults = Faults::ALL.into_iter().find(|other| other.name() == faults);
    let (Some(reader), Some(size), Some(faults)) = (reader, size, faults) else {
        return Err(HELP.to_owned());
    };
    let count = count.parse().map_err(|_| HELP.to_owned())?;
    reader.repeat(body(size, faults).as_bytes(), count);
    Ok(())
}

fn print_tables(words: &[&str]) -> Result<(), String> {
    if words.iter().any(|word| !["good", "bad", "told"].contains(word)) {
        return Err(HELP.to_owned());
    }
    check_verdicts()?;
    let has = |word| words.is_empty() || words.contains(&word);
    println!("{}\n", list_versions());
    if has("good") {
        print_good()?;
    }
    if has("bad") {
        print_bad()?;
    }
    if has("told") {
        print_told();
    }
    Ok(())
}

/// All must accept the good bodies and reject the bad ones, and we tell as many faults as there are.
fn check_verdicts() -> Result<(), String> {
    for size in Size::ALL {
        for faults in Faults::ALL {
            let body = body(size, faults);
            for reader in Reader::ALL {
                let messages = reader.messages(body.as_bytes());
                let is_expected = match reader {
                    Reader::Ours => messages.len() == faults.count(size),
                    _ => messages.is_empty() == (faults == Faults::None),
                };
                if !is_expected {
                    let (reader, size, faults) = (reader.name(), size.name(), faults.name());
                    return Err(format!("{reader}, {size}, {faults}: {messages:#?}"));
                }
            }
        }
    }
    Ok(())
}

/// The versions of the crates, as locked.
fn list_versions() -> String {
    let lock = include_str!("../../../../Cargo.lock");
    let version = |reader: Reader| {
        let package = format!("name = \"{}\"\nversion = \"", reader.name());
        let found = lock.split_once(&package).and_then(|(_, rest)| rest.split_once('"'));
        format!("{} {}", reader.name(), found.map_or("?", |(version, _)| version))
    };
    Reader::ALL.map(version).join(", ")
}

fn print_header(first: &str) {
    let names = Reader::ALL.map(Reader::name).join(" | ");
    println!("| {first} | {names} |\n|---|{}", "---|".repeat(Reader::ALL.len()));
}

/// Cells for all readers, next to what they are divided by.
fn print_ratios(first: &str, values: [f64; 5], base: f64) {
    let cells = values.map(|value| format!("{:.3}", value / base));
    println!("| {first} | {} |", cells.join(" | "));
}

/// Compares with serde_json and `validate`.
fn print_good() -> Result<(), String> {
    print_header("good body, relative to serde_json");
    for size in Size::ALL {
        let bytes = body(size, Faults::None).len();
        eprintln!("good, {}", size.name());
        let times = time_readers(size, &[Faults::None])?[0];
        let base = times[1];
        let label = format!("{bytes} bytes, time ({:.2} µs)", base * 1e6);
        print_ratios(&label, times, base);
        let mut instructions = [0.0; 5];
        for (reader, instructions) in Reader::ALL.into_iter().zip(&mut instructions) {
            let arguments = ["repeat", reader.name(), size.name(), Faults::None.name()];
            *instructions = count_instructions(&arguments)?;
        }
        let base = instructions[1];
        print_ratios(&format!("{bytes} bytes, instructions ({base:.0})"), instructions, base);
    }
    println!();
    Ok(())
}

/// Compares with the good body of the same size, read by us.
fn print_bad() -> Result<(), String> {
    print_header("bad body, time relative to run-request on the good one");
    for size in Size::ALL {
        eprintln!("bad, {}", size.name());
        let times = time_readers(size, &Faults::ALL)?;
        for (faults, row) in Faults::ALL.into_iter().zip(&times) {
            let (bytes, count) = (body(size, faults).len(), faults.count(size));
            let label = format!("{bytes} bytes, {}, faults: {count}", faults.name());
            print_ratios(&label, *row, times[0][0]);
        }
    }
    println!();
    Ok(())
}

const ROUNDS: usize = 7;

/// How many bytes each process reads, so that all take about as long.
const BYTES: usize = 20_000_000;

/// The shortest times of all readers, in seconds, for each of the bodies.
fn time_readers(size: Size, bodies: &[Faults]) -> Result<Vec<[f64; 5]>, String> {
    let count = BYTES / body(size, Faults::None).len();
    let count_text = count.to_string();
    let mut shortest = vec![[Duration::MAX; 5]; bodies.len()];
    for _ in 0..ROUNDS {
        for (faults, shortest) in bodies.iter().zip(&mut shortest) {
            for (reader, shortest) in Reader::ALL.into_iter().zip(shortest) {
                let arguments = ["repeat", reader.name(), size.name(), faults.name(), &count_text];
                *shortest = time_process(&arguments)?.min(*shortest);
            }
        }
    }
    let count = u32::try_from(count).map_err(|error| error.to_string())?;
    Ok(shortest.iter().map(|row| row.map(|time| (time / count).as_secs_f64())).collect())
}

/// Counts how many of the faults in one body are told.
fn print_told() {
    println!("| told of {} faults in one body | |\n|---|---|", SEEDS.len());
    let mut bodies: Vec<String> = SEEDS.iter().map(|seed| seeded([seed])).collect();
    bodies.push(seeded(&SEEDS));
    for reader in Reader::ALL {
        let messages: Vec<_> = bodies.iter().map(|body| reader.messages(body.as_bytes())).collect();
        print_count(reader.name(), &messages);
    }
    match read_with_pydantic(&bodies) {
        Ok(read) => print_count(&format!("pydantic {}", read.version), &read.messages),
        Err(error) => println!("| pydantic | skipped: {error} |"),
    }
    println!();
}

/// A fault is told if one of the messages about it alone is also there if it is one of many. No
/// message counts for two faults.
fn print_count(name: &str, messages: &[Vec<String>]) {
    let Some((all, alone)) = messages.split_last() else { return };
    let mut left: Vec<&String> = all.iter().collect();
    let mut missed = Vec::new();
    for (seed, alone) in SEEDS.iter().zip(alone) {
        match left.iter().position(|message| alone.contains(message)) {
            Some(position) => drop(left.remove(position)),
            None => missed.push(seed.name),
        }
    }
    println!("| {name} | {} |", SEEDS.len() - missed.len());
    eprintln!("{name} misses {missed:?}");
}
