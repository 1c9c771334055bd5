use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    tools_null: bool,
    tools: Option<Option<String>>,
}

fn main() {}
