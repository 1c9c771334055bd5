use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(above(0), default = 0)]
    count: u8,
}

fn main() {}
