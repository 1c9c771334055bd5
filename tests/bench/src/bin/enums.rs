//! Compares our derive on enums with serde's, in instructions and in time; see `--help`.

use std::process::ExitCode;
use std::time::Duration;

use run_request_bench::callgrind::count_instructions;
use run_request_bench::cpu_time::time_process;
use run_request_bench::enums::{BySerde, Case, Derives, Direction, Ours};

const HELP: &str = "Reads and writes arrays of a hundred values of an enum with each derive.

It prints a Markdown table to stdout, and its progress to stderr. Instructions are counted with
callgrind, and are exact. Times are the shortest CPU time of several runs, which alternate between
the two; each is a process of its own, because the heap that one leaves behind slows the other.

usage: cargo run --release -p run-request-bench --bin enums [-- WORD]...

With WORDs, it only measures the cases whose name contains one of them.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match &words[..] {
        ["-h" | "--help"] => {
            print!("{HELP}");
            Ok(())
        }
        ["repeat", stack, case, direction, count] => repeat(stack, case, direction, count),
        words => table(words),
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
fn repeat(stack: &str, case: &str, direction: &str, count: &str) -> Result<(), String> {
    let case = Case::ALL.into_iter().find(|it| it.name() == case);
    let direction = Direction::ALL.into_iter().find(|it| it.name() == direction);
    let (Some(case), Some(direction), Ok(count)) = (case, direction, count.parse::<u32>()) else {
        return Err(HELP.to_owned());
    };
    let operation = match stack {
        Ours::NAME => case.prepare::<Ours>(direction)?,
        BySerde::NAME => case.prepare::<BySerde>(direction)?,
        _ => return Err(HELP.to_owned()),
    };
    for _ in 0..count {
        operation();
    }
    Ok(())
}

fn table(words: &[&str]) -> Result<(), String> {
    let cases = Direction::ALL
        .into_iter()
        .flat_map(|direction| Case::ALL.into_iter().map(move |case| (case, direction)));
    println!("| operation | ours, instructions | serde, instructions | ratio | ratio of times |");
    println!("|---|---|---|---|---|");
    for (case, direction) in cases.filter(|&(case, direction)| case.has(direction)) {
        let name = format!("{}, {}", direction.name(), case.name());
        if !words.is_empty() && !words.iter().any(|word| name.contains(word)) {
            continue;
        }
        eprintln!("{name}");
        let count = |stack| count_instructions(&["repeat", stack, case.name(), direction.name()]);
        let (ours, serde) = (count(Ours::NAME)?, count(BySerde::NAME)?);
        let times = time_ratio(case, direction)?;
        println!("| {name} | {ours:.0} | {serde:.0} | {:.2} | {times:.2} |", ours / serde);
    }
    Ok(())
}

const ROUNDS: usize = 7;
const REPEATS: &str = "5000";

fn time_ratio(case: Case, direction: Direction) -> Result<f64, String> {
    let mut shortest = [Duration::MAX; 2];
    for _ in 0..ROUNDS {
        for (stack, shortest) in [Ours::NAME, BySerde::NAME].into_iter().zip(&mut shortest) {
            let used = time_process(&["repeat", stack, case.name(), direction.name(), REPEATS])?;
            *shortest = used.min(*shortest);
        }
    }
    let [ours, serde] = shortest;
    Ok(ours.as_secs_f64() / serde.as_secs_f64())
}
