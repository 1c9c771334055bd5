use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(skip_serializing_if = "is_zero")]
    field: u8,
}

fn main() {}
