//! Counts instructions with callgrind, by running this program again under it.

use std::process::Command;

/// How often to run an operation in the two counts. Their difference does not contain the startup.
const FEW: u32 = 10;
const MANY: u32 = 110;

/// Counts the instructions of one operation. The program has to repeat it as often as the last
/// argument says, which is added to `arguments`.
///
/// # Errors
///
/// Returns an error if valgrind is not installed, or if the program fails.
pub fn count_instructions(arguments: &[&str]) -> Result<f64, String> {
    let more = count_run(arguments, MANY)? - count_run(arguments, FEW)?;
    Ok(more / f64::from(MANY - FEW))
}

fn count_run(arguments: &[&str], count: u32) -> Result<f64, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(arguments)
        .arg(count.to_string())
        .output()
        .map_err(|error| format!("cannot run valgrind, which counts: {error}; is it installed?"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|line| line.split_once("Collected : "));
    match collected.and_then(|(_, count)| count.trim().parse().ok()) {
        Some(count) if output.status.success() => Ok(count),
        _ => Err(format!("valgrind failed:\n{said}")),
    }
}
