//! Measures the compile times of requests, ours and those of its peers; see `--help`.

mod chart;
mod chat;
mod dialect;
mod enums;
mod generate;
mod measure;
mod options;
mod recorded;
mod results;
mod shape;
mod stacks;
mod table;
mod workshop;

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Duration;

use crate::measure::{Cost, Failure};
use crate::options::{Measure, Options, Task};
use crate::results::{Case, Record, Results};
use crate::shape::{Kind, Size};
use crate::stacks::Stack;
use crate::workshop::{BUILD, CHECK, IR, RELEASE, Workshop};

fn main() -> ExitCode {
    match Task::read(std::env::args().skip(1)).and_then(|task| done(&task)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn done(task: &Task) -> Result<(), String> {
    match task {
        Task::Help => print!("{}", options::help()),
        Task::Print(stack, size, kind) => {
            let workshop = Workshop::open(Duration::ZERO)?;
            print!("{}", read_source(&workshop, (*kind, *size, *stack), None)?);
        }
        Task::Compare(options) => {
            let results = compared(options)?;
            print!("{}", table::markdown(options, &results));
            if let Some(file) = &options.csv {
                std::fs::write(file, recorded::write(options, &results)?)
                    .map_err(|error| format!("{}: {error}", file.display()))?;
            }
        }
        Task::Draw(file) => chart::write(file)?,
    }
    Ok(())
}

fn compared(options: &Options) -> Result<Results, String> {
    let workshop = Workshop::open(options.limit)?;
    let commands: Vec<&[&str]> = [
        (Measure::Check, CHECK),
        (Measure::Build, BUILD),
        (Measure::Binary, RELEASE),
        (Measure::Ir, BUILD),
    ]
    .into_iter()
    .filter_map(|(measure, command)| options.measures(measure).then_some(command))
    .collect();
    for &stack in &options.stacks {
        eprintln!("{stack}: building the dependencies");
        let has_chat = options.kinds.contains(&Kind::Chat);
        workshop.prepare(stack, &commands, if has_chat { &chat::FEATURES } else { &[] })?;
    }
    let mut results = Results::default();
    let mut outputs = BTreeMap::new();
    for round in 1..=options.rounds {
        eprintln!("round {round} of {}", options.rounds);
        without_requests(options, &workshop, &mut results)?;
        for (&kind, &size) in pairs(&options.kinds, &options.sizes) {
            for &stack in &options.stacks {
                let is_repeated = kind == Kind::Chat && size != options.sizes[0];
                if is_compared(stack, kind) && !is_repeated {
                    let case = (kind, size, stack);
                    let record = results.cases.entry(case).or_default();
                    one(options, &workshop, case, record, &mut outputs)?;
                }
            }
        }
    }
    Ok(results)
}

fn pairs<'a, A, B>(all: &'a [A], with: &'a [B]) -> impl Iterator<Item = (&'a A, &'a B)> {
    all.iter().flat_map(move |a| with.iter().map(move |b| (a, b)))
}

/// Only ours can make its setters available to extensions, and the others have serde's derives for
/// enums; `serde` is the baseline. async-openai has the builders of `derive_builder`.
fn is_compared(stack: Stack, kind: Kind) -> bool {
    match stack {
        Stack::Ours | Stack::Serde => true,
        Stack::DeriveBuilder if kind == Kind::Chat => true,
        _ => !(matches!(kind, Kind::Extensible | Kind::Chat) || kind.is_of_enums()),
    }
}

fn read_source(
    workshop: &Workshop,
    (kind, size, stack): Case,
    recursion: Option<u32>,
) -> Result<String, String> {
    if kind == Kind::Chat {
        chat::source(stack, workshop.runtime())
    } else {
        Ok(generate::source(stack, size, kind, recursion))
    }
}

/// Measures what does not depend on the requests: the dependencies, and starting the compiler.
fn without_requests(
    options: &Options,
    workshop: &Workshop,
    results: &mut Results,
) -> Result<(), String> {
    for &stack in &options.stacks {
        if options.measures(Measure::Cold) {
            let cost = workshop.cold(stack);
            eprintln!("  {stack}, cold: {}", shown(cost.as_ref()));
            results.cold.entry(stack).or_default().push(cost);
        }
        if options.measures(Measure::Check) {
            workshop.put(stack, &generate::source(stack, Size::EMPTY, Kind::Sixteenth, None))?;
            if let Ok(cost) = workshop.run(stack, CHECK) {
                results.empty.entry(stack).or_default().push(cost);
            }
        }
    }
    Ok(())
}

/// Measures a case once. What does not vary is only measured in the first round.
fn one(
    options: &Options,
    workshop: &Workshop,
    case: Case,
    record: &mut Record,
    outputs: &mut BTreeMap<(Kind, Size), String>,
) -> Result<(), String> {
    let (kind, size, stack) = case;
    let first = record.check.is_empty() && record.build.is_empty();
    if record.failure.is_some() {
        return Ok(());
    }
    let mut log = format!("  {stack}, {size} {kind}:");
    if options.measures(Measure::Check) {
        let cost = compiled(workshop, case, record, CHECK)?;
        log = format!("{log} check {}", shown(cost.as_ref()));
        record.check.extend(cost.map_err(|why| record.failure = Some((Measure::Check, why))));
    }
    if options.measures(Measure::Build) && record.failure.is_none() {
        let cost = compiled(workshop, case, record, BUILD)?;
        log = format!("{log} build {}", shown(cost.as_ref()));
        let built = cost.and_then(|cost| {
            if first { same_output(workshop, case, outputs).map(|()| cost) } else { Ok(cost) }
        });
        record.build.extend(built.map_err(|why| record.failure = Some((Measure::Build, why))));
    }
    if options.measures(Measure::Binary) && record.failure.is_none() && record.binary.is_none() {
        match compiled(workshop, case, record, RELEASE)? {
            Ok(_) => record.binary = Some(workshop.binary(stack)?),
            Err(why) => record.failure = Some((Measure::Binary, why)),
        }
    }
    if options.measures(Measure::Ir) && record.failure.is_none() && record.ir_lines.is_none() {
        match compiled(workshop, case, record, IR)? {
            Ok(_) => record.ir_lines = Some(workshop.ir_lines(stack)?),
            Err(why) => record.failure = Some((Measure::Ir, why)),
        }
    }
    eprintln!("{log}");
    Ok(())
}

/// The compiler's default limit is 128. A crate that exceeds it gets a higher one, as the compiler
/// suggests.
const HIGHEST_RECURSION: u32 = 8192;

fn compiled(
    workshop: &Workshop,
    case: Case,
    record: &mut Record,
    command: &[&str],
) -> Result<Result<Cost, Failure>, String> {
    let (_, _, stack) = case;
    loop {
        workshop.put(stack, &read_source(workshop, case, record.recursion)?)?;
        let cost = workshop.run(stack, command);
        let limit = record.recursion.unwrap_or(128) * 2;
        match &cost {
            Err(Failure::Error(error)) if overflows(error) && limit <= HIGHEST_RECURSION => {
                record.recursion = Some(limit);
            }
            _ => return Ok(cost),
        }
    }
}

fn overflows(error: &str) -> bool {
    error.contains("overflow evaluating") || error.contains("recursion limit")
}

/// All stacks must write the same JSON; otherwise, they did not do the same work.
fn same_output(
    workshop: &Workshop,
    (kind, size, stack): Case,
    outputs: &mut BTreeMap<(Kind, Size), String>,
) -> Result<(), Failure> {
    let output = workshop.output(stack).map_err(Failure::Error)?;
    let expected = outputs.entry((kind, size)).or_insert_with(|| output.clone());
    if *expected == output {
        Ok(())
    } else {
        Err(Failure::Error("the program writes other JSON than those above".to_owned()))
    }
}

fn shown(cost: Result<&Cost, &Failure>) -> String {
    match cost {
        Ok(cost) => format!("{:.2} s", cost.cpu.as_secs_f64()),
        Err(failure) => table::failure(failure),
    }
}
