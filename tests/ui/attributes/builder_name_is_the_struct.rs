use run_request::RunRequest;

#[derive(RunRequest)]
#[request(builder(name = Run))]
struct Run {
    field: u8,
}

fn main() {}
