use run_request::RunRequest;

#[derive(serde::Serialize)]
struct Opaque;

#[derive(RunRequest)]
struct Run {
    opaque: Option<Opaque>,
}

fn main() {}
