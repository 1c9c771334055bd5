use run_request::RunRequest;

#[derive(RunRequest)]
#[request(extensible)]
struct Page {
    cursor: String,
    limit: Option<u32>,
}

#[derive(RunRequest)]
#[request(extensible)]
struct Search {
    query: String,
    #[serde(flatten)]
    page: Page,
}

#[derive(RunRequest)]
struct Audit {
    #[serde(flatten)]
    search: Search,
    why: String,
}

fn main() {
    let _ = Audit::builder().limit("many");
}
