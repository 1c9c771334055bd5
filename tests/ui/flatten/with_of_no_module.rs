use run_request::RunRequest;
use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Run {
    #[serde(flatten, with = "no_such_module")]
    rest: BTreeMap<String, u8>,
}

fn main() {}
