use run_request::RunRequest;

use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Run {
    #[request(each = label, setter = all_labels)]
    labels: BTreeMap<String, String>,
}

fn main() {
    let _ = Run::builder().build();
}
