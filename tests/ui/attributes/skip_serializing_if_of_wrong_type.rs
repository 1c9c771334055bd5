use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(skip_serializing_if = "Option::is_none")]
    field: u8,
}

fn main() {}
