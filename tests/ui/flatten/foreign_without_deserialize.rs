use run_request::RunRequest;

#[derive(serde::Serialize)]
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
