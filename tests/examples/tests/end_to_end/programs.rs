//! Starts and stops the programs.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

/// The time limit for anything that should be instantaneous.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(15);

pub(crate) const BYOT: &str = env!("CARGO_BIN_EXE_byot");
pub(crate) const SEND_RUN: &str = env!("CARGO_BIN_EXE_send_run");
pub(crate) const SERVER: &str = env!("CARGO_BIN_EXE_server");

/// A command whose environment keeps it from sending anything to other servers.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for name in ["http_proxy", "https_proxy", "all_proxy", "no_proxy"] {
        command.env_remove(name).env_remove(name.to_uppercase());
    }
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("OPENAI_") {
            command.env_remove(name);
        }
    }
    command.stdin(Stdio::null());
    command
}

/// Runs a program to completion, or kills it at the time limit.
pub(crate) fn finish(command: &mut Command) -> Output {
    finish_into(Stdio::piped(), command)
}

/// Runs a program like [`finish`], with a closed standard output.
///
/// Closing our end of a pipe while the program is running would race with its first line.
pub(crate) fn finish_unread(program: &mut Command) -> Output {
    let mut ended = command(SERVER)
        .arg("--help")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let unread = ended.stdin.take().expect("it is piped");
    wait(&mut ended);
    finish_into(unread.into(), program)
}

fn finish_into(stdout: Stdio, command: &mut Command) -> Output {
    let mut child =
        command.stdout(stdout).stderr(Stdio::piped()).spawn().expect("the program starts");
    let read = |mut from: Box<dyn Read + Send>| {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            from.read_to_end(&mut bytes).map(|_| bytes)
        })
    };
    let stdout = read(child.stdout.take().map_or(Box::new(std::io::empty()), |it| Box::new(it)));
    let stderr = read(Box::new(child.stderr.take().expect("it is piped")));
    let status = wait(&mut child);
    let read = |thread: std::thread::JoinHandle<std::io::Result<Vec<u8>>>| {
        thread.join().expect("it does not panic").expect("the pipe can be read")
    };
    Output { status, stdout: read(stdout), stderr: read(stderr) }
}

fn wait(child: &mut Child) -> ExitStatus {
    let late = Instant::now() + TIMEOUT;
    loop {
        if let Some(status) = child.try_wait().expect("it is our child") {
            return status;
        }
        if Instant::now() > late {
            child.kill().expect("it is our child");
            child.wait().expect("it is our child");
            panic!("the program does not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// The program `server`, listening on a free port until this is dropped.
pub(crate) struct Server {
    child: Child,
    /// The base URL, which ends in `/v1`.
    pub(crate) base: String,
}

impl Server {
    pub(crate) fn start() -> Self {
        let mut child = command(SERVER)
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("it is piped");
        BufReader::new(stdout).read_line(&mut line).expect("the server says where it is");
        let base = line.trim_end().strip_prefix("listening on ").map(str::to_owned);
        Server { child, base: base.unwrap_or_else(|| panic!("{line:?} is no address")) }
    }

    /// The URL that creates runs.
    pub(crate) fn runs(&self) -> String {
        format!("{}/threads/thread_abc/runs", self.base)
    }

    /// Host and port.
    pub(crate) fn address(&self) -> &str {
        self.base.trim_start_matches("http://").trim_end_matches("/v1")
    }

    /// How many files and connections the server has open, where the system tells it.
    pub(crate) fn count_open_files(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.child.id())).map_or(0, Iterator::count)
    }

    /// Kills the server, and returns what it has written to stderr, for example about a panic.
    pub(crate) fn stop_and_read_errors(&mut self) -> String {
        self.child.kill().expect("it is our child");
        let mut errors = String::new();
        let mut stderr = self.child.stderr.take().expect("it is piped");
        stderr.read_to_string(&mut errors).expect("it is UTF-8");
        errors
    }

    /// Asks the server to stop, as a service manager does.
    #[cfg(unix)]
    pub(crate) fn stop(&mut self, signal: &str) -> ExitStatus {
        let id = self.child.id().to_string();
        let told = Command::new("kill").args([signal, &id]).status().expect("there is kill");
        assert!(told.success());
        wait(&mut self.child)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The server may have stopped already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
