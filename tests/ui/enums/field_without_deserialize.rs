use run_request::{RunRequest, Validate};

#[derive(serde::Serialize, Validate)]
struct Function {
    name: String,
}

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    Function { function: Function },
}

fn main() {}
