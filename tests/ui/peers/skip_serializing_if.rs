use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
}

fn main() {}
