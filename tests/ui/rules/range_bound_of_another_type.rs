use run_request::RunRequest;

const MAX: f64 = 1.0;

#[derive(RunRequest)]
struct Run {
    #[request(range(0..=MAX))]
    field: f64,
}

fn main() {}
