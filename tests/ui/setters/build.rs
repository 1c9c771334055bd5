use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    build: Option<String>,
}

fn main() {}
