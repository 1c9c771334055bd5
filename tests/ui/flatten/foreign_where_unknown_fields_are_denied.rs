use run_request::RunRequest;

#[derive(run_request::Validate, serde::Serialize, serde::Deserialize)]
struct Theirs {
    a: u8,
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct Run {
    #[serde(flatten)]
    #[request(foreign)]
    theirs: Theirs,
}

fn main() {}
