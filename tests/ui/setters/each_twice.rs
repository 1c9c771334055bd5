use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(each = a, each = b)]
    tags: Vec<String>,
}

fn main() {}
