use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(inner(length(1..)))]
    tags: Vec<u8>,
}

fn main() {}
