use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(contains(1))]
    text: String,
}

fn main() {}
