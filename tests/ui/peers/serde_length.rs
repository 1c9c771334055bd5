use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(length(1..))]
    field: String,
}

fn main() {}
