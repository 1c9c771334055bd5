use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    Search { query: String },
}

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    tool: Tool,
}

fn main() {
    let _ = Run::builder().build();
}
