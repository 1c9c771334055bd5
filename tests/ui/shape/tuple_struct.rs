use run_request::RunRequest;

#[derive(RunRequest)]
struct Run(String);

fn main() {}
