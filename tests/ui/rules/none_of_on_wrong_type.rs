use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(none_of("low", "high"))]
    priority: u8,
}

fn main() {}
