use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(keys(length(1..)))]
    tags: Vec<String>,
}

fn main() {}
