//! Measures rust-analyzer, with the client of the editor's tests.

use std::process::{Command, Stdio};

use crate::measure::Failure;
use crate::results::Case;
use crate::workshop::Workshop;

/// The CPU times to open the crate, and to follow an edit from one source to the other.
pub(crate) fn measure(
    workshop: &Workshop,
    case: Case,
    [source, edited]: [&str; 2],
) -> Result<Result<Vec<f64>, Failure>, String> {
    if let Err(why) = find_tools() {
        return Ok(Err(Failure::Skipped(why)));
    }
    workshop.put(case, source)?;
    let edited_file = workshop.put_edited(case, edited)?;
    let mut command = Command::new("python3");
    command.arg(workshop.editor_script()).arg(workshop.crate_folder(case)).arg(edited_file);
    workshop.set_environment(&mut command, case);
    let output = command.stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("cannot run python3: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let figures: Result<Vec<f64>, _> = said.split_whitespace().map(str::parse).collect();
    match figures {
        Ok(figures) if output.status.success() && figures.len() == 2 => Ok(Ok(figures)),
        _ => {
            let error = String::from_utf8_lossy(&output.stderr);
            let why = error.lines().last().unwrap_or("it failed silently");
            Ok(Err(Failure::Error(format!("rust-analyzer: {why}"))))
        }
    }
}

/// Without the standard library's source, rust-analyzer would not know most types.
fn find_tools() -> Result<(), String> {
    let run = |program: &str, argument: &[&str]| {
        let output = Command::new(program).args(argument).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(text)
    };
    run("rust-analyzer", &["--version"]).ok_or("no rust-analyzer")?;
    run("python3", &["--version"]).ok_or("no python3")?;
    let sysroot = run("rustc", &["--print", "sysroot"]).ok_or("no rustc")?;
    let library = std::path::Path::new(&sysroot).join("lib/rustlib/src/rust/library");
    if library.exists() { Ok(()) } else { Err("no rust-src".to_owned()) }
}
