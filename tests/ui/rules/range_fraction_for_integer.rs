use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(range(0.5..))]
    priority: u8,
}

fn main() {}
