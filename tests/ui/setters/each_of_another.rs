use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(each = tag)]
    tags: Vec<String>,
    tag: Option<String>,
}

fn main() {}
