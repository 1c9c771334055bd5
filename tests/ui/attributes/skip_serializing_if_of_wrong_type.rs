use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(skip_serializing_if = "is_none")]
    field: u8,
}

fn is_none(value: &Option<u8>) -> bool {
    value.is_none()
}

fn main() {}
