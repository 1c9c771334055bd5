use run_request::RunRequest;
use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Search<T> {
    query: String,
    #[serde(flatten)]
    #[request(nested)]
    page: T,
}

fn main() {
    let _: Search<BTreeMap<String, u8>> = serde_json::from_str("{}").unwrap();
}
