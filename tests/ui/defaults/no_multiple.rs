use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(multiple_of(0.1), default = 0.35)]
    step: f64,
}

fn main() {}
