use run_request::RunRequest;

#[derive(RunRequest)]
struct Run;

fn main() {}
