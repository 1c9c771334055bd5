//! Measures all cases of a run, round by round.

use std::collections::BTreeMap;

use crate::measure::{Cost, Failure};
use crate::metric::{Measure, Metric};
use crate::options::Options;
use crate::plan::Group;
use crate::results::{Case, Record, Results};
use crate::shape::{Kind, Size};
use crate::workshop::{BUILD, CHECK, IR, Incremental, RELEASE, Workshop};
use crate::{chat, editor, edits, generate, module, table};

/// The compiler's default limit is 128. A crate that exceeds it gets a higher one, as the compiler
/// suggests.
const HIGHEST_RECURSION: u32 = 8192;

/// What the programs of all stacks print.
type Outputs = BTreeMap<(Kind, Size), String>;

pub(crate) fn measure_all(options: &Options) -> Result<Results, String> {
    let workshop = Workshop::open(options.limit)?;
    let cases: Vec<(Case, Vec<Measure>)> =
        options.groups.iter().flat_map(Group::list_cases).collect();
    let mut results = Results::default();
    for (case, measures) in &cases {
        workshop.prepare(*case, measures)?;
        let record = results.cases.entry(*case).or_default();
        record.versions = workshop.versions(*case)?;
        if measures.contains(&Measure::Editor) {
            eprintln!("{}: rust-analyzer builds the macros", case.2);
            // If this fails, so do the rounds, which report it.
            let _ = measure_editor(&workshop, *case)?;
        }
    }
    let mut outputs = Outputs::new();
    for round in 1..=options.rounds {
        eprintln!("round {round} of {}", options.rounds);
        for &(case, ref measures) in &cases {
            let record = results.cases.entry(case).or_default();
            let (kind, size, stack) = case;
            eprint!("  {stack}, {size} {kind}:");
            for &measure in measures {
                if !record.failures.contains_key(&measure) {
                    measure_once(&workshop, case, measure, record, &mut outputs)?;
                }
            }
            eprintln!();
        }
    }
    Ok(results)
}

pub(crate) fn read_source(
    workshop: &Workshop,
    (kind, size, stack): Case,
    recursion: Option<u32>,
) -> Result<String, String> {
    match kind {
        Kind::Chat => chat::source(stack).map(str::to_owned),
        Kind::ChatModule => module::source(stack, workshop),
        _ => Ok(generate::source(stack, size, kind, recursion)),
    }
}

/// Adds a figure to each metric of `measure`, or the reason why there is none.
fn measure_once(
    workshop: &Workshop,
    case: Case,
    measure: Measure,
    record: &mut Record,
    outputs: &mut Outputs,
) -> Result<(), String> {
    let figures = match measure {
        Measure::Cold => workshop.cold(case).map(|cost| vec![seconds(cost)]),
        Measure::Check => compile(workshop, case, record, CHECK)?.map(|cost| vec![seconds(cost)]),
        Measure::Build => build(workshop, case, record, outputs)?,
        Measure::Release => match compile(workshop, case, record, RELEASE)? {
            Ok(cost) => Ok(vec![seconds(cost), workshop.program_size(case)?]),
            Err(why) => Err(why),
        },
        Measure::Body | Measure::Field => recompile(workshop, case, measure, record)?,
        Measure::Editor => measure_editor(workshop, case)?,
        Measure::Ir if record.figures.contains_key(&Metric::Ir) => return Ok(()),
        Measure::Ir => match compile(workshop, case, record, IR)? {
            Ok(_) => Ok(vec![workshop.ir_lines(case)?]),
            Err(why) => Err(why),
        },
    };
    match figures {
        Ok(figures) => {
            for (&metric, figure) in measure.metrics().iter().zip(figures) {
                eprint!(" {} {figure:.2} {}", metric.name(), metric.unit());
                record.figures.entry(metric).or_default().push(figure);
            }
        }
        Err(why) => {
            eprint!(" {}: {}", measure.name(), table::failure(&why));
            record.failures.insert(measure, why);
        }
    }
    Ok(())
}

fn seconds(cost: Cost) -> f64 {
    cost.cpu.as_secs_f64()
}

type Outcome<T> = Result<Result<T, Failure>, String>;

fn compile(
    workshop: &Workshop,
    case: Case,
    record: &mut Record,
    command: &[&str],
) -> Outcome<Cost> {
    loop {
        workshop.put(case, &read_source(workshop, case, record.recursion)?)?;
        let cost = workshop.run(case, command, Incremental::No);
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

fn build(
    workshop: &Workshop,
    case: Case,
    record: &mut Record,
    outputs: &mut Outputs,
) -> Outcome<Vec<f64>> {
    let cost = compile(workshop, case, record, BUILD)?;
    // The output does not vary.
    let is_first = !record.figures.contains_key(&Metric::Build);
    Ok(cost.and_then(|cost| {
        if is_first {
            compare_output(workshop, case, outputs)?;
        }
        Ok(vec![seconds(cost), cost.peak_megabytes()])
    }))
}

/// All stacks must write the same JSON; otherwise, they did not do the same work.
fn compare_output(workshop: &Workshop, case: Case, outputs: &mut Outputs) -> Result<(), Failure> {
    let (kind, size, _) = case;
    let output = workshop.output(case).map_err(Failure::Error)?;
    let expected = outputs.entry((kind, size)).or_insert_with(|| output.clone());
    if *expected == output {
        Ok(())
    } else {
        Err(Failure::Error("the program writes other JSON than those above".to_owned()))
    }
}

fn measure_editor(workshop: &Workshop, case: Case) -> Outcome<Vec<f64>> {
    let source = read_source(workshop, case, None)?;
    let edited = edits::change_body(&source)?;
    editor::measure(workshop, case, [&source, &edited])
}

/// Compiles the crate, edits it, and measures how long it takes to compile it again.
fn recompile(
    workshop: &Workshop,
    case: Case,
    measure: Measure,
    record: &Record,
) -> Outcome<Vec<f64>> {
    let source = read_source(workshop, case, record.recursion)?;
    let edited = match measure {
        Measure::Body => edits::change_body(&source)?,
        _ => edits::change_field(&source)?,
    };
    let mut figures = Vec::new();
    for command in [CHECK, BUILD] {
        workshop.put(case, &source)?;
        if let Err(why) = workshop.run(case, command, Incremental::Yes) {
            return Ok(Err(why));
        }
        workshop.put(case, &edited)?;
        match workshop.run(case, command, Incremental::Yes) {
            Ok(cost) => figures.push(seconds(cost)),
            Err(why) => return Ok(Err(why)),
        }
    }
    Ok(Ok(figures))
}
