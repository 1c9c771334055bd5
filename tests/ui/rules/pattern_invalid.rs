use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(pattern("^[a-z"))]
    model: String,
}

fn main() {}
