use run_request::RunRequest;

const NAMES: [&str; 1] = ["a"];

#[derive(RunRequest)]
struct Run {
    #[request(custom(NAMES))]
    name: String,
}

fn main() {}
