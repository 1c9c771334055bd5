use run_request::RunRequest;

fn read() {}

#[derive(RunRequest)]
#[request(serialize_only)]
struct Run {
    #[serde(deserialize_with = "read")]
    field: u8,
}

fn main() {}
