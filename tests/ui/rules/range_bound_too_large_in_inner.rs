use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(inner(range(..=1_000)))]
    field: Vec<Option<u8>>,
}

fn main() {}
