//! The constant is no value of the field's type.

use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(constant = "one")]
    version: u8,
}

fn main() {}
