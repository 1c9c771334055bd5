use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length(chars, min = 1, max = 5))]
    field: String,
}

fn main() {}
