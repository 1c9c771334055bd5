//! Measures the resources that a command uses, including all processes that it starts.

use std::io::Read;
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use wait4::Wait4;

/// The resources that a command used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// User and system time of the whole process tree.
    pub(crate) cpu: Duration,
    /// The peak memory of any process in the tree, in bytes.
    peak: u64,
}

impl Cost {
    pub(crate) fn peak_megabytes(self) -> f64 {
        f64::from(u32::try_from(self.peak / 1_000_000).unwrap_or(u32::MAX))
    }
}

/// Why there is no measurement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Failure {
    /// The command exceeded the time limit, in seconds.
    Timeout(u64),
    /// The command failed, with this first line of the error.
    Error(String),
    /// A tool is not installed.
    Skipped(String),
}

/// Runs `command` to completion, or until `limit`. Returns what it wrote to stderr, too.
pub(crate) fn run(command: &mut Command, limit: Duration) -> Result<(Cost, String), Failure> {
    let failed = |error: std::io::Error| Failure::Error(format!("cannot run it: {error}"));
    command.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(failed)?;
    let group = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    let stderr = child.stderr.take();
    let said = thread::spawn(move || {
        let mut said = Vec::new();
        if let Some(mut stderr) = stderr {
            // If reading fails, the error is incomplete, which is fine.
            let _ = stderr.read_to_end(&mut said);
        }
        String::from_utf8_lossy(&said).into_owned()
    });
    let (ended, end) = mpsc::channel::<()>();
    let watch = thread::spawn(move || {
        let late = end.recv_timeout(limit) == Err(RecvTimeoutError::Timeout);
        if late && let Some(group) = group {
            // The process may have just ended.
            let _ = kill_process_group(group, Signal::KILL);
        }
        late
    });
    let waited = child.wait4();
    drop(ended);
    let late = watch.join().unwrap_or(false);
    let said = said.join().unwrap_or_default();
    let used = waited.map_err(failed)?;
    if used.status.success() {
        let cpu = used.rusage.utime + used.rusage.stime;
        Ok((Cost { cpu, peak: used.rusage.maxrss }, said))
    } else if late {
        Err(Failure::Timeout(limit.as_secs()))
    } else {
        Err(Failure::Error(first_error(&said)))
    }
}

fn first_error(said: &str) -> String {
    let mut lines = said.lines().map(str::trim);
    let error = lines.clone().find(|line| line.starts_with("error"));
    error.or_else(|| lines.find(|line| !line.is_empty())).unwrap_or("it failed silently").to_owned()
}
