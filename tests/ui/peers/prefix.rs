use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(prefix("asst_"))]
    field: String,
}

fn main() {}
