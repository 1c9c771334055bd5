use run_request::RunRequest;

#[derive(RunRequest)]
struct Function {
    name: String,
    #[serde(rename = "type")]
    kind: Option<String>,
}

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    Function(Box<Function>),
}

fn main() {}
