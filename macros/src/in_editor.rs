//! Which program runs the derives.

use std::env;
use std::sync::OnceLock;

/// Whether this process belongs to rust-analyzer, rather than to the compiler. So what only editors
/// need costs the compiler nothing.
///
/// rust-analyzer runs derives in a program of its own, `rust-analyzer-proc-macro-srv`.
pub(crate) fn is_in_editor() -> bool {
    program_name().contains("rust-analyzer")
}

/// Whether this process may show signatures to people, rather than only compile them. Snapshots
/// show all that may be written.
pub(crate) fn are_signatures_shown() -> bool {
    cfg!(test) || is_in_editor() || program_name().contains("rustdoc")
}

fn program_name() -> &'static str {
    static PROGRAM_NAME: OnceLock<String> = OnceLock::new();
    PROGRAM_NAME.get_or_init(|| {
        let program = env::current_exe().unwrap_or_default();
        program.file_name().unwrap_or_default().to_string_lossy().into_owned()
    })
}
