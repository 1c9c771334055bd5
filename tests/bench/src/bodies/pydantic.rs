//! Reading bodies with pydantic, in Python.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde::Deserialize;

/// What pydantic says.
#[derive(Deserialize, Debug)]
pub struct Read {
    pub version: String,
    /// The messages about each body.
    pub messages: Vec<Vec<String>>,
}

/// Reads bodies with pydantic, which the Python package of the end-to-end tests depends on.
///
/// # Errors
///
/// Returns an error if pydantic is not installed, or if the program fails.
pub fn read_with_pydantic(bodies: &[String]) -> Result<Read, String> {
    let failed = |error: &dyn ToString| error.to_string();
    let python = find_python()?;
    let mut child = Command::new(&python)
        .args(["-c", include_str!("by_pydantic.py")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{}: {error}", python.display()))?;
    if let Some(mut stdin) = child.stdin.take() {
        let bodies = serde_json::to_vec(bodies).map_err(|error| failed(&error))?;
        stdin.write_all(&bodies).map_err(|error| failed(&error))?;
    }
    let output = child.wait_with_output().map_err(|error| failed(&error))?;
    serde_json::from_slice(&output.stdout).map_err(|error| failed(&error))
}

/// The interpreter of the end-to-end tests, in the target folder.
fn find_python() -> Result<PathBuf, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let python = program.ancestors().map(|folder| folder.join("end_to_end/bin/python"));
    python.skip(1).find(|python| python.is_file()).ok_or_else(|| {
        "the Python package of the end-to-end tests is not installed; see CONTRIBUTING.md"
            .to_owned()
    })
}
