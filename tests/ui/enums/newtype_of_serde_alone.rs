use run_request::RunRequest;

#[derive(serde::Deserialize, serde::Serialize)]
struct Function {
    name: String,
}

#[derive(RunRequest)]
#[serde(untagged)]
enum Tool {
    Name(String),
    Function(Function),
}

fn main() {}
