use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(range(..))]
    priority: u8,
}

fn main() {}
