use run_request::RunRequest;

#[derive(RunRequest)]
#[request(validate = builder)]
struct Run {
    field: u8,
}

fn main() {}
