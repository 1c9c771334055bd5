use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length(..=3), default = "auto")]
    mode: Option<String>,
}

fn main() {}
