use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    model: String,
    #[serde(rename(serialize = "model"))]
    fallback: Option<String>,
}

fn main() {}
