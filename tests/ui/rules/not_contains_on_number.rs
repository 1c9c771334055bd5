use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(not_contains("a"))]
    priority: u8,
}

fn main() {}
