//! Compares reading and validating a body with other stacks; see `--help`.

use std::process::ExitCode;
use std::time::Duration;

use run_request_bench::callgrind::count_instructions;
use run_request_bench::cpu_time::time_process;
use run_request_bench::requests::{Shape, Stack};

const HELP: &str = "Reads JSON bodies and validates them, with our derive and with other stacks.

It prints a Markdown table to stdout, and its progress to stderr. Instructions are counted with
callgrind, and are exact. Times are the medians of the CPU times of several runs, which alternate
between the stacks. `faster` is the fastest stack that validates, relative to ours.

usage: cargo run --release -p run-request-bench --bin requests [-- SHAPE]...

With SHAPEs, it only measures the shapes whose name contains one of them.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match &words[..] {
        ["-h" | "--help"] => {
            print!("{HELP}");
            Ok(())
        }
        ["repeat", stack, shape, count] => repeat(stack, shape, count),
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

/// Reads a body as often as it is asked to.
fn repeat(stack: &str, shape: &str, count: &str) -> Result<(), String> {
    let stack = Stack::ALL.into_iter().find(|other| other.name() == stack);
    let shape = Shape::ALL.into_iter().find(|other| other.name() == shape);
    let (Some(stack), Some(shape), Ok(count)) = (stack, shape, count.parse()) else {
        return Err(HELP.to_owned());
    };
    stack.repeat(shape, count);
    Ok(())
}

fn table(words: &[&str]) -> Result<(), String> {
    for shape in Shape::ALL {
        for stack in Stack::ALL {
            stack.check(shape)?;
        }
    }
    println!("| body | {} | faster |", Stack::ALL.map(Stack::name).join(" | "));
    println!("|---|{}---|", "---|".repeat(Stack::ALL.len()));
    for shape in Shape::ALL {
        if !words.is_empty() && !words.iter().any(|word| shape.name().contains(word)) {
            continue;
        }
        eprintln!("{}", shape.name());
        let label = format!("{}, {} bytes", shape.name(), shape.body().len());
        let mut counts = [0.0; Stack::ALL.len()];
        for (stack, count) in Stack::ALL.into_iter().zip(&mut counts) {
            *count = count_instructions(&["repeat", stack.name(), shape.name()])?;
        }
        print_row(&format!("{label}, instructions"), counts, |count| format!("{count:.0}"));
        let times = time_stacks(shape)?;
        print_row(&format!("{label}, time"), times, |time| format!("{:.2} µs", time * 1e6));
    }
    Ok(())
}

fn print_row(label: &str, values: [f64; 4], show: impl Fn(f64) -> String) {
    let [ours, peers @ ..] = values;
    let fastest = peers[..Stack::PEERS.len()].iter().copied().fold(f64::INFINITY, f64::min);
    let cells = values.map(|value| format!("{} ({:.3})", show(value), value / ours));
    println!("| {label} | {} | {:.2} |", cells.join(" | "), fastest / ours);
}

const ROUNDS: usize = 9;
const REPEATS: u32 = 20_000;

/// The median times of all stacks to read the body once, in seconds.
fn time_stacks(shape: Shape) -> Result<[f64; 4], String> {
    let repeats = REPEATS.to_string();
    let mut times = [[Duration::ZERO; ROUNDS]; 4];
    for round in 0..ROUNDS {
        for (stack, times) in Stack::ALL.into_iter().zip(&mut times) {
            times[round] = time_process(&["repeat", stack.name(), shape.name(), &repeats])?;
        }
    }
    Ok(times.map(|mut times| {
        times.sort();
        (times[ROUNDS / 2] / REPEATS).as_secs_f64()
    }))
}
