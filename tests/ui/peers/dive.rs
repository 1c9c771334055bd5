use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(dive)]
    field: Vec<String>,
}

fn main() {}
