use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(regex(path = *NAME))]
    field: String,
}

fn main() {}
