//! A constant of Rust that is a `&str` is not converted, unlike a literal.

use run_request::RunRequest;

const KIND: &str = "approximate";

#[derive(RunRequest)]
struct Run {
    #[request(constant = KIND)]
    kind: String,
}

fn main() {}
