use run_request::RunRequest;

#[derive(RunRequest)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    limit: Option<u8>,
    #[serde(flatten)]
    page: Page,
}

fn main() {}
