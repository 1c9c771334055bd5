//! Measures CPU time, by running this program again.

use std::process::{Command, Stdio};
use std::time::Duration;

use wait4::Wait4;

/// The CPU time of a process of this program. The heap that one operation leaves behind would slow
/// the next one in the same process.
///
/// # Errors
///
/// Returns an error if the process fails.
pub fn time_process(arguments: &[&str]) -> Result<Duration, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    let used = child.wait4().map_err(|error| error.to_string())?;
    if used.status.success() {
        Ok(used.rusage.utime + used.rusage.stime)
    } else {
        Err(format!("{}: it failed", arguments.join(" ")))
    }
}
