use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(above())]
    priority: u8,
}

fn main() {}
