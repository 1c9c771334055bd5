use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(pattern(64))]
    model: String,
}

fn main() {}
