use run_request::RunRequest;

#[derive(RunRequest)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten, with = "page")]
    page: Page,
}

fn main() {}
