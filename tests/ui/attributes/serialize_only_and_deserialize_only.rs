use run_request::RunRequest;

#[derive(RunRequest)]
#[request(serialize_only, deserialize_only)]
struct Run {
    number: u64,
}

fn main() {}
