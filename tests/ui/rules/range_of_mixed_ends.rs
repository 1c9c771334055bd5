use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(range(1.0..=5))]
    field: Option<f64>,
}

fn main() {}
