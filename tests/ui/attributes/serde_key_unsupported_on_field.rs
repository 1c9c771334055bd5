use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(getter = "model")]
    model: String,
}

fn main() {}
