use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(remote = "Wire")]
struct Run {
    model: String,
}

fn main() {}
