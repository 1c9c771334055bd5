use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Source {
    File { path: String },
    Url { url: String },
}

#[derive(RunRequest)]
#[request(partial)]
struct Run {
    model: String,
    #[serde(flatten)]
    source: Source,
}

fn main() {}
