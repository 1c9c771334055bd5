use run_request::RunRequest;

#[derive(RunRequest)]
struct Sampling {
    seed: u64,
    temperature: Option<f64>,
}

#[derive(RunRequest)]
#[request(partial)]
struct Run {
    model: String,
    #[serde(flatten)]
    sampling: Sampling,
}

fn main() {}
