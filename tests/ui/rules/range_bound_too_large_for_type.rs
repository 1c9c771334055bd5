use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(range(..=300))]
    priority: u8,
}

fn main() {}
