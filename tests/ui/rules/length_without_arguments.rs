use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length)]
    model: String,
}

fn main() {}
