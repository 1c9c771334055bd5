use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(range(5..=1))]
    priority: u8,
}

fn main() {}
