use std::collections::BTreeMap;

use run_request::RunRequest;

#[derive(RunRequest)]
#[request(extensible)]
struct Run {
    #[request(each = entry)]
    metadata: Option<BTreeMap<String, String>>,
}

#[derive(RunRequest)]
struct Outer {
    #[serde(flatten)]
    run: Run,
}

fn main() {
    let _ = Outer::builder().metadata([("a", "b")]).build();
}
