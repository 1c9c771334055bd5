use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(not_empty)]
    field: String,
}

fn main() {}
