use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(range(1..=5), default = 9)]
    priority: u8,
}

fn main() {}
