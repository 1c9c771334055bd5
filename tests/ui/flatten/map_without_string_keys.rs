use run_request::RunRequest;
use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    rest: BTreeMap<u8, u8>,
}

fn main() {}
