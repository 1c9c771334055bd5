use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(min = 1)]
    field: u8,
}

fn main() {}
