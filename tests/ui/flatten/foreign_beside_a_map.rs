use run_request::RunRequest;
use std::collections::BTreeMap;

#[derive(serde::Serialize, serde::Deserialize)]
struct Theirs {
    a: u8,
}

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    #[request(foreign)]
    theirs: Theirs,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

fn main() {}
