use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(nested, skip)]
    model: String,
}

fn main() {}
