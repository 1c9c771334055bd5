use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(rename_all = "camelCase")]
    model: String,
}

fn main() {}
