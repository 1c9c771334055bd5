use run_request::RunRequest;
use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Open {
    #[serde(flatten)]
    some: BTreeMap<String, u8>,
}

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    open: Open,
    #[serde(flatten)]
    others: BTreeMap<String, String>,
}

fn main() {}
