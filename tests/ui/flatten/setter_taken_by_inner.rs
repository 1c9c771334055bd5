use run_request::RunRequest;

#[derive(RunRequest)]
#[request(extensible)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    page: Page,
    #[request(setter = limit)]
    most: Option<u8>,
}

fn main() {}
