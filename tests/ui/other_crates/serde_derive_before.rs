use run_request::RunRequest;

#[derive(serde::Deserialize)]
#[derive(
    RunRequest,
)]
#[serde(rename_all = "camelCase")]
struct Run {
    model: String,
}

fn main() {}
