use run_request::RunRequest;

#[derive(serde::Serialize, serde::Deserialize)]
struct Level;

#[derive(RunRequest)]
struct Run {
    #[request(one_of(1, 2))]
    level: Level,
}

impl run_request::Leaf for Level {}

fn main() {}
