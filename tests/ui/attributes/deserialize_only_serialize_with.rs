use run_request::RunRequest;

fn write() {}

#[derive(RunRequest)]
#[request(deserialize_only)]
struct Run {
    #[serde(serialize_with = "write")]
    field: u8,
}

fn main() {}
