use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(try_from = "Wire")]
struct Run {
    model: String,
}

fn main() {}
