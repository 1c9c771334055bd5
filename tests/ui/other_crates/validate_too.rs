use run_request::{RunRequest, Validate};

#[derive(
    Validate,
    RunRequest,
)]
struct Run {
    model: String,
}

fn main() {}
