use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(nested(skip))]
    field: String,
}

fn main() {}
