use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(default = [1, 2])]
    pair: [u8; 2],
}

fn main() {}
