use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    names: Vec<String>,
}

fn main() {}
