use run_request::{RunRequest, Validate};

#[derive(serde::Deserialize, Validate)]
struct Function {
    name: String,
}

#[derive(RunRequest)]
enum Tool {
    Search,
    Function(Function),
}

fn main() {}
