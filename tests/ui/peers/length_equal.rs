use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length(equal = 3))]
    field: String,
}

fn main() {}
