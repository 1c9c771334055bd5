//! The programs `server`, `send_run` and `byot`, each as a program of its own; and the server as
//! clients see it that are not ours: async-openai (in `byot`), curl, and the official Python package.
//!
//! Every server here listens on 127.0.0.1 only.

mod byot;
mod curl;
mod failures;
mod misbehaving;
mod programs;
mod python;

use std::io::{Write, stderr};

/// Says that a client is not there, or fails if it must be: `END_TO_END_MUST` names those that must.
fn skip(client: &str, advice: &str) {
    let must = std::env::var("END_TO_END_MUST").unwrap_or_default();
    assert!(!must.split_whitespace().any(|name| name == client), "{client} is not there: {advice}");
    // Written past the capture of tests that pass, so that it is seen.
    let _ = writeln!(stderr(), "SKIPPED: the server is not tested with {client}: {advice}");
}
