use run_request::RunRequest;

#[derive(RunRequest)]
#[request(deserialize_only)]
struct Run {
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<u8>,
}

fn main() {}
