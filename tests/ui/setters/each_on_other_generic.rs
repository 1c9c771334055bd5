use run_request::RunRequest;

#[derive(RunRequest)]
#[request(serialize_only)]
struct Run {
    #[request(each = part, skip)]
    pair: Pair<u8>,
}

#[derive(serde::Serialize)]
struct Pair<T>(T, T);

fn main() {}
