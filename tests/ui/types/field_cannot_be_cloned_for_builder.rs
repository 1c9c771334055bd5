use run_request::RunRequest;

#[derive(RunRequest)]
#[request(builder(derive(Clone)))]
struct Run {
    opaque: Opaque,
}

fn main() {}

#[derive(serde::Serialize, serde::Deserialize)]
struct Opaque;

impl run_request::Leaf for Opaque {}
