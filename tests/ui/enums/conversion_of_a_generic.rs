use run_request::RunRequest;

#[derive(RunRequest)]
#[request(from)]
enum Part<T> {
    Numbers(Vec<u8>),
    Others(#[request(skip)] Vec<T>),
}

fn main() {}
