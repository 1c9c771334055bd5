use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(rename = "n")]
    field: String,
}

fn main() {}
