use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(not_null)]
    model: String,
}

fn main() {}
