use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(inner())]
    tags: Vec<String>,
}

fn main() {}
