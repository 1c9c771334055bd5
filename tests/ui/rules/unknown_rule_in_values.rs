use run_request::RunRequest;

use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Run {
    #[request(values(lenght(..=512)))]
    metadata: BTreeMap<String, String>,
}

fn main() {}
