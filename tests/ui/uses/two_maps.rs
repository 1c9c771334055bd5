use run_request::RunRequest;

use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    one: BTreeMap<String, u8>,
    #[serde(flatten)]
    other: BTreeMap<String, u8>,
}

fn main() {
    let _ = Run::builder().one(BTreeMap::new()).other(BTreeMap::new()).build();
}
