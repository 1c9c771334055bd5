use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length(3..3))]
    model: String,
}

fn main() {}
