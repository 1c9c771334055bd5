use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(range(min))]
    field: u8,
}

fn main() {}
