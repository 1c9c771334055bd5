use run_request::RunRequest;

#[derive(RunRequest)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    first: Page,
    #[serde(flatten)]
    second: Page,
}

fn main() {}
