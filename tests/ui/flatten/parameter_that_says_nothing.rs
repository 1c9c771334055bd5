use run_request::RunRequest;

#[derive(RunRequest)]
struct Search<T> {
    #[serde(flatten)]
    page: T,
    query: String,
}

fn main() {}
