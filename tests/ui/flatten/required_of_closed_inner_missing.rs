use run_request::RunRequest;

#[derive(RunRequest)]
struct Page {
    cursor: String,
}

#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    page: Page,
}

fn main() {
    let _ = Search::builder().build();
}
