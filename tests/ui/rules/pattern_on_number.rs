use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(pattern("^[a-z]+$"))]
    priority: u8,
}

fn main() {}
