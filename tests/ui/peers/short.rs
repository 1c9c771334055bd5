use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(short)]
    model: String,
}

fn main() {}
