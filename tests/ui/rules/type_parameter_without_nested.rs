use run_request::RunRequest;

#[derive(RunRequest)]
struct Envelope<T> {
    payload: Vec<T>,
}

fn main() {}
