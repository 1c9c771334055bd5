use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(into = "Wire")]
    model: String,
}

fn main() {}
