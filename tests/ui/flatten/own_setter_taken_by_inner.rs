use run_request::RunRequest;

#[derive(RunRequest)]
#[request(extensible)]
struct Page {
    page: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    page: Page,
}

fn main() {}
