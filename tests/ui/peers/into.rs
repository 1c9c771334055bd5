use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(into)]
    model: String,
}

fn main() {}
