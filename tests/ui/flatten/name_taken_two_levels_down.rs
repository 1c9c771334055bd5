use run_request::RunRequest;

#[derive(RunRequest)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    page: Page,
}

#[derive(RunRequest)]
struct Audit {
    #[serde(flatten)]
    search: Search,
    limit: u8,
}

fn main() {}
