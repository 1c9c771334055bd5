use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(contains("a"))]
    priority: u8,
}

fn main() {}
