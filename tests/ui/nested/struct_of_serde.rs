use run_request::RunRequest;

#[derive(serde::Serialize, serde::Deserialize)]
struct Tool {
    name: String,
}

#[derive(RunRequest)]
struct Run {
    tool: Tool,
}

fn main() {}
