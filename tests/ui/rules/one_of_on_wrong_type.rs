use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(one_of("low", "high"))]
    level: u8,
}

fn main() {}
