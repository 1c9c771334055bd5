use run_request::RunRequest;

#[derive(RunRequest)]
#[request(partial)]
struct Page {
    limit: u32,
    after: String,
}

// Nothing is required here, so that the builder is the partial request. It may hold half a page.
#[derive(RunRequest)]
#[request(partial)]
struct Options {
    verbose: Option<bool>,
    #[serde(flatten)]
    page: Option<Page>,
}

#[derive(RunRequest)]
struct Search {
    options: Options,
}

fn main() {
    let _ = Search::builder().options(OptionsPartial::default()).build();
}
