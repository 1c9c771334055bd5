use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(rename_all = "camel_case")]
struct Run {
    model: String,
}

fn main() {}
