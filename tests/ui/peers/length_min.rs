use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length(min = 1))]
    field: String,
}

fn main() {}
