//! Cargo, for tests that run the examples.

use std::process::Command;

/// Cargo at the root of the workspace.
///
/// From there an example is built with the same features as the tests, so that both share all
/// dependencies. The variables that tell a test about its package are left out, because the build
/// script of `ring` would take them for a change, and run again with all that depends on it.
pub(crate) fn cargo() -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    for (name, _) in std::env::vars_os() {
        let told = name.to_string_lossy();
        if told.starts_with("CARGO_PKG_") || told.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}
