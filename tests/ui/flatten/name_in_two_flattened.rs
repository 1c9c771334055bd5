use run_request::RunRequest;

#[derive(RunRequest)]
struct Page {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Quota {
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    page: Page,
    #[serde(flatten)]
    quota: Quota,
}

fn main() {}
