use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(bytes(5..=1))]
    text: String,
}

fn main() {}
