use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(each = tags)]
    tags: Vec<String>,
}

fn main() {}
