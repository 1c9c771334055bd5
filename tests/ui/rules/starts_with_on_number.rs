use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(starts_with("a"))]
    priority: u8,
}

fn main() {}
