use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(nullable, not_null)]
    text: Option<String>,
}

fn main() {}
