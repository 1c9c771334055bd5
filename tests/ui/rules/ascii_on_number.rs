use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(ascii)]
    priority: u8,
}

fn main() {}
