use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(above(1, 2))]
    priority: u8,
}

fn main() {}
