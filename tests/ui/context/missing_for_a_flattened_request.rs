use run_request::RunRequest;

struct Limits;

#[derive(RunRequest)]
#[request(context = Limits)]
struct Tool {
    name: String,
}

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    tool: Tool,
}

fn main() {}
