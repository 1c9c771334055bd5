use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(transparent)]
struct Run {
    model: String,
}

fn main() {}
