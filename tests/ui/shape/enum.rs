use run_request::RunRequest;

#[derive(RunRequest)]
enum Run {
    One,
}

fn main() {}
