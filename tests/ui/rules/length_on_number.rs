use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length(1..=64))]
    temperature: f64,
}

fn main() {}
