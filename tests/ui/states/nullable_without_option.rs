use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(nullable)]
    text: String,
}

fn main() {}
