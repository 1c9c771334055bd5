use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(range(min = 1, max = 5))]
    field: u8,
}

fn main() {}
