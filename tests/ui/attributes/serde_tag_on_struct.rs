use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(tag = "type")]
struct Run {
    model: String,
}

fn main() {}
