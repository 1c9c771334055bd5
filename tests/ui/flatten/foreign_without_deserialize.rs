use run_request::RunRequest;

#[derive(run_request::Validate, serde::Serialize)]
struct Theirs {
    a: u8,
}

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    #[request(foreign)]
    theirs: Theirs,
}

fn main() {}
