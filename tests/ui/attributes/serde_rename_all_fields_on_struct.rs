use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(rename_all_fields = "camelCase")]
struct Run {
    model: String,
}

fn main() {}
