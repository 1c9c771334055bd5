use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(must_match(other = "name"))]
    field: String,
}

fn main() {}
