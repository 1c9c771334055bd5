use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(inner(requires(other)))]
    one: Option<Vec<u8>>,
    other: Option<u8>,
}

fn main() {}
