use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(bound(serialize = "T: serde::Serialize"))]
#[serde(bound(serialize = "T: serde::Serialize"))]
struct Run<T> {
    #[request(skip)]
    field: T,
}

fn main() {}
