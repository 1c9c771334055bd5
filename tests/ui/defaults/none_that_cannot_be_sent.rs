// mistakes: 2
use run_request::RunRequest;

#[derive(RunRequest)]
struct Request {
    #[request(not_null, default = Some(true))]
    parallel: Option<bool>,
    #[request(default = Some(Some(4)))]
    limit: Option<Option<u8>>,
}

fn main() {}
