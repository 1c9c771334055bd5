use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(try_from = "Wire")]
    model: String,
}

fn main() {}
