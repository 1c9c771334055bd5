// mistakes: 1; errors: 2, the compiler finds each of serde's traits implemented twice
use run_request::RunRequest;

#[derive(
    Debug,
    RunRequest,
    serde::Serialize,
    serde::Deserialize,
)]
enum Role {
    User,
    Assistant,
}

fn main() {}
