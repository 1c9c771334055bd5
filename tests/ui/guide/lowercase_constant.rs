// mistakes: 1; errors: 2, the setter takes the constant for its parameter
use run_request::RunRequest;

#[allow(non_upper_case_globals)]
const value: u8 = 3;

// A known limitation, which the derive cannot report at another token.
#[derive(
    RunRequest
)]
struct ChatRequest {
    model: String,
}

fn main() {}
