use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(default = "1 + 1")]
    priority: u8,
}

fn main() {}
