//! Whether an editor runs the derives.

use std::env;
use std::sync::OnceLock;

/// Whether this process belongs to rust-analyzer, rather than to the compiler. So what only editors
/// need costs the compiler nothing.
///
/// rust-analyzer runs derives in a program of its own, `rust-analyzer-proc-macro-srv`.
pub(crate) fn is_in_editor() -> bool {
    static IS_IN_EDITOR: OnceLock<bool> = OnceLock::new();
    *IS_IN_EDITOR.get_or_init(|| {
        let program = env::current_exe().unwrap_or_default();
        let name = program.file_name().unwrap_or_default();
        name.to_string_lossy().contains("rust-analyzer")
    })
}
