//! Serves chat completions and runs of the Assistants API, with the additional fields of our own
//! app.
//!
//! `server [--port N]` listens on 127.0.0.1, prints its address, and serves until Ctrl-C or SIGTERM.
//! The default port is 8080; port 0 picks a free one. The exit code is 0 after a clean shutdown, 1 if
//! it cannot serve, and 2 if the arguments are invalid.
//!
//! ```sh
//! curl http://127.0.0.1:8080/v1/chat/completions \
//!     -H 'Authorization: Bearer any' -H 'Content-Type: application/json' \
//!     -d '{"model": "m", "messages": [{"role": "user", "content": "Hello?"}], "stream": true}'
//! curl http://127.0.0.1:8080/v1/threads/thread_abc/runs \
//!     -H 'Authorization: Bearer any' -H 'Content-Type: application/json' \
//!     -d '{"assistant_id": "asst_abc", "ticket": "T-42", "temperature": 9.5}'
//! ```
//!
//! It rejects broken rules, wrong types and unknown fields like the API does, with the first error
//! only. A client that sends `Accept: application/problem+json` gets problem details instead, which
//! contain everything that is wrong with the body.
//!
//! The OpenAPI document is at `/openapi.json`, and a page that shows it at `/docs`.

use std::env;
use std::io::{self, Write};
use std::net::Ipv4Addr;
use std::process::ExitCode;

use run_request_examples::desk;
use tokio::net::TcpListener;

const USAGE: &str = "usage: server [--port N]";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_str()).collect();
    let port = match arguments[..] {
        [] => 8080,
        [Some("-h" | "--help")] => {
            return end(writeln!(io::stdout(), "{USAGE}"));
        }
        [Some("--port"), Some(port)] => match port.parse() {
            Ok(port) => port,
            Err(_) => return usage(),
        },
        _ => return usage(),
    };
    end(serve(port).await)
}

async fn serve(port: u16) -> io::Result<()> {
    let stop = stop()?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|error| {
        io::Error::new(error.kind(), format!("cannot listen on 127.0.0.1:{port}: {error}"))
    })?;
    writeln!(io::stdout(), "listening on http://{}/v1", listener.local_addr()?)?;
    desk::serve(listener, stop).await
}

/// Returns a future that ends on a signal. The handlers are already installed when this returns.
#[cfg(unix)]
fn stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Returns a future that ends on Ctrl-C.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the variant for Unix can fail")]
fn stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

fn usage() -> ExitCode {
    // If this fails too, there is no other way to report it.
    let _ = writeln!(io::stderr(), "{USAGE}");
    ExitCode::from(2)
}

fn end(done: io::Result<()>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "server: {error}");
            ExitCode::FAILURE
        }
    }
}
