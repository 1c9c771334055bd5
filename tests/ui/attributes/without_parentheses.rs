use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request]
    model: String,
}

fn main() {}
