use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(allow_unvalidated)]
    field: String,
}

fn main() {}
