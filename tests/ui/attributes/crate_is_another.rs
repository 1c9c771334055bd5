use run_request::RunRequest;

#[derive(RunRequest)]
#[request(crate = std)]
struct Run {
    field: u8,
}

fn main() {}
