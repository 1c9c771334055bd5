use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    tools: Option<String>,
    maybe_tools: bool,
}

fn main() {}
