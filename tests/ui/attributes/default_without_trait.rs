use run_request::RunRequest;

#[derive(serde::Serialize, serde::Deserialize)]
struct Level;

#[derive(RunRequest)]
struct Run {
    #[request(default)]
    field: Level,
}

fn main() {}
