use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(range(-1..=5))]
    field: u8,
}

fn main() {}
