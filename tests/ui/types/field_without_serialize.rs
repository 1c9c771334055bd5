use run_request::RunRequest;

#[derive(serde::Deserialize)]
struct Opaque;

#[derive(RunRequest)]
struct Run {
    opaque: Opaque,
}

fn main() {}
