use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(chars(..=5))]
    field: String,
}

fn main() {}
