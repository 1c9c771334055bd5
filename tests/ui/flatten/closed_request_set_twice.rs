use run_request::RunRequest;

#[derive(RunRequest, Clone)]
struct Page {
    cursor: String,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    page: Page,
    query: Option<String>,
}

fn search(page: Page) {
    let _ = Search::builder().page(page.clone()).page(page).build();
}

fn main() {}
