use run_request::RunRequest;

#[derive(serde::Deserialize, serde::Serialize)]
struct Function {
    name: String,
}

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    Function { function: Function },
}

fn main() {}
