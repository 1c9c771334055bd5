use run_request::RunRequest;

#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    tags: Vec<String>,
    query: String,
}

fn main() {
    let search = Search::builder().query("q").build().unwrap();
    search.validate().unwrap();
}
