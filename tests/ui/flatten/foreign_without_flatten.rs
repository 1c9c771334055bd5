use run_request::RunRequest;

#[derive(run_request::Validate, serde::Serialize, serde::Deserialize)]
struct Theirs {
    a: u8,
}

#[derive(RunRequest)]
struct Run {
    #[request(foreign)]
    theirs: Theirs,
}

fn main() {}
