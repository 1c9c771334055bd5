use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(unique)]
    scores: Vec<f64>,
}

fn main() {}
