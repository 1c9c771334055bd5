//! The folders of the temporary crates, and the cargo commands that run there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::measure::{self, Cost, Failure};
use crate::stacks::Stack;

/// Each stack has one crate and one target folder, so that only the crate itself is recompiled.
pub(crate) struct Workshop {
    root: PathBuf,
    runtime: PathBuf,
    limit: Duration,
}

impl Workshop {
    /// Finds our crate through the environment variables that cargo sets for this package.
    pub(crate) fn open(limit: Duration) -> Result<Workshop, String> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .ok_or("CARGO_MANIFEST_DIR is not set; start this by `cargo run`")?;
        let package = Path::new(&package);
        let workspace = package
            .ancestors()
            .nth(2)
            .ok_or_else(|| format!("{} is not in the workspace", package.display()))?;
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| workspace.join("target"), PathBuf::from);
        let root = std::path::absolute(target.join("compile")).map_err(shown("target folder"))?;
        Ok(Workshop { root, runtime: workspace.join("runtime"), limit })
    }

    /// Our crate.
    pub(crate) fn runtime(&self) -> &Path {
        &self.runtime
    }

    /// Writes the crates of `stack`, and builds their dependencies with each of `commands`. Ours has
    /// these features where it is not built from scratch.
    pub(crate) fn prepare(
        &self,
        stack: Stack,
        commands: &[&[&str]],
        features: &[&str],
    ) -> Result<(), String> {
        let dependencies = stack.dependencies(&self.runtime, &[]);
        let with_json = stack.dependencies(&self.runtime, features);
        let with_json = format!("{with_json}serde_json = \"1\"\n");
        for (folder, dependencies) in
            [(self.cold_folder(stack), dependencies), (self.folder(stack), with_json)]
        {
            let manifest = format!(
                "[package]\nname = \"generated\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                 [workspace]\n\n[dependencies]\n{dependencies}"
            );
            let say = shown(&folder.display().to_string());
            fs::create_dir_all(folder.join("src")).map_err(&say)?;
            fs::write(folder.join("Cargo.toml"), manifest).map_err(&say)?;
            fs::write(folder.join("src/main.rs"), "fn main() {}\n").map_err(&say)?;
            succeed(Command::new("cargo").arg("fetch").current_dir(&folder))?;
        }
        for command in commands {
            succeed(&mut cargo(&self.folder(stack), command))?;
        }
        Ok(())
    }

    /// Builds the dependencies alone, from scratch. `serde_json` is not one of them.
    pub(crate) fn cold(&self, stack: Stack) -> Result<Cost, Failure> {
        let folder = self.cold_folder(stack);
        match fs::remove_dir_all(folder.join("target")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Failure::Error(format!("cannot empty the target folder: {error}")))
            }
            _ => measure::run(&mut cargo(&folder, &["build"]), self.limit),
        }
    }

    /// Writes `source` to the crate of `stack`.
    pub(crate) fn put(&self, stack: Stack, source: &str) -> Result<(), String> {
        let file = self.folder(stack).join("src/main.rs");
        fs::write(&file, source).map_err(shown(&file.display().to_string()))
    }

    /// Runs cargo on the crate of `stack`.
    pub(crate) fn run(&self, stack: Stack, command: &[&str]) -> Result<Cost, Failure> {
        measure::run(&mut cargo(&self.folder(stack), command), self.limit)
    }

    /// Builds the program of `stack` in debug mode, and returns its output.
    pub(crate) fn output(&self, stack: Stack) -> Result<String, String> {
        let program = self.folder(stack).join("target/debug/generated");
        let output = Command::new(&program).output().map_err(shown("the program"))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(format!("the program failed: {}", said.lines().next().unwrap_or_default()))
        }
    }

    /// Returns the size of the release program in bytes.
    pub(crate) fn binary(&self, stack: Stack) -> Result<u64, String> {
        let program = self.folder(stack).join("target/release/generated");
        Ok(fs::metadata(program).map_err(shown("the program"))?.len())
    }

    /// Counts the lines inside functions in the LLVM IR that [`IR`] produces, and removes the file.
    pub(crate) fn ir_lines(&self, stack: Stack) -> Result<usize, String> {
        let say = shown("the LLVM IR");
        let mut lines = 0;
        for entry in fs::read_dir(self.folder(stack).join("target/debug/deps")).map_err(&say)? {
            let path = entry.map_err(&say)?.path();
            if path.extension().is_some_and(|extension| extension == "ll") {
                lines += lines_in_functions(&fs::read_to_string(&path).map_err(&say)?);
                fs::remove_file(&path).map_err(&say)?;
            }
        }
        Ok(lines)
    }

    fn folder(&self, stack: Stack) -> PathBuf {
        self.root.join(stack.name())
    }

    fn cold_folder(&self, stack: Stack) -> PathBuf {
        self.root.join(format!("{stack}-cold"))
    }
}

pub(crate) const CHECK: &[&str] = &["check"];
pub(crate) const BUILD: &[&str] = &["build"];
pub(crate) const RELEASE: &[&str] = &["build", "--release"];
pub(crate) const IR: &[&str] = &[
    "rustc",
    "--",
    "--emit=llvm-ir",
    "-Ccodegen-units=1",
    "-Cdebuginfo=0",
    "-Cno-prepopulate-passes",
];

fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(folder);
    command.env("CARGO_TARGET_DIR", folder.join("target"));
    command.env("CARGO_INCREMENTAL", "0").env("CARGO_NET_OFFLINE", "true");
    command
}

fn lines_in_functions(ir: &str) -> usize {
    let mut inside = false;
    let mut lines = 0;
    for line in ir.lines() {
        inside = inside && line != "}" || line.starts_with("define ");
        lines += usize::from(inside);
    }
    lines
}

fn shown(what: &str) -> impl Fn(io::Error) -> String + use<> {
    let what = what.to_owned();
    move |error| format!("{what}: {error}")
}

fn succeed(command: &mut Command) -> Result<(), String> {
    let output = command.stdin(Stdio::null()).output().map_err(shown("cargo"))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(format!("{command:?} failed:\n{}", String::from_utf8_lossy(&output.stderr)))
    }
}
