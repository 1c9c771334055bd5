use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(requires)]
    one: Option<u8>,
}

fn main() {}
