use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(default)]
struct Run {
    field: u8,
}

fn main() {}
