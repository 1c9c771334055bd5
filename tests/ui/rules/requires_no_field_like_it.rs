use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(requires(something))]
    one: Option<u8>,
    other: Option<u8>,
}

fn main() {}
