//! The field's type cannot be compared with the constant.

use run_request::RunRequest;

#[derive(RunRequest)]
enum Mode {
    Fast,
    Slow,
}

#[derive(RunRequest)]
struct Run {
    #[request(constant = Mode::Fast)]
    mode: Mode,
}

fn main() {}
