use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    temperature: Temperature,
}

fn main() {}
