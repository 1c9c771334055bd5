use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(unique, length(1..))]
    scores: Vec<f64>,
}

fn main() {}
