use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(required)]
    field: Option<String>,
}

fn main() {}
