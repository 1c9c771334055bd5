use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(transparent)]
struct Id(#[request(default)] String);

fn main() {}
