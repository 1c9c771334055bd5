use run_request::RunRequest;

#[derive(RunRequest)]
#[request(crate = nowhere)]
struct Run {
    field: u8,
}

fn main() {}
