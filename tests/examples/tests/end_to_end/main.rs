//! Runs the programs `server`, `send_run` and `byot`, and tests the server with independent clients:
//! async-openai (in `byot`), curl, the official Python package, a client generated from the OpenAPI
//! document, and a browser.
//!
//! Every server here listens on 127.0.0.1 only.

mod browser;
mod byot;
mod chat;
mod curl;
mod exchange;
mod failures;
mod misbehaving;
mod programs;
mod python;

use std::io::{Write, stderr};

use programs::{BYOT, SEND_RUN, SERVER, command, finish, finish_unread};

#[test]
fn an_unknown_option_is_answered_with_the_usage() {
    for (program, name) in [(BYOT, "byot"), (SEND_RUN, "send_run"), (SERVER, "server")] {
        let usage = format!("usage: {name}");
        let output = finish(command(program).arg("--help"));
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8(output.stdout).unwrap().starts_with(&usage));
        let output = finish(command(program).arg("--bad"));
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{error}");
        assert!(error.contains(&usage), "{error}");
    }
}

#[test]
fn a_closed_output_is_no_panic() {
    for (program, code) in [(BYOT, 1), (SEND_RUN, 9), (SERVER, 1)] {
        let mut command = command(program);
        if program == SERVER {
            command.args(["--port", "0"]);
        }
        let output = finish_unread(&mut command);
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), error.lines().count()), (Some(code), 1), "{error}");
        assert!(error.contains("roken pipe"), "{error}");
    }
}

/// Reports that a client is missing, or fails if `END_TO_END_MUST` lists it.
fn skip(client: &str, advice: &str) {
    let must = std::env::var("END_TO_END_MUST").unwrap_or_default();
    assert!(!must.split_whitespace().any(|name| name == client), "{client} is not there: {advice}");
    // Bypasses the capture of output, so that it is visible even if the test passes.
    let _ = writeln!(stderr(), "SKIPPED: the server is not tested with {client}: {advice}");
}
