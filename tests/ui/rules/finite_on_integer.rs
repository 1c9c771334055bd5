use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(finite)]
    priority: u8,
}

fn main() {}
