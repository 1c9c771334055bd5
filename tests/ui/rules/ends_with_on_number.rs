use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(ends_with("a"))]
    priority: u8,
}

fn main() {}
