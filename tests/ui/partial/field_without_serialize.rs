use run_request::RunRequest;

#[derive(serde::Deserialize)]
struct Opaque;

#[derive(RunRequest)]
#[request(partial)]
struct Run {
    opaque: Option<Opaque>,
}

impl run_request::Leaf for Opaque {}

fn main() {}
