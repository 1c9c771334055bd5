use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(max_length = 5)]
    field: String,
}

fn main() {}
