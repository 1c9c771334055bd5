use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(untagged)]
    model: String,
}

fn main() {}
