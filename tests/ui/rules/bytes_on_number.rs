use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(bytes(..=4))]
    priority: u8,
}

fn main() {}
