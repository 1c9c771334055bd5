use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(unique, length(..=1025))]
    scores: Vec<f64>,
}

fn main() {}
