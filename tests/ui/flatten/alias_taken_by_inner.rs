use run_request::RunRequest;

#[derive(RunRequest)]
struct Page {
    #[serde(alias = "max")]
    limit: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    page: Page,
    #[serde(alias = "max")]
    most: Option<u8>,
}

fn main() {}
