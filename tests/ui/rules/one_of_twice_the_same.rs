use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(one_of("low", "high", "low"))]
    level: String,
}

fn main() {}
