use run_request::RunRequest;

#[derive(serde::Serialize, serde::Deserialize)]
struct Opaque;

#[derive(RunRequest)]
#[request(schema)]
struct Run {
    opaque: Option<Opaque>,
}

impl run_request::Leaf for Opaque {}

fn main() {}
