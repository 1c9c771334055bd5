use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(into = "Wire")]
struct Run {
    model: String,
}

fn main() {}
