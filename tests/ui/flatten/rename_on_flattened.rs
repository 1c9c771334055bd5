use run_request::RunRequest;

#[derive(RunRequest)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten, rename = "p")]
    page: Page,
}

fn main() {}
