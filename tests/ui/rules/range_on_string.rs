use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(range(1..=64))]
    model: Option<String>,
}

fn main() {}
