use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(schema)]
    model: String,
}

fn main() {}
