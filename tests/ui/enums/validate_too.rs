use run_request::{RunRequest, Validate};

#[derive(
    Validate,
    RunRequest,
)]
enum Role {
    User,
    Assistant,
}

fn main() {}
