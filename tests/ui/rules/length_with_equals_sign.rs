use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length = 64)]
    model: String,
}

fn main() {}
