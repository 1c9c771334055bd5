use run_request::RunRequest;

#[derive(serde::Serialize, serde::Deserialize)]
struct Level;

#[derive(RunRequest)]
struct Run {
    #[request(unique, length(..=8))]
    levels: Vec<Level>,
}

impl run_request::Leaf for Level {}

fn main() {}
