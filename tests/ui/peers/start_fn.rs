use run_request::RunRequest;

#[derive(RunRequest)]
#[request(start_fn = new)]
struct Run {
    field: u8,
}

fn main() {}
