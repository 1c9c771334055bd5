use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(untagged)]
struct Run {
    model: String,
}

fn main() {}
