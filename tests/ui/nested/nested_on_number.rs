use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(nested)]
    seed: Option<u8>,
}

fn main() {}
