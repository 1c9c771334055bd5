//! Measures the compile times of requests, ours and those of its peers; see `--help`.

mod by_hand;
mod chart;
mod chat;
mod compare;
mod dialect;
mod editor;
mod edits;
mod enums;
mod generate;
mod measure;
mod metric;
mod module;
mod options;
mod page;
mod plan;
mod recorded;
mod results;
mod shape;
mod stacks;
mod table;
mod workshop;

use std::process::ExitCode;
use std::time::Duration;

use crate::options::Task;
use crate::workshop::Workshop;

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
            print!("{}", compare::read_source(&workshop, (*kind, *size, *stack), None)?);
        }
        Task::Compare(options) => {
            let results = compare::measure_all(options)?;
            print!("{}", table::markdown(&results));
            if let Some(file) = &options.csv {
                std::fs::write(file, recorded::write(options, &results)?)
                    .map_err(|error| format!("{}: {error}", file.display()))?;
            }
        }
        Task::Draw(folder) => {
            chart::write(folder)?;
            page::write(folder)?;
        }
    }
    Ok(())
}
