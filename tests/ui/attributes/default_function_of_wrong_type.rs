use run_request::RunRequest;

fn three() -> String {
    String::new()
}

#[derive(RunRequest)]
struct Run {
    #[serde(default = "three")]
    field: u8,
}

fn main() {}
