use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(from = "Wire")]
struct Run {
    model: String,
}

fn main() {}
