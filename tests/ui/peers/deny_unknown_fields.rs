use run_request::RunRequest;

#[derive(RunRequest)]
#[request(deny_unknown_fields)]
struct Run {
    field: u8,
}

fn main() {}
