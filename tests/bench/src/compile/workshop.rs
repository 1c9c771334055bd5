//! The folders of the temporary crates, and the cargo commands that run there.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use run_request_bench::versions::find_versions;

use crate::measure::{self, Cost, Failure};
use crate::metric::Measure;
use crate::results::Case;
use crate::shape::Kind;

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

/// The crate that [`Kind::ChatModule`] compares with, which is only read.
pub(crate) const ASYNC_OPENAI: &str = "async-openai";

/// Whether the compiler reuses what it found out before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Incremental {
    No,
    Yes,
}

/// The crates of a stack that have the same dependencies share a folder, so that only the crate
/// itself is recompiled.
#[derive(Debug)]
pub(crate) struct Workshop {
    root: PathBuf,
    workspace: PathBuf,
    limit: Duration,
    /// The folders that have a crate, and the commands that have built its dependencies.
    prepared: RefCell<BTreeSet<String>>,
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
        Ok(Workshop { root, workspace: workspace.to_owned(), limit, prepared: RefCell::default() })
    }

    /// Our crate.
    pub(crate) fn runtime(&self) -> PathBuf {
        self.workspace.join("runtime")
    }

    pub(crate) fn editor_script(&self) -> PathBuf {
        self.workspace.join("tests/editor/measure.py")
    }

    /// Writes the crate of `case`, and builds its dependencies as `measures` need them.
    pub(crate) fn prepare(&self, case: Case, measures: &[Measure]) -> Result<(), String> {
        let (kind, _, stack) = case;
        let folder = self.crate_folder(case);
        let is_new = |what: String| self.prepared.borrow_mut().insert(what);
        if is_new(folder.display().to_string()) {
            let mut dependencies = stack.dependencies(&self.runtime(), kind);
            if kind != Kind::Dependencies {
                dependencies += "serde_json = \"1\"\n";
            }
            write_crate(&folder, &dependencies)?;
        }
        if kind == Kind::ChatModule && is_new(ASYNC_OPENAI.to_owned()) {
            let dependency = format!(
                "{ASYNC_OPENAI} = {{ version = \"0.43\", \
                 default-features = false, features = [\"chat-completion-types\"] }}\n"
            );
            write_crate(&self.root.join(ASYNC_OPENAI), &dependency)?;
        }
        for measure in measures {
            let commands: &[(&[&str], Incremental)] = match measure {
                Measure::Cold | Measure::Editor => &[],
                Measure::Check => &[(CHECK, Incremental::No)],
                Measure::Build | Measure::Ir => &[(BUILD, Incremental::No)],
                Measure::Release => &[(RELEASE, Incremental::No)],
                Measure::Body | Measure::Field => {
                    &[(CHECK, Incremental::Yes), (BUILD, Incremental::Yes)]
                }
            };
            for &(command, incremental) in commands {
                if is_new(format!("{} {command:?} {incremental:?}", folder.display())) {
                    eprintln!("{stack}: building the dependencies, {}", measure.name());
                    self.put(case, "fn main() {}\n")?;
                    succeed(&mut self.cargo(case, command, incremental))?;
                }
            }
        }
        Ok(())
    }

    /// The versions of the crates that `case` compares.
    pub(crate) fn versions(&self, case: Case) -> Result<String, String> {
        let (kind, _, stack) = case;
        let read = |folder: &Path| {
            let file = folder.join("Cargo.lock");
            fs::read_to_string(&file).map_err(shown(&file.display().to_string()))
        };
        let versions = find_versions(&read(&self.crate_folder(case))?, stack.crates())?;
        if kind == Kind::ChatModule && stack.crates() != ["run-request"] {
            let types = find_versions(&read(&self.root.join(ASYNC_OPENAI))?, &[ASYNC_OPENAI])?;
            return Ok(format!("{versions} + {types}"));
        }
        Ok(versions)
    }

    /// What `cargo metadata` prints for the crate that depends on async-openai.
    pub(crate) fn async_openai_metadata(&self) -> Result<Vec<u8>, String> {
        let mut command = Command::new("cargo");
        command.args(["metadata", "--format-version=1", "--offline"]);
        let output = command.current_dir(self.root.join(ASYNC_OPENAI)).output();
        Ok(output.map_err(shown("cargo metadata"))?.stdout)
    }

    /// Builds the dependencies alone, from scratch.
    pub(crate) fn cold(&self, case: Case) -> Result<Cost, Failure> {
        match fs::remove_dir_all(self.crate_folder(case).join("target")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Failure::Error(format!("cannot empty the target folder: {error}")))
            }
            _ => {
                let mut command = self.cargo(case, BUILD, Incremental::No);
                measure::run(&mut command, self.limit).map(|(cost, _)| cost)
            }
        }
    }

    /// Writes `source` to the crate of `case`.
    pub(crate) fn put(&self, case: Case, source: &str) -> Result<(), String> {
        let file = self.crate_folder(case).join("src/main.rs");
        fs::write(&file, source).map_err(shown(&file.display().to_string()))
    }

    /// Writes a source that is not part of the crate, and returns its file.
    pub(crate) fn put_edited(&self, case: Case, source: &str) -> Result<PathBuf, String> {
        let file = self.crate_folder(case).join("edited.rs");
        fs::write(&file, source).map_err(shown(&file.display().to_string()))?;
        Ok(file)
    }

    /// Runs cargo on the crate of `case`, whose dependencies have been built.
    pub(crate) fn run(
        &self,
        case: Case,
        command: &[&str],
        incremental: Incremental,
    ) -> Result<Cost, Failure> {
        let mut command = self.cargo(case, command, incremental);
        let (cost, said) = measure::run(&mut command, self.limit)?;
        if said.contains(" run-request v") {
            let why = "our crate has changed, so that the time is that of building it, too";
            return Err(Failure::Error(why.to_owned()));
        }
        Ok(cost)
    }

    /// Returns the output of the program that was built in debug mode.
    pub(crate) fn output(&self, case: Case) -> Result<String, String> {
        let program = self.crate_folder(case).join("target/debug/generated");
        let output = Command::new(&program).output().map_err(shown("the program"))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(format!("the program failed: {}", said.lines().next().unwrap_or_default()))
        }
    }

    /// Returns the size of the release program in kilobytes.
    pub(crate) fn program_size(&self, case: Case) -> Result<f64, String> {
        let program = self.crate_folder(case).join("target/release/generated");
        let bytes = fs::metadata(program).map_err(shown("the program"))?.len();
        Ok(to_float(bytes) / 1000.0)
    }

    /// Counts the lines inside functions in the LLVM IR that [`IR`] produces, and removes the file.
    pub(crate) fn ir_lines(&self, case: Case) -> Result<f64, String> {
        let say = shown("the LLVM IR");
        let mut lines = 0;
        let folder = self.crate_folder(case).join("target/debug/deps");
        for entry in fs::read_dir(folder).map_err(&say)? {
            let path = entry.map_err(&say)?.path();
            if path.extension().is_some_and(|extension| extension == "ll") {
                lines += lines_in_functions(&fs::read_to_string(&path).map_err(&say)?);
                fs::remove_file(&path).map_err(&say)?;
            }
        }
        Ok(to_float(lines as u64))
    }

    pub(crate) fn crate_folder(&self, (kind, _, stack): Case) -> PathBuf {
        let folder = stack.name();
        match kind {
            Kind::Dependencies => self.root.join(format!("{folder}-cold")),
            kind if kind.is_of_chat() => self.root.join(format!("{folder}-chat")),
            _ => self.root.join(folder),
        }
    }

    /// Makes rust-analyzer use a target folder of its own, as it does not compile the crate itself.
    pub(crate) fn set_environment(&self, command: &mut Command, case: Case) {
        command.env("CARGO_TARGET_DIR", self.crate_folder(case).join("target-editor"));
        command.env("CARGO_NET_OFFLINE", "true");
    }

    fn cargo(&self, case: Case, arguments: &[&str], incremental: Incremental) -> Command {
        let folder = self.crate_folder(case);
        let (target, flag) = match incremental {
            Incremental::No => ("target", "0"),
            Incremental::Yes => ("target-incremental", "1"),
        };
        let mut command = Command::new("cargo");
        command.args(arguments).env("CARGO_TARGET_DIR", folder.join(target)).current_dir(folder);
        command.env("CARGO_INCREMENTAL", flag).env("CARGO_NET_OFFLINE", "true");
        command
    }
}

/// Writes a crate, and downloads its dependencies.
fn write_crate(folder: &Path, dependencies: &str) -> Result<(), String> {
    let manifest = format!(
        "[package]\nname = \"generated\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [workspace]\n\n[dependencies]\n{dependencies}"
    );
    let say = shown(&folder.display().to_string());
    fs::create_dir_all(folder.join("src")).map_err(&say)?;
    fs::write(folder.join("Cargo.toml"), manifest).map_err(&say)?;
    fs::write(folder.join("src/main.rs"), "fn main() {}\n").map_err(&say)?;
    succeed(Command::new("cargo").arg("fetch").current_dir(folder))
}

fn to_float(number: u64) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
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
