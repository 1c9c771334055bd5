use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(exclusive_minimum = 1)]
    field: u8,
}

fn main() {}
