use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(into = 1)]
    text: String,
}

fn main() {}
