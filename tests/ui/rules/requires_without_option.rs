use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(requires(other))]
    one: u8,
    other: Option<u8>,
}

fn main() {}
