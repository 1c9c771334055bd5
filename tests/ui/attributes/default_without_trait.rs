use run_request::RunRequest;

#[derive(serde::Serialize, serde::Deserialize)]
struct Level;

#[derive(RunRequest)]
struct Run {
    #[request(default)]
    field: Level,
}

impl run_request::Leaf for Level {}

fn main() {}
