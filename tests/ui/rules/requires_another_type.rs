//! The value of the other field cannot be what the rule requires.

use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(requires(stream = "yes"))]
    options: Option<u8>,
    stream: Option<bool>,
}

fn main() {}
