use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(default = |x| x)]
    pair: [u8; 2],
}

fn main() {}
