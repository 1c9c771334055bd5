use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(when, length(1..))]
    name: String,
}

fn main() {}
