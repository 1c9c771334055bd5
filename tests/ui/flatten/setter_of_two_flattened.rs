use run_request::RunRequest;

#[derive(RunRequest)]
#[request(extensible)]
struct Range {
    limit: Option<u32>,
}

#[derive(RunRequest)]
#[request(extensible)]
struct Page {
    #[serde(flatten)]
    before: Range,
}

#[derive(RunRequest)]
struct Cursor {
    id: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    run: Page,
    #[serde(flatten)]
    before: Cursor,
}

fn main() {}
