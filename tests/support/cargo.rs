//! Runs cargo, for tests of the examples.

use std::process::Command;

/// Cargo in the root of the workspace, where it builds an example with the same features as the
/// tests, so that both share all dependencies.
pub(crate) fn cargo() -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    command
}
