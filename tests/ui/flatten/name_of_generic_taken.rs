use run_request::RunRequest;

#[derive(RunRequest)]
struct Envelope<T> {
    #[request(skip)]
    payload: T,
    id: u32,
}

#[derive(RunRequest)]
struct Outer {
    #[serde(flatten)]
    envelope: Envelope<u8>,
    id: u64,
}

fn main() {}
