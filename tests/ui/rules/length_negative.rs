use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length(-1..))]
    field: String,
}

fn main() {}
