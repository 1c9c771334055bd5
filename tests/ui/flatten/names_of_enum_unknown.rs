// mistakes: 2
use run_request::RunRequest;

#[derive(serde::Serialize, serde::Deserialize)]
struct Theirs {
    name: String,
}

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    Theirs(#[request(skip)] Theirs),
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct Denying {
    #[serde(flatten)]
    tool: Tool,
}

#[derive(RunRequest)]
struct Optional {
    #[serde(flatten)]
    tool: Option<Tool>,
}

fn main() {}
