use run_request::{RunRequest, Validate};

#[derive(serde::Deserialize, Validate)]
struct Function {
    name: String,
}

#[derive(RunRequest)]
enum Tool {
    Function(Function, u8),
}

fn main() {}
