use run_request::{RunRequest, Validate};

#[derive(Validate, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
enum OneOrMany<P> {
    One(String),
    Many(#[request(nested, length(1..=4))] Vec<P>),
}

#[derive(RunRequest)]
struct Run {
    stop: OneOrMany<String>,
}

fn main() {}
