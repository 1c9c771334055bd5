use run_request::RunRequest;

#[derive(RunRequest)]
#[request(serialize_only)]
#[serde(expecting = "a run")]
struct Run {
    field: u8,
}

fn main() {}
