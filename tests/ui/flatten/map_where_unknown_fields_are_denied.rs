use run_request::RunRequest;
use std::collections::BTreeMap;

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct Run {
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

fn main() {}
