// mistakes: 3
use run_request::RunRequest;

#[derive(RunRequest)]
struct Function {
    name: String,
}

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    Function(Function),
    Search {
        query: String,
        #[serde(alias = "max")]
        limit: u8,
    },
}

#[derive(RunRequest)]
struct Run {
    #[serde(rename = "type")]
    kind: String,
    #[serde(flatten)]
    tool: Tool,
    name: String,
    max: u8,
}

fn main() {}
