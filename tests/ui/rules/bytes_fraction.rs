use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(bytes(..=1.5))]
    field: String,
}

fn main() {}
