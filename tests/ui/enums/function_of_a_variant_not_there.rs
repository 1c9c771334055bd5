use run_request::RunRequest;

#[derive(RunRequest)]
enum Part {
    #[serde(with = "text")]
    Text(String),
}

fn main() {}
