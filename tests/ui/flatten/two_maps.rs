use run_request::RunRequest;
use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    some: BTreeMap<String, u8>,
    #[serde(flatten)]
    others: BTreeMap<String, String>,
}

fn main() {}
