use run_request::RunRequest;

#[derive(RunRequest)]
#[request(deserialize_only)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    page: Page,
}

fn main() {}
