use run_request::RunRequest;

#[derive(RunRequest, Default)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten, default)]
    page: Page,
}

fn main() {}
