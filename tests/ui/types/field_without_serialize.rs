use run_request::RunRequest;

#[derive(serde::Deserialize)]
struct Opaque;

#[derive(RunRequest)]
struct Run {
    opaque: Opaque,
}

impl run_request::Leaf for Opaque {}

fn main() {}
