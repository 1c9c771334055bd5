use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(not_null)]
    text: Option<Option<String>>,
}

fn main() {}
