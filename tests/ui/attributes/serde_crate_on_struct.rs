use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(crate = "serde")]
struct Run {
    model: String,
}

fn main() {}
