//! Reads or writes one form repeatedly, so that a profiler can count its instructions:
//!
//! ```sh
//! cargo build --release --package run-request-bench
//! valgrind --tool=callgrind target/release/flatten_count ours read typical 1000
//! ```

use std::hint::black_box;
use std::process::ExitCode;

use run_request_bench::{SMALL, TYPICAL, flat, nested, ours};
use serde::{Deserialize, Serialize};

const USAGE: &str = "usage: flatten_count ours|flat|serde read|write typical|small COUNT";

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let done = match &arguments[..] {
        [form, direction, document, count] => run(form, direction, document, count),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(form: &str, direction: &str, document: &str, count: &str) -> Result<(), String> {
    let document = match document {
        "typical" => TYPICAL,
        "small" => SMALL,
        _ => return Err(USAGE.to_owned()),
    };
    let count = count.parse().map_err(|_| USAGE)?;
    match form {
        "ours" => repeat::<ours::Request>(direction, document, count),
        "flat" => repeat::<flat::Request>(direction, document, count),
        "serde" => repeat::<nested::Request>(direction, document, count),
        _ => Err(USAGE.to_owned()),
    }
}

fn repeat<T>(direction: &str, document: &'static str, count: usize) -> Result<(), String>
where
    T: Deserialize<'static> + Serialize,
{
    let request: T = serde_json::from_str(document).map_err(|error| error.to_string())?;
    for _ in 0..count {
        match direction {
            "read" => drop(black_box(serde_json::from_str::<T>(black_box(document)))),
            "write" => drop(black_box(serde_json::to_string(black_box(&request)))),
            _ => return Err(USAGE.to_owned()),
        }
    }
    Ok(())
}
