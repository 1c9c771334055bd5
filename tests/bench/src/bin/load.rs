//! Compares the requests per second of our axum extractor and axum's own; see `--help`.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::thread;

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use run_request_bench::bodies::ours::ChatRequest;
use run_request_bench::bodies::{Faults, Size, body};
use tokio::net::TcpListener;

const HELP: &str = "Sends chat requests to a server on the loopback interface, with wrk.

One handler takes our `Json<T>`, the other axum's `Json<T>` and calls `validate`. It prints the
requests per second of both as a Markdown table: the medians of several rounds, which alternate
between the handlers. The last column compares ours with axum's on the good body of that size,
because axum's stops reading at the first fault.

usage: cargo run --release -p run-request-bench --bin load [-- ROUNDS [SECONDS]]

The default is 5 rounds of 2 seconds.
";

/// The path and the name of each handler.
const HANDLERS: [(&str, &str); 2] = [("/ours", "run_request::axum::Json"), ("/axum", "axum::Json")];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let numbers: Option<Vec<u32>> = arguments
        .iter()
        .map(|argument| argument.parse().ok().filter(|number| *number > 0))
        .collect();
    let done = match numbers.as_deref() {
        Some([]) => measure(5, 2),
        Some([rounds]) => measure(*rounds, 2),
        Some([rounds, seconds]) => measure(*rounds, *seconds),
        _ => {
            print!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(rounds: u32, seconds: u32) -> io::Result<()> {
    let address = serve()?;
    let [(_, ours), (_, axum)] = HANDLERS;
    println!("| body | requests/s of {axum} | of {ours} | ratio | to its good body |");
    println!("|---|---|---|---|---|");
    for size in Size::ALL {
        let mut axum_good = f64::NAN;
        for faults in Faults::ALL {
            let sent = SentBody::new(size, faults)?;
            let mut rates = HANDLERS.map(|_| Vec::new());
            for _ in 0..rounds {
                for ((path, _), rates) in HANDLERS.into_iter().zip(&mut rates) {
                    rates.push(sent.send_to(address, path, seconds)?);
                }
            }
            let [ours, axum] = rates.map(median);
            if faults == Faults::None {
                axum_good = axum;
            }
            let (ratio, to_good) = (ours / axum, ours / axum_good);
            let (size, faults) = (size.name(), faults.name());
            println!("| {size}, {faults} | {axum:.0} | {ours:.0} | {ratio:.2} | {to_good:.2} |");
        }
    }
    Ok(())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Starts the server in a thread of its own, and returns its address.
fn serve() -> io::Result<SocketAddr> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
    let address = listener.local_addr()?;
    let [(ours, _), (axum, _)] = HANDLERS;
    let app = Router::new().route(ours, post(handle_ours)).route(axum, post(handle_axum));
    thread::spawn(move || {
        if let Err(error) = runtime.block_on(async { axum::serve(listener, app).await }) {
            eprintln!("the server stopped: {error}");
        }
    });
    Ok(address)
}

async fn handle_ours(
    run_request::axum::Json(chat, ..): run_request::axum::Json<ChatRequest>,
) -> String {
    chat.model.clone()
}

async fn handle_axum(axum::Json(chat): axum::Json<ChatRequest>) -> Response {
    match chat.validate() {
        Ok(()) => chat.model.into_response(),
        Err(violations) => (StatusCode::BAD_REQUEST, violations.to_string()).into_response(),
    }
}

/// A script that makes wrk send a body. It is removed at the end.
struct SentBody {
    script: PathBuf,
    is_good: bool,
}

impl SentBody {
    fn new(size: Size, faults: Faults) -> io::Result<Self> {
        let name = format!("run-request-load-{}.lua", std::process::id());
        let script = std::env::temp_dir().join(name);
        let body = body(size, faults);
        let text = format!(
            "wrk.method = \"POST\"\n\
             wrk.headers[\"Content-Type\"] = \"application/json\"\n\
             wrk.body = [==[{body}]==]\n"
        );
        fs::write(&script, text)?;
        Ok(SentBody { script, is_good: faults == Faults::None })
    }

    /// Returns the requests per second.
    fn send_to(&self, address: SocketAddr, path: &str, seconds: u32) -> io::Result<f64> {
        let output = Command::new("wrk")
            .args(["--threads=1", "--connections=8", &format!("--duration={seconds}s"), "--script"])
            .arg(&self.script)
            .arg(format!("http://{address}{path}"))
            .output()
            .map_err(|error| {
                io::Error::new(error.kind(), format!("cannot run wrk: {error}; is it installed?"))
            })?;
        let report = String::from_utf8_lossy(&output.stdout);
        let find = |label: &str| report.lines().find_map(|line| line.trim().strip_prefix(label));
        // wrk counts the responses that are not 2xx or 3xx, which must be none or all.
        let is_good = find("Non-2xx or 3xx responses:").is_none();
        match find("Requests/sec:").and_then(|rate| rate.trim().parse().ok()) {
            Some(rate) if output.status.success() && is_good == self.is_good => Ok(rate),
            _ => Err(io::Error::other(format!("{path}: not the expected responses\n{report}"))),
        }
    }
}

impl Drop for SentBody {
    fn drop(&mut self) {
        // A file that remains in the folder for temporary files does no harm.
        let _ = fs::remove_file(&self.script);
    }
}
