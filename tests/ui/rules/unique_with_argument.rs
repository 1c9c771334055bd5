use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(unique(id))]
    names: Vec<String>,
}

fn main() {}
