use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(default = "three")]
    field: u8,
}

fn main() {}
